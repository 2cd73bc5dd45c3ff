import { answersIn, cardWith, openTestStage, type TestStage } from '../../test/open-stage.ts'
import { cast } from '../workspace/cast.ts'

const { users, channels } = cast
const hourMs = 3_600_000

let open: TestStage
beforeAll(async () => {
  open = await openTestStage()
})
afterAll(() => open.close())

const mayaAsks = (text: string) => open.slack.post(users.maya, channels.globex, text)

/** It is nine in the morning, when the team is at work. */
function tillMorning(): void {
  const { aheadMs = 0 } = open.stage.workspace()
  const now = Date.now() + aheadMs
  const nine = new Date(now).setUTCHours(9, 0, 0, 0)
  open.stage.pass((nine > now ? nine : nine + 24 * hourMs) - now)
}

test('a customer is answered, and who reloads the page or starts the command again finds all as it was', async () => {
  const question = await mayaAsks('What are your shipping rates?')
  const [answer] = await answersIn(open.stage, channels.globex, question)
  expect(answer).toMatch(/free/i)
  open.stage.pass(hourMs)
  await open.reopen()
  expect(open.slack.messages(channels.globex, question.ts).map(({ text }) => text)).toContain(answer)
  expect(open.stage.workspace().aheadMs).toBe(hourMs)
  const later = await mayaAsks('How long does standard shipping take?')
  expect(Number(later.ts) - Number(question.ts)).toBeGreaterThan(3600)
  await answersIn(open.stage, channels.globex, later)
})

test('three hours pass: a promise is broken, and staff are told', async () => {
  tillMorning()
  await mayaAsks('I want to speak to a manager!')
  await cardWith(open.stage, /First reply due in/)
  expect(
    open.slack
      .messages(channels.support)
      .map(({ text }) => text)
      .join(),
  ).not.toContain('is overdue')
  open.stage.pass(3 * hourMs)
  await open.slack.until(() => open.slack.messages(channels.support).some(({ text }) => text.includes('is overdue')))
})

test('a snoozed ticket wakes when its time has come', async () => {
  tillMorning()
  const question = await mayaAsks('Please let a person call me about the lamp!')
  const [told = ''] = await answersIn(open.stage, channels.globex, question)
  const [ticketId = ''] = /TKT-[0-9A-F]{8}/.exec(told) ?? []
  const card = await cardWith(open.stage, new RegExp(ticketId))
  await open.slack.click(users.sam, channels.support, card.ts, 'claim_ticket')
  await open.slack.click(users.sam, channels.support, card.ts, 'more_acts', `${ticketId} snooze tomorrow`)
  await cardWith(open.stage, new RegExp(`${ticketId}[\\s\\S]*snoozed until`))
  const before = open.slack.messages(channels.support, card.ts).length
  open.stage.pass(25 * hourMs)
  await open.slack.until(() => open.slack.messages(channels.support, card.ts).length > before)
})

test('after 72 hours of silence a customer is asked whether it is solved', async () => {
  tillMorning()
  const question = await mayaAsks('Could a person look at my desk, please?')
  const [told = ''] = await answersIn(open.stage, channels.globex, question)
  const [ticketId = ''] = /TKT-[0-9A-F]{8}/.exec(told) ?? []
  const card = await cardWith(open.stage, new RegExp(ticketId))
  await open.slack.click(users.sam, channels.support, card.ts, 'claim_ticket')
  await open.slack.click(users.sam, channels.support, card.ts, 'resolve_ticket')
  const said = await answersIn(open.stage, channels.globex, question, 2)
  open.stage.pass(73 * hourMs)
  await answersIn(open.stage, channels.globex, question, said.length + 1)
})

test('the bot is killed while customers write: nobody is left without an answer, and nobody gets two', async () => {
  const first = await mayaAsks('What are your opening hours?')
  const killed = open.stage.killBot()
  const second = await open.slack.post(users.ken, channels.initech, 'Which payment methods do you take?')
  await killed
  expect(await answersIn(open.stage, channels.globex, first)).toHaveLength(1)
  expect(await answersIn(open.stage, channels.initech, second)).toHaveLength(1)
})

test('each company has its own people, words and data, and keeps them', async () => {
  await open.stage.show('api-vendor')
  expect(open.slack.messages(channels.globex)).toEqual([])
  expect(open.stage.workspace().teams[0]?.name).toBe('Notareal')
  const question = await mayaAsks('list our API keys')
  expect((await answersIn(open.stage, channels.globex, question)).join()).toContain('nd_live_7f3a')
  await open.stage.show('shop')
  expect(open.slack.messages(channels.globex).length).toBeGreaterThan(0)
  await open.stage.show('api-vendor')
  expect(open.slack.messages(channels.globex, question.ts).length).toBeGreaterThan(1)
})

test('after a reset nobody has ever written, and it is now', async () => {
  open.stage.pass(hourMs)
  await mayaAsks('How do I rotate an API key?')
  await open.stage.reset()
  expect(open.slack.messages(channels.globex)).toEqual([])
  expect(open.stage.workspace().aheadMs ?? 0).toBe(0)
  const question = await mayaAsks('How do I rotate an API key?')
  expect(await answersIn(open.stage, channels.globex, question)).toHaveLength(1)
})
