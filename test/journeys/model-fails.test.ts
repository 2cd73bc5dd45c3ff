import { setTimeout as sleep } from 'node:timers/promises'
import { jest } from '@jest/globals'
import type { Message } from '../../sandbox/workspace/message.ts'
import { failuresInARow, firstRestMs } from '../../src/base/breaker.ts'
import { eventually } from '../eventually.ts'
import { clearDesk, type HelpDesk, modelThat, openHelpDesk } from '../help-desk.ts'
import {
  asClassifier,
  calls,
  cutShort,
  cuts,
  fails,
  hangs,
  isTriage,
  nonsense,
  type Reply,
  rateLimits,
  refuses,
  type Script,
  says,
  structured,
} from '../scripted-replies.ts'

const timeoutMs = 1_500
let clock = Date.now()
const now = () => new Date(clock)

// LangChain warns on the console about every function call whose arguments are no JSON.
beforeAll(() => void jest.spyOn(console, 'warn').mockImplementation(() => {}))
afterAll(() => void jest.restoreAllMocks())

const classifies = asClassifier([
  { when: /crash|screen/i, is: { intent: 'technical' } },
  { when: /ORD-|refund/i, is: { intent: 'billing' } },
])
const well: Script = modelThat(classifies, () =>
  calls({ name: 'answer', args: { sentences: [], orders: ['ORD-12345'] } }),
)
/** Classifies correctly, then fails to answer. */
const badlyAnswering =
  (answer: () => Reply): Script =>
  (request) =>
    isTriage(request) ? classifies(request) : answer()
const classifying = (value: object) => structured({ summary: 'S.', sentiment: 'neutral', language: 'en', ...value })

const mayaWrites = (desk: HelpDesk, text: string): Promise<Message> =>
  desk.write(desk.slack.cast.users.maya, desk.slack.cast.channels.globex, text)

/** What the health page says of the language model; the bot is ready all the same. */
async function modelState({ slack }: HelpDesk): Promise<unknown> {
  const response = await fetch(`${slack.url}/readyz`)
  expect(response.status).toBe(200)
  const body = (await response.json()) as Record<string, unknown> // our own health page
  return body.language_model
}

/** What was written in the support channel itself, cards aside. */
const notices = ({ slack }: HelpDesk) =>
  slack
    .messages(slack.cast.channels.support)
    .map(({ text }) => text)
    .filter((text) => /language model/i.test(text))

/** How long the bot waited, in ms, for each question after the first `asked` of them. */
async function modelTimes({ slack, model }: HelpDesk, asked = 0): Promise<number[]> {
  const requests = model?.requests.slice(asked) ?? []
  await slack.until(() => requests.every(({ endedAtMs }) => endedAtMs !== undefined))
  return requests.map(({ arrivedAtMs, endedAtMs = Number.NaN }) => endedAtMs - arrivedAtMs)
}

describe('however the language model fails, the customer soon has an answer or a person:', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ model: well, languageModel: { timeoutMs }, now })
  })
  beforeEach(async () => {
    await clearDesk(desk)
    // Forgets the failures of the last test, so that each test really asks the model.
    if ((await modelState(desk)) !== 'ok') await desk.restart()
  })
  afterAll(() => desk.close())

  const ways: [string, Script][] = [
    ['it never answers', hangs()],
    ['it classifies and then never answers', badlyAnswering(hangs)],
    ['it has an error', fails(500)],
    ['it is limited', rateLimits()],
    ['it is limited and wants a minute', rateLimits(60)],
    ['it does not accept the key', fails(401)],
    ['it drops the connection', cuts()],
    ['it drops the connection in the middle', cuts({ afterHeaders: true })],
    ['it answers with no JSON', nonsense()],
    ['it answers with half a JSON', nonsense('{"choices":[{"message":')],
    ['it writes broken arguments', calls({ name: 'classify', args: '{"intent":"bil' })],
    ['it is more than sure', classifying({ intent: 'billing', confidence: 7, urgency: 'normal' })],
    ['it invents an intent', classifying({ intent: 'pay out', confidence: 1, urgency: 'normal' })],
    ['it refuses', refuses()],
    ['it classifies and then refuses', badlyAnswering(() => refuses())],
    ['it is cut short', cutShort('{"intent":"billing","confidence":0.9')],
    ['it classifies and is then cut short', badlyAnswering(() => cutShort('Your order is'))],
    ['it calls tools without end', badlyAnswering(() => calls({ name: 'search_faq', args: { query: 'order' } }))],
    [
      'it calls many tools at once',
      badlyAnswering(() => calls(...new Array(20).fill({ name: 'search_faq', args: {} }))),
    ],
    ['it invents a tool', badlyAnswering(() => calls({ name: 'pay_out', args: { to: 'me' } }))],
    ['it calls a tool with broken JSON', badlyAnswering(() => calls({ name: 'check_order_status', args: '{"ord' }))],
    ['it answers over the limit', badlyAnswering(() => says('blah '.repeat(20_000)))],
    ['it says nothing', badlyAnswering(() => says(''))],
    ['it says what is not so', badlyAnswering(() => says('Your order ORD-12345 has been delivered.'))],
  ]
  test.each(ways)('%s', async (_, script) => {
    desk.model?.always(script)
    const question = await mayaWrites(desk, 'Where is my order ORD-12345?')
    expect(await desk.answer(question)).toMatch(/ORD-12345|TKT-/)
    await desk.settled()
    const said = desk.answers(question)
    expect(said).toHaveLength(1)
    expect(said.join()).not.toMatch(/blah|pay_out|can't help|undefined|has been delivered/)
    expect(said.join().length).toBeLessThan(4_000)
  })

  const answering = (value: object) => structured(value)
  const waysToAnswer: [string, () => Reply][] = [
    ['never', hangs],
    ['with an error', () => fails(500)],
    ['that it is limited', () => rateLimits(60)],
    ['with a refusal', () => refuses()],
    ['with half an answer', () => cutShort('{"sentences":[1')],
    ['with an answer over the limit', () => answering({ sentences: ['El envío cuesta $3.49. '.repeat(500)] })],
    ['with broken arguments', () => calls({ name: 'answer', args: '{"sentences":[1' })],
    ['with an invented function', () => calls({ name: 'pay_out', args: { to: 'me' } })],
    ['with a price of its own', () => answering({ sentences: 'El envío cuesta $3.49.' })],
    ['with words beside numbers', () => answering({ sentences: [1, 'hay un 20 % de descuento'], answer: '20 %' })],
    ['with numbers that are not there', () => answering({ sentences: [900, -3, 1e300] })],
    ['with nothing', () => answering({})],
    ['in plain text', () => says('El envío no es gratis.')],
  ]
  test.each(waysToAnswer)('asked a question about the shop, it answers %s', async (_, answer) => {
    const spanish = asClassifier([{ when: /./, is: { intent: 'faq', language: 'es' } }])
    desk.model?.always((request) => (isTriage(request) ? spanish(request) : answer()))
    const question = await mayaWrites(desk, '¿Cuánto cuesta el envío?')
    expect(await desk.answer(question)).toMatch(/Free shipping over \$50|TKT-/)
    await desk.settled()
    expect(desk.answers(question)).toHaveLength(1)
    expect(desk.answers(question).join()).not.toMatch(/3\.49|20 %|no es gratis|pay_out|cuesta/)
  })

  test('it classifies slowly and then never answers: both together take no longer than one timeout', async () => {
    desk.model?.always(async (request) => {
      if (!isTriage(request)) return hangs()
      await sleep(timeoutMs * 0.8)
      return classifies(request)
    })
    const asked = desk.model?.requests.length
    const question = await mayaWrites(desk, 'Where is my order ORD-12345?')
    expect(await desk.answer(question)).toContain('ORD-12345')
    const [first = 0, second = 0, ...more] = await modelTimes(desk, asked)
    expect(more).toEqual([])
    expect(first).toBeGreaterThan(timeoutMs * 0.75)
    // It should take a fifth of this limit. The rest is for a slow machine.
    expect(second).toBeLessThan(timeoutMs * 0.9)
  })
})

describe('while the language model is dead', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ model: well, now })
  })
  // Thirty messages in ten minutes are a flood, for which no model is asked.
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  test('the embedded model answers everybody, few questions are sent, staff are told once, and once when it is back', async () => {
    desk.model?.always(fails(503))
    expect(await modelState(desk)).toBe('ok')
    for (let i = 0; i < 20; i++) {
      const question = await mayaWrites(desk, 'What are your shipping rates?')
      expect(await desk.answer(question)).toMatch(/\$50/)
    }
    // Each question is tried twice.
    expect(desk.model?.requests).toHaveLength(2 * failuresInARow)
    expect(await modelState(desk)).toBe('resting')
    await eventually(() =>
      expect(notices(desk)).toEqual([expect.stringContaining('The language model does not answer')]),
    )

    clock += firstRestMs
    const onTrial = await mayaWrites(desk, 'What are your shipping rates?')
    await desk.answer(onTrial)
    expect(desk.model?.requests).toHaveLength(2 * failuresInARow + 2)
    await desk.settled()
    expect(notices(desk)).toHaveLength(1)

    clock += 2 * firstRestMs
    desk.model?.always(well)
    const question = await mayaWrites(desk, 'Where is my order ORD-12345?')
    expect(await desk.answer(question)).toMatch(/ORD-12345.*on its way/s)
    expect(await modelState(desk)).toBe('ok')
    await eventually(() => expect(notices(desk)).toHaveLength(2))
    expect(notices(desk)[1]).toContain('The language model answers again')
  })

  test('a restart in the middle tells nobody anything twice', async () => {
    desk.model?.always(fails(503))
    const before = notices(desk).length
    for (let i = 0; i < failuresInARow; i++) await desk.answer(await mayaWrites(desk, 'What are your shipping rates?'))
    await desk.settled()
    await desk.restart()
    for (let i = 0; i < failuresInARow; i++) await desk.answer(await mayaWrites(desk, 'What are your shipping rates?'))
    await eventually(() => expect(notices(desk)).toHaveLength(before + 1))

    await desk.restart()
    desk.model?.always(well)
    await desk.answer(await mayaWrites(desk, 'Where is my order ORD-12345?'))
    // Staff are told after the answer is saved.
    await eventually(() => expect(notices(desk)).toHaveLength(before + 2))
    expect(notices(desk).at(-1)).toContain('The language model answers again')
  })
})

describe('if the tokens of the day are spent', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ model: well, languageModel: { dailyTokens: 2_000 }, now })
  })
  afterAll(() => desk.close())

  test('no question is sent before the next day, staff are told once each way, and a restart forgets nothing', async () => {
    for (const part of ['screen', 'second screen'])
      await desk.answer(
        await mayaWrites(
          desk,
          `<@${desk.slack.cast.bot.userId}> My ${part} is broken. ${'It went dark. '.repeat(200)}`,
        ),
      )
    const sent = desk.model?.requests.length ?? 0
    expect(sent).toBe(2)
    expect(await modelState(desk)).toBe('budget spent')
    await desk.restart()
    expect(await modelState(desk)).toBe('budget spent')
    for (const text of ['What are your shipping rates?', 'Where is ORD-12345?']) {
      await desk.answer(await mayaWrites(desk, text))
    }
    expect(desk.model?.requests).toHaveLength(sent)
    await desk.settled()
    expect(notices(desk)).toEqual([expect.stringContaining('are used up')])

    clock += 24 * 3_600_000
    expect(await modelState(desk)).toBe('ok')
    await desk.answer(await mayaWrites(desk, 'What are your shipping rates?'))
    expect(desk.model?.requests).toHaveLength(sent + 1)
    await eventually(() => expect(notices(desk)).toHaveLength(2))
    expect(notices(desk)[1]).toContain('The language model answers again')
  })
})
