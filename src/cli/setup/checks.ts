import { readCompany } from '../../company/company.ts'
import type { Config } from '../../config.ts'
import { loadConfig } from '../../config.ts'
import { SupportError } from '../../domain/errors.ts'
import { readArticles } from '../../knowledge/read-articles.ts'
import { type Tried, tryAppToken, tryBotToken, trySupportChannel } from '../../slack/try-tokens.ts'
import { type Answers, settingNames } from './answers.ts'
import type { State } from './state.ts'

/** What was tried. `isAnswers`: an answer is wrong, rather than something that can be mended later. */
export type Checked = Tried & { isAnswers: boolean }

/** The configuration with these answers, or why they do not go together. */
function configWith({ settings }: State, answers: Answers): Config | SupportError {
  const chosen = Object.fromEntries(settingNames.map((name) => [name, answers[name]]))
  try {
    return loadConfig({ ...settings, ...chosen })
  } catch (error) {
    if (error instanceof SupportError) return error
    throw error
  }
}

/** Tries the answers together, and at Slack. */
export async function checkSlack(state: State, answers: Answers): Promise<Checked[]> {
  const config = configWith(state, answers)
  if (config instanceof SupportError) return [{ works: false, words: config.message, isAnswers: true }]
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = answers
  if (!botToken) return []
  const bot = await tryBotToken(botToken, config)
  const app = appToken ? [await tryAppToken(appToken, config)] : []
  const channel = bot.works ? [await trySupportChannel(botToken, config.supportChannel, config)] : []
  return [
    ...[bot, ...app].map((tried) => ({ ...tried, isAnswers: true })),
    ...channel.map((tried) => ({ ...tried, isAnswers: false })),
  ]
}

/** Reads the company's folder as the bot will, once it is written. */
export async function checkCompany(companyDir: string): Promise<Checked> {
  try {
    const { files, missing, site } = await readCompany(companyDir)
    const articles = files?.knowledge ? await readArticles(files.knowledge, site) : []
    const words = missing ?? `${companyDir} can be read: ${articles.length} articles.`
    return { works: missing === undefined, words, isAnswers: false }
  } catch (error) {
    if (error instanceof SupportError) return { works: false, words: error.message, isAnswers: false }
    throw error
  }
}
