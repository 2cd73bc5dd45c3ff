import { join } from 'node:path'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { clearDesk, type HelpDesk, openHelpDesk } from '../help-desk.ts'
import { sampleCompanies } from '../sample-company.ts'

const { users, channels } = cast

/** What an article answers, what needs a person, and what people say to each other, at each company. */
const says = {
  shop: {
    asks: 'What are your shipping rates?',
    needs: 'I want to speak to a manager, now',
    talk: 'Did anybody see my umbrella?',
  },
  'api-vendor': {
    asks: 'How do I rotate my API key?',
    needs: 'I want to speak to an engineer, now',
    talk: 'Did anybody bring cake?',
  },
}

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  beforeAll(async () => {
    const companyDir = join(projectRoot, 'samples', company)
    desk = await openHelpDesk({ config: { companyDir }, sandbox: { missingScopes: [] } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  const emojiOn = (message: Message) =>
    desk.slack.messages(channels.globex).find(({ ts }) => ts === message.ts)?.reactions ?? []
  const timesCalled = (method: string, { ts }: Message) =>
    desk.slack.calls(method).filter(({ args, ok }) => ok && args.timestamp === ts).length

  test.each(['asks', 'needs'] as const)('what Maya %s has 👀 until it is answered', async (what) => {
    const message = await desk.write(users.maya, channels.globex, says[company][what])
    await desk.answer(message)
    await desk.slack.until(() => timesCalled('reactions.remove', message) === 1)
    expect(timesCalled('reactions.add', message)).toBe(1)
    expect(emojiOn(message)).toEqual([])
  })

  test('it is there while the answer cannot be posted', async () => {
    desk.slack.fail('chat.postMessage', { hang: 700 })
    const message = await desk.write(users.maya, channels.globex, says[company].asks)
    await desk.slack.until(() => emojiOn(message).some(({ name }) => name === 'eyes'))
    expect(desk.answers(message)).toEqual([])
    await desk.answer(message)
    await desk.slack.until(() => emojiOn(message).length === 0)
  })

  test('talk never has it, nor has what Maya writes below her ticket', async () => {
    const talk = await desk.write(users.maya, channels.globex, says[company].talk)
    const question = await desk.write(users.tomas, channels.globex, says[company].needs)
    await desk.answer(question)
    const more = await desk.write(users.tomas, channels.globex, 'It is urgent', { threadTs: question.ts })
    await desk.handled(talk, more)
    expect(timesCalled('reactions.add', talk) + timesCalled('reactions.add', more)).toBe(0)
  })

  test('if Slack takes no more of them for now, it goes later, and others get none until then', async () => {
    desk.slack.fail('reactions.remove', { retryAfter: 2 })
    const message = await desk.write(users.maya, channels.globex, says[company].asks)
    await desk.answer(message)
    await desk.slack.until(() => desk.slack.calls('reactions.remove').some(({ ok }) => !ok))
    const next = await desk.write(users.tomas, channels.globex, says[company].needs)
    await desk.answer(next)
    await desk.slack.until(() => timesCalled('reactions.remove', message) === 1)
    expect(emojiOn(message)).toEqual([])
    expect(timesCalled('reactions.add', next) + timesCalled('reactions.remove', next)).toBe(0)
  })

  test('if Slack is slow with the emoji, the answer is not', async () => {
    desk.slack.fail('reactions.add', { hang: 1500 })
    const message = await desk.write(users.maya, channels.globex, says[company].asks)
    await desk.answer(message)
    expect(timesCalled('reactions.add', message)).toBe(0)
    await desk.slack.until(() => timesCalled('reactions.remove', message) === 1)
    expect(emojiOn(message)).toEqual([])
  })
})

test('without the scope it is tried once and left alone; everybody is answered', async () => {
  const desk = await openHelpDesk({ sandbox: { missingScopes: ['reactions:write'] } })
  for (const user of [users.maya, users.tomas])
    await desk.answer(await desk.write(user, channels.globex, says.shop.asks))
  await desk.settled()
  expect(desk.slack.calls('reactions.add').map(({ error }) => error)).toEqual(['missing_scope'])
  expect(desk.slack.calls('reactions.remove')).toEqual([])
  await desk.close()
})
