import { join } from 'node:path'
import pino from 'pino'
import { projectRoot } from '../../src/base/project-root.ts'
import { eventually } from '../eventually.ts'
import { clearDesk, type HelpDesk, openHelpDesk } from '../help-desk.ts'
import {
  answers,
  asClassifier,
  fails,
  numbersOf,
  type RecordedRequest,
  type Reply,
  type Script,
} from '../scripted-replies.ts'
import { rowsWith } from '../words-in-database.ts'

/** What only a model may read: its own thinking. */
const thought = 'secret-thought {maybe} {"intent":"faq"}'
const classifies = asClassifier([
  { when: /staging/i, is: { intent: 'faq', addressed: 'talk' } },
  { when: /hours/i, is: { intent: 'faq', addressed: 'request' } },
])

/** A model that thinks before everything it says, in the text and beside it, on a server that knows no functions. */
const thinking: Script = (request) => {
  if (request.tools) return fails(400, 'this model does not support tools')
  if (request.response_format) return fails(400, 'response_format is not supported')
  const said = isSorting(request)
    ? JSON.stringify(classified(classifies(request)))
    : JSON.stringify({ sentences: numbersOf(request, /Monday to Friday/) })
  return answers({
    content: `<think>${thought}</think>\n\`\`\`json\n${said}\n\`\`\``,
    more: { reasoning_content: thought, reasoning: thought },
  })
}
const isSorting = ({ messages }: RecordedRequest) => /You sort messages/.test(messages[0]?.content ?? '')
const classified = (reply: Reply) => (reply.kind === 'structured' ? reply.value : {})

const lines: string[] = []
const log = pino({ level: 'info' }, { write: (line) => void lines.push(line) })

describe.each(['shop', 'api-vendor'])('with the %s', (company) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ model: thinking, log, config: { companyDir: join(projectRoot, 'samples', company) } })
  })
  beforeEach(async () => {
    lines.length = 0
    await desk.restart()
    await clearDesk(desk)
  })
  afterAll(() => desk.close())

  const mayaWrites = (text: string) => desk.write(desk.slack.cast.users.maya, desk.slack.cast.channels.globex, text)
  const health = async () => {
    const response = await fetch(`${desk.slack.url}/readyz`)
    expect(response.status).toBe(200)
    return (await response.json()) as Record<string, unknown> // our own health page
  }
  const notices = () =>
    desk.slack
      .messages(desk.slack.cast.channels.support)
      .map(({ text }) => text.replaceAll('\u2060', '')) // keeps Slack from reading names as formatting
      .filter((text) => /language model/i.test(text))

  test('a model that thinks aloud, without functions or JSON mode, answers; nobody reads or keeps its thoughts', async () => {
    desk.model?.always(thinking)
    const question = await mayaWrites('When can we reach you? I mean your support hours, please.')
    expect(await desk.answer(question)).toMatch(/Monday to Friday/)
    await desk.settled()
    expect(await rowsWith(desk.database, 'secret-thought')).toEqual([])
    expect(lines.join()).not.toContain('secret-thought')
    expect(JSON.stringify(desk.slack.messages(desk.slack.cast.channels.support))).not.toContain('secret-thought')
    expect(await health()).toMatchObject({ language_model: 'ok' })
  })

  test('and leaves talk alone', async () => {
    desk.model?.always(thinking)
    const talk = await mayaWrites('FYI we deployed the connector to staging')
    await desk.handled(talk)
    expect(desk.answers(talk)).toEqual([])
  })

  test('a wrong key, then a wrong model, then neither: staff hear of each once, customers are served all the while', async () => {
    const before = notices().length
    const news = () => notices().slice(before)
    desk.model?.always(fails(401, 'Incorrect API key provided: sk-secret.', { code: 'invalid_api_key' }))
    for (const text of ['What are your support hours?', 'What are your support hours, please?', 'Your support hours?'])
      expect(await desk.answer(await mayaWrites(`${text} We need a person who knows.`))).toMatch(/Monday|TKT-/)
    await eventually(() => expect(news()).toEqual([expect.stringMatching(/does not accept the key.*OPENAI_API_KEY/s)]))
    expect(await health()).toMatchObject({
      ok: true,
      language_model_problem: expect.stringContaining('OPENAI_API_KEY'),
    })

    // Settings are read at the start.
    await desk.restart()
    desk.model?.always(fails(404, 'The model `scripted` does not exist', { code: 'model_not_found' }))
    expect(await desk.answer(await mayaWrites('Who is the auditor of your company?'))).toMatch(/TKT-/)
    await eventually(() => expect(news()).toHaveLength(2))
    expect(news()[1]).toMatch(/does not have the language model “scripted”.*OPENAI_MODEL/s)

    await desk.restart()
    desk.model?.always(thinking)
    expect(await desk.answer(await mayaWrites('Who is the auditor of your firm?'))).toMatch(/TKT-/)
    await eventually(() => expect(news()).toHaveLength(3))
    expect(news()[2]).toContain('The language model answers again')
    expect((await health()).language_model_problem).toBeUndefined()
    expect(lines.filter((line) => line.includes('OPENAI_API_KEY'))).toHaveLength(1)
    expect([...lines, ...news()].join()).not.toContain('sk-secret')
  })
})
