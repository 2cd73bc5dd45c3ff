import { cast } from '../../sandbox/workspace/cast.ts'
import { type HelpDesk, openHelpDesk } from '../help-desk.ts'
import { asClassifier, isTriage } from '../scripted-replies.ts'

const { users, channels } = cast

describe('a customer floods the bot', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    const clerk = asClassifier([{ when: /manager/i, is: { intent: 'human_needed' } }])
    desk = await openHelpDesk({ model: clerk, config: { burstWindowMs: 0 } })
  })
  afterAll(() => desk.close())

  const sortedBy = (text: string) =>
    desk.model?.requests.filter((request) => isTriage(request) && JSON.stringify(request.messages).includes(text))
      .length

  test('after thirty messages in ten minutes the model is spared, and everybody is still answered', async () => {
    const flood = Array.from({ length: 45 }, (_, n) => `I want to speak to a manager, number ${n} of many!`)
    const written = []
    for (const text of flood) written.push(await desk.write(users.maya, channels.globex, text))
    await desk.handled(...written)
    expect(sortedBy('of many!')).toBeLessThanOrEqual(30)
    for (const message of written) expect(desk.answers(message)[0]).toMatch(/TKT-/)
  })

  test('another customer’s message is still sorted by the model', async () => {
    const message = await desk.write(
      users.ken,
      channels.initech,
      'The manager of our shop has a question for you: can you help us?',
    )
    await desk.card(message)
    expect(sortedBy('The manager of our shop')).toBe(1)
  })
})
