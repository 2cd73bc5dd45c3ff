import { setTimeout as sleep } from 'node:timers/promises'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { JsonObject } from '../../sandbox/workspace/json.ts'
import { clearDesk, type HelpDesk, openHelpDesk } from '../help-desk.ts'
import { asClassifier, type Script } from '../scripted-replies.ts'

const { users, channels, dms, teams, bot } = cast
const question = 'What are your shipping rates?'

let thinkingMs = 0
const clerk = asClassifier([
  { when: /shipping rates/i, is: { intent: 'faq' } },
  { when: /person/i, is: { intent: 'human_needed' } },
])
const thoughtfulModel: Script = async (request) => {
  await sleep(thinkingMs)
  return clerk(request)
}

let eventNumber = 0
/** A delivery as Slack would send it, for what nobody in the pretend Slack does. */
const envelope = (event: JsonObject, body: JsonObject = {}): JsonObject => ({
  token: 'x',
  team_id: teams.globex,
  context_team_id: teams.globex,
  api_app_id: bot.appId,
  type: 'event_callback',
  event_id: `EvWHO${eventNumber++}`,
  event_time: 1_700_000_000,
  authorizations: [{ enterprise_id: null, team_id: teams.acme, user_id: bot.userId, is_bot: true }],
  is_ext_shared_channel: true,
  event: { type: 'message', channel: channels.globex, channel_type: 'channel', team: teams.globex, ...event },
  ...body,
})

describe('where only people of other companies and guests are customers', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ model: thoughtfulModel })
  })
  beforeEach(() => {
    thinkingMs = 0
    return clearDesk(desk)
  })
  afterAll(() => desk.close())

  test.each([
    ['Sam, who is staff,', users.sam, channels.globex],
    ['Lee, a colleague,', users.lee, channels.globex],
    ['Lee in the internal help channel', users.lee, channels.helpDesk],
  ])('%s is not answered', async (_, userId, channelId) => {
    const message = await desk.write(userId, channelId, question)
    await desk.handled(message)
    expect(desk.answers(message)).toEqual([])
  })

  test('Gil, a guest, is answered like any customer', async () => {
    expect(await desk.answer(await desk.write(users.gil, channels.helpDesk, question))).toMatch(/\$50/)
  })

  test('Ken of a third company is served in his channel, and his card names his company', async () => {
    const card = await desk.card(await desk.write(users.ken, channels.initech, 'I need a person'))
    expect(card.text).toContain('Ken · Initech')
  })

  test('a colleague who writes to the bot directly is a customer', async () => {
    expect(await desk.answer(await desk.write(users.lee, dms.lee, question))).toMatch(/\$50/)
  })

  test('once a colleague has stepped into the thread, the bot keeps silent', async () => {
    const message = await desk.write(users.maya, channels.globex, question)
    await desk.answer(message)
    const threadTs = message.ts
    await desk.handled(await desk.write(users.lee, channels.globex, 'Let me add something', { threadTs }))
    await desk.handled(await desk.write(users.maya, channels.globex, 'I need a person', { threadTs }))
    expect(desk.answers(message)).toHaveLength(1)
  })

  test('a new thread of the same customer is answered again', async () => {
    const message = await desk.write(users.maya, channels.globex, question)
    await desk.answer(message)
    await desk.handled(await desk.write(users.sam, channels.globex, 'Hi Maya', { threadTs: message.ts }))
    expect(await desk.answer(await desk.write(users.maya, channels.globex, question))).toMatch(/\$50/)
  })

  test('a colleague answers while the model still thinks: the model’s answer is not posted', async () => {
    thinkingMs = 700
    const message = await desk.write(users.maya, channels.globex, question)
    const asked = desk.model?.requests.length ?? 0
    await desk.slack.until(() => (desk.model?.requests.length ?? 0) > asked)
    await desk.handled(await desk.write(users.sam, channels.globex, 'Hi Maya, I have it', { threadTs: message.ts }))
    expect(desk.answers(message)).toEqual([])
  })

  test('staff who start a thread among themselves are left alone', async () => {
    const message = await desk.write(users.sam, channels.globex, 'Lee, have you seen the shipping rates?')
    await desk.handled(await desk.write(users.lee, channels.globex, 'I have', { threadTs: message.ts }))
    await desk.handled(message)
    expect(desk.answers(message)).toEqual([])
  })

  test('a customer who replies in a thread that staff started is left to them', async () => {
    const message = await desk.write(users.sam, channels.globex, 'Your new lamps arrive on Monday')
    await desk.handled(message)
    await desk.handled(await desk.write(users.maya, channels.globex, question, { threadTs: message.ts }))
    expect(desk.answers(message)).toEqual([])
  })

  test('a guest who is a member of the support channel is staff there', async () => {
    await desk.slack.invite(users.gil, channels.support)
    const message = await desk.write(users.gil, channels.support, 'I need a person to look at this with me')
    await desk.handled(message)
    await desk.slack.leave(users.gil, channels.support)
    expect(desk.answers(message)).toEqual([])
  })

  test.each([
    ['another bot', { user: 'U0OTHERBOT', bot_id: 'B0OTHER001', app_id: 'A0OTHER001' }],
    ['a bot with a subtype', { subtype: 'bot_message', bot_id: 'B0OTHER001' }],
    ['another install of this app', { user: 'U0ITSELF01', bot_id: 'B0ITSELF01', app_id: bot.appId }],
    ['Slack itself', { user: 'USLACKBOT' }],
    ['somebody who joins', { user: users.maya, subtype: 'channel_join' }],
    ['a new topic', { user: users.maya, subtype: 'channel_topic' }],
  ])('%s is not answered', async (_, who) => {
    const said = desk.slack.messages(channels.globex).length
    const asked = desk.model?.requests.length ?? -1
    const { acked } = await desk.slack.deliver(
      envelope({ text: question, ts: `17000000${10 + eventNumber}.000100`, ...who }),
    )
    await desk.settled()
    expect(acked).toBe(true)
    expect(desk.slack.messages(channels.globex)).toHaveLength(said)
    expect(desk.model?.requests).toHaveLength(asked)
  })

  test('the bot does not answer itself', async () => {
    const message = await desk.write(users.maya, channels.globex, question)
    await desk.answer(message)
    await desk.settled()
    await sleep(150)
    await desk.settled()
    expect(desk.answers(message)).toHaveLength(1)
  })

  test('a mention arrives twice, as message and as app_mention, and is answered once', async () => {
    const message = await desk.write(users.maya, channels.globex, `@Frontdesk ${question}`)
    await desk.handled(message)
    expect(desk.answers(message)).toEqual([expect.stringMatching(/\$50/)])
  })

  describe('a mention with a custom payload', () => {
    const asMessage = (ts: string) => envelope({ user: users.maya, text: `<@${bot.userId}> ${question}`, ts })
    /** Slack names our team in it, and the writer's beside. */
    const asMention = (ts: string) =>
      envelope(
        {
          type: 'app_mention',
          user: users.maya,
          text: `<@${bot.userId}> ${question}`,
          ts,
          team: teams.acme,
          user_team: teams.globex,
          source_team: teams.globex,
          channel_type: undefined,
        },
        { team_id: teams.acme },
      )

    test.each([
      ['message first', [asMessage, asMention]],
      ['app_mention first', [asMention, asMessage]],
      ['app_mention alone', [asMention]],
      ['each of them twice', [asMention, asMessage, asMention, asMessage]],
    ])('is answered once: %s', async (_, deliveries) => {
      const message = await desk.write(users.maya, dms.maya, 'Hello')
      await desk.handled(message)
      const before = desk.slack.calls('chat.postMessage').length
      // A message that the pretend Slack knows, so that its thread exists; in a channel where it was not delivered.
      const root = await desk.slack.post(users.lee, channels.globex, 'A root')
      await desk.handled(root)
      await clearDesk(desk)
      for (const deliver of deliveries) await desk.slack.deliver(deliver(root.ts))
      await desk.settled()
      expect(desk.slack.calls('chat.postMessage')).toHaveLength(before + 1)
      expect(desk.answers(root)).toEqual([expect.stringMatching(/\$50/)])
    })
  })
})

describe('where everyone is a customer', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ model: clerk, config: { customers: 'everyone' } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  test('a colleague in the internal help channel is answered', async () => {
    expect(await desk.answer(await desk.write(users.lee, channels.helpDesk, question))).toMatch(/\$50/)
  })

  test('so is a member of staff who asks something', async () => {
    expect(await desk.answer(await desk.write(users.sam, channels.helpDesk, question))).toMatch(/\$50/)
  })

  test('staff who answer somebody else are not, and the bot leaves the thread to them', async () => {
    const message = await desk.write(users.lee, channels.helpDesk, question)
    await desk.answer(message)
    await desk.handled(await desk.write(users.sam, channels.helpDesk, 'I need a person here', { threadTs: message.ts }))
    await desk.handled(await desk.write(users.lee, channels.helpDesk, 'Me too, a person', { threadTs: message.ts }))
    expect(desk.answers(message)).toHaveLength(1)
  })

  test('staff who answer at once, before the bot has looked, are not taken for the customer', async () => {
    const message = await desk.write(users.lee, channels.helpDesk, 'I need a person')
    const reply = await desk.write(users.sam, channels.helpDesk, 'Here I am', { threadTs: message.ts })
    await desk.handled(message, reply)
    expect(desk.answers(message).join()).not.toContain('Sam')
    expect(desk.slack.messages(channels.support).filter(({ text }) => text.includes('Sam'))).toEqual([])
  })

  test('what staff say to each other in the support channel is theirs', async () => {
    const card = await desk.card(await desk.write(users.lee, channels.helpDesk, 'I need a person'))
    const aside = await desk.write(users.sam, channels.support, 'Does a person know this?')
    const below = await desk.write(users.priya, channels.support, 'I need a person, too', { threadTs: card.message.ts })
    await desk.handled(aside, below)
    expect(desk.answers(aside)).toEqual([])
    expect(desk.answers(card.message)).toHaveLength(1)
  })
})
