import { type HelpDesk, openHelpDesk } from '../help-desk.ts'

let desk: HelpDesk
afterEach(() => desk.close())

const mayaAsks = (text: string) => desk.write(desk.slack.cast.users.maya, desk.slack.cast.channels.globex, text)
const inSupport = () => desk.slack.messages(desk.slack.cast.channels.support).filter(({ bot_id }) => bot_id)

test('the connection is cut after Slack took the reply: it is found, and not posted twice', async () => {
  desk = await openHelpDesk()
  desk.slack.fail('chat.postMessage', { dropAfter: true })
  const question = await mayaAsks('What are your shipping rates?')
  await desk.answer(question)
  await desk.settled()
  expect(desk.answers(question)).toHaveLength(1)
  expect(desk.slack.calls('conversations.replies').length).toBeGreaterThan(0)
})

test('the connection is cut after Slack took the card and the reply, and its clock is half an hour behind ours', async () => {
  desk = await openHelpDesk({ sandbox: { now: () => Date.now() - 1_800_000 } })
  desk.slack.fail('chat.postMessage', { dropAfter: true }, 2)
  const question = await mayaAsks('I want to speak to a manager!')
  await desk.answer(question)
  await desk.settled()
  expect(desk.answers(question)).toHaveLength(1)
  expect(inSupport()).toHaveLength(1)
})

test('Slack refuses the blocks of a reply: the customer reads the plain text', async () => {
  desk = await openHelpDesk()
  desk.slack.fail('chat.postMessage', { error: 'invalid_blocks' })
  const question = await mayaAsks('What are your shipping rates?')
  expect(await desk.answer(question)).toMatch(/free/i)
})

test('Slack refuses a reply for good: staff read what the customer did not get', async () => {
  desk = await openHelpDesk()
  desk.slack.fail('chat.postMessage', { error: 'restricted_action' })
  const question = await mayaAsks('What are your shipping rates?')
  await desk.slack.until(() => inSupport()[0], 60_000)
  await desk.settled()
  expect(desk.answers(question)).toEqual([])
  const [note, ...more] = inSupport()
  expect(more).toEqual([])
  expect(note?.text).toMatch(/did not reach the customer.*restricted_.?action.*Free shipping.*archives/s)
})
