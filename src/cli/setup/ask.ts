import { type AnswerName, type Answers, answerNames } from './answers.ts'
import { checkSlack } from './checks.ts'
import { howToCreateApp } from './manifest-link.ts'
import type { State } from './state.ts'
import { languageOptions, type Terminal } from './terminal.ts'

/** Asks for everything, with what is known as the usual answer. Nothing is written yet. */
export async function askForAnswers(terminal: Terminal, state: State): Promise<Answers> {
  const company = await askAboutCompany(terminal, state.known)
  const slack = await askAboutSlack(terminal, state, { ...state.known, ...company })
  return { ...company, ...slack, ...(await askAboutModel(terminal, state.known)) }
}

async function askAboutCompany({ ask, choose }: Terminal, known: Answers) {
  return {
    COMPANY_NAME: await askUntilGiven(() => ask('COMPANY_NAME', 'What is your company called?', known.COMPANY_NAME)),
    COMPANY_OFFERS: await ask(
      'COMPANY_OFFERS',
      'What does it offer? One or two plain sentences.',
      known.COMPANY_OFFERS,
    ),
    TEAM_LANGUAGE: await choose('Which language does your team read?', languageOptions, known.TEAM_LANGUAGE ?? 'en'),
  }
}

async function askUntilGiven(ask: () => Promise<string | undefined>): Promise<string> {
  for (;;) {
    const given = await ask()
    if (given) return given
  }
}

/** Asks again for as long as Slack refuses a token, unless the person wants it so. */
async function askAboutSlack(terminal: Terminal, state: State, before: Answers): Promise<Answers> {
  const { ask, askSecret, agree } = terminal
  const { words, link } = howToCreateApp(state.settings.TICKET_COMMAND || '/ticket')
  if (!before.SLACK_BOT_TOKEN) terminal.explain(words, link)
  const slack = {
    SLACK_BOT_TOKEN: await askSecret('SLACK_BOT_TOKEN', botTokenQuestion, before.SLACK_BOT_TOKEN),
    SLACK_APP_TOKEN: await askSecret('SLACK_APP_TOKEN', appTokenQuestion, before.SLACK_APP_TOKEN),
    SUPPORT_CHANNEL: await ask('SUPPORT_CHANNEL', channelQuestion, before.SUPPORT_CHANNEL ?? '#support-humans'),
  }
  const answers = { ...before, ...slack }
  const checked = await checkSlack(state, answers)
  terminal.show(checked)
  if (checked.every(({ works }) => works)) return slack
  if (!(await agree('Answer these again?', true))) return slack
  return askAboutSlack(terminal, state, answers)
}

const botTokenQuestion = 'Bot User OAuth Token, xoxb-… (may stay empty for the sandbox)'
const appTokenQuestion = 'App-Level Token, xapp-… (may stay empty with SLACK_SIGNING_SECRET)'
const channelQuestion = 'Private channel of your support team, with the bot in it'

async function askAboutModel({ ask, askSecret, choose }: Terminal, known: Answers): Promise<Answers> {
  const present = known.OPENAI_BASE_URL ? 'server' : known.OPENAI_API_KEY ? 'openai' : 'none'
  const which = await choose(
    'A language model? Without one, the embedded model does everything on this machine.',
    [
      { value: 'none', label: 'None' },
      { value: 'openai', label: 'OpenAI' },
      { value: 'server', label: 'Another server with the same API: Ollama, vLLM, Azure, a gateway' },
    ],
    present,
  )
  // The name of a model says nothing alone.
  if (which === 'none') return { OPENAI_MODEL: known.OPENAI_MODEL }
  const url = which === 'server' ? await ask('OPENAI_BASE_URL', 'Its address', known.OPENAI_BASE_URL) : undefined
  return {
    OPENAI_BASE_URL: url,
    OPENAI_API_KEY: await askSecret('OPENAI_API_KEY', 'API key', known.OPENAI_API_KEY),
    OPENAI_MODEL: await ask('OPENAI_MODEL', 'Model', known.OPENAI_MODEL ?? 'gpt-4o-mini'),
  }
}

/** How to answer without a terminal. */
export const howToPipe = `Setup asks questions, and this is not a terminal. Write the answers into a file, one NAME=value on a line, and run:
  npm run setup < answers.env
Every line may be missing; what is missing stays as it is. The names are ${(answerNames satisfies AnswerName[]).join(', ')}.
Files that already say otherwise are changed only with: npm run setup -- --replace < answers.env`
