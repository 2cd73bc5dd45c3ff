import { sql } from 'drizzle-orm'
import pino from 'pino'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { describeError } from '../../src/base/log.ts'
import { eventually } from '../eventually.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow } from '../help-desk.ts'

const { users, channels, teams, bot } = cast

let desk: HelpDesk
beforeAll(async () => {
  desk = await openHelpDesk()
})
beforeEach(() => clearDesk(desk))
afterAll(() => desk.close())

/** What the bot says below a message, which may be a bot's itself. */
const saidBelow = (channel: string, { ts }: Message) =>
  desk.slack.messages(channel, ts).filter((one) => one.bot_id === bot.botId)
const ticketBelow = (channel: string, to: Message) =>
  desk.slack.until((): Card | undefined => {
    const id = saidBelow(channel, to)
      .map(({ text }) => /TKT-[0-9A-F]{8}/.exec(text)?.[0])
      .find(Boolean)
    return id ? cardOf(desk.slack, id) : undefined
  }, 30_000)

const broken = 'I need a person: our checkout returns 500 since 9am and nobody can pay'
const forwarded = {
  is_share: true,
  is_msg_unfurl: true,
  author_id: users.tomas,
  author_name: 'Tomás',
  channel_id: 'C0SECRET01',
  channel_name: 'incidents',
  from_url: 'https://globex.slack.com/archives/C0SECRET01/p1',
  ts: '1.1',
  text: broken,
}

test('Maya forwards what a colleague wrote: it is understood, and the card shows it as his', async () => {
  const message = await desk.write(users.maya, channels.globex, '', { more: { attachments: [forwarded] } })
  const { text } = await desk.card(message)
  expect(text).toContain('[Forwarded from Tomás, #incidents]')
  expect(text).toContain('checkout returns 500')
})

test('with a comment the card has both', async () => {
  const message = await desk.write(users.maya, channels.globex, 'I need a person for this', {
    more: { attachments: [forwarded] },
  })
  const { text } = await desk.card(message)
  expect(text).toContain('I need a person for this')
  expect(text).toContain('checkout returns 500')
})

test('Maya pastes a table: its lines are on the card', async () => {
  const cell = (text: string) => ({ type: 'raw_text', text })
  const table = {
    fallback: '[no preview available]',
    blocks: [
      {
        type: 'table',
        rows: [
          [cell('Maker'), cell('Units')],
          [cell('Samsung'), cell('3')],
        ],
      },
    ],
  }
  const message = await desk.write(users.maya, channels.globex, 'I need a person who can order these', {
    more: { attachments: [table] },
  })
  expect((await desk.card(message)).text).toContain('Samsung | 3')
})

test('Maya says it in a voice clip: what she said is answered', async () => {
  const transcription = {
    status: 'complete',
    locale: 'en-US',
    preview: { content: 'I need a person, my lamp arrived in pieces', has_more: false },
  }
  const clip = { name: 'audio_message.m4a', mimetype: 'audio/mp4', more: { subtype: 'slack_audio', transcription } }
  const { text } = await desk.card(await desk.write(users.maya, channels.globex, '', { files: [clip] }))
  expect(text).toContain('my lamp arrived in pieces')
  expect(text).toContain('audio_message.m4a')
})

test('a question in a voice clip is answered like a typed one', async () => {
  const transcription = { status: 'complete', preview: { content: 'What are your shipping rates?', has_more: false } }
  const clip = { name: 'audio_message.m4a', mimetype: 'audio/mp4', more: { subtype: 'slack_audio', transcription } }
  expect(await desk.answer(await desk.write(users.maya, channels.globex, '', { files: [clip] }))).toMatch(/\$50/)
})

describe('a form that a workflow posts', () => {
  const form = (teamId: string, more: object = {}) => ({
    subtype: 'bot_message',
    bot_id: 'B0GLOBEXWF',
    bot_profile: { id: 'B0GLOBEXWF', name: 'Support request', team_id: teamId, is_workflow_bot: true, deleted: false },
    username: 'Support request',
    client_msg_id: undefined,
    team: undefined,
    ...more,
  })
  // A workflow has no user.
  const post = (teamId: string, more?: object) =>
    desk.write(users.maya, channels.globex, `*Severity:* urgent\n*What:* ${broken}`, {
      more: { ...form(teamId, more), user: undefined as unknown as string },
    })

  test('of Globex is a request of Globex', async () => {
    const { text } = await ticketBelow(channels.globex, await post(teams.globex))
    expect(text).toContain('Support request · Globex')
    expect(text).toContain('Severity:')
  })

  test.each([
    ['of our own workspace', teams.acme, {}],
    ['of a bot that is no workflow', teams.globex, { bot_profile: { name: 'Bot', team_id: teams.globex } }],
    ['of our app on the other side', teams.globex, { app_id: bot.appId }],
  ])('%s is left alone', async (_, teamId, more) => {
    const message = await post(teamId, more)
    await desk.handled(await desk.write(users.ken, channels.initech, 'Hello'))
    expect(saidBelow(channels.globex, message)).toEqual([])
  })

  test('a bot that answers in its thread is not answered', async () => {
    const message = await post(teams.globex)
    await ticketBelow(channels.globex, message)
    await desk.settled()
    const before = saidBelow(channels.globex, message).length
    await desk.write(users.maya, channels.globex, 'Noted: I need a person', {
      threadTs: message.ts,
      more: { ...form(teams.globex), user: undefined as unknown as string },
    })
    await desk.handled(await desk.write(users.ken, channels.initech, 'Hello'))
    expect(saidBelow(channels.globex, message)).toHaveLength(before)
  })
})

test.each([
  `Hi <@${users.sam}>, can you send me the rates we spoke about?`,
  `thanks! <@${users.lee}> could you send me the rates?`,
])('%s: that is left to who is named', async (text) => {
  const message = await desk.write(users.maya, channels.globex, text)
  await desk.handled(message)
  expect(desk.answers(message)).toEqual([])
})

test('a user group of the customer’s company is left to it, one of ours is for the bot', async () => {
  const { groups } = cast
  const toThem = await desk.write(
    users.maya,
    channels.globex,
    `<!subteam^${groups.globexBuyers}> what are your shipping rates?`,
  )
  await desk.handled(toThem)
  expect(desk.answers(toThem)).toEqual([])
  expect(
    await desk.answer(
      await desk.write(users.maya, channels.globex, `<!subteam^${groups.support}> what are your shipping rates?`),
    ),
  ).toMatch(/\$50/)
})

test('a name in the middle of a sentence does not silence the bot', async () => {
  const text = `I spoke to <@${users.sam}> yesterday, but what are your shipping rates?`
  expect(await desk.answer(await desk.write(users.maya, channels.globex, text))).toMatch(/\$50/)
})

test('ids are names on the card', async () => {
  const text = `I need a person: ask <@${users.sam}> in <#${channels.globex}>`
  expect((await desk.card(await desk.write(users.maya, channels.globex, text))).text).toContain(
    'ask @Sam in #globex-acme',
  )
})

test('a long stack trace is code on the card, with the question below it', async () => {
  const trace = Array.from(
    { length: 150 },
    (_, line) => `    at Object.handle (/app/src/checkout/handler-${line}.js:12:5)`,
  )
  const text = `I need a person.\n\`\`\`\nTypeError: x is not a function\n${trace.join('\n')}\n\`\`\`\nWhich of our settings is wrong?`
  const card = await desk.card(await desk.write(users.maya, channels.globex, text))
  expect(card.text).toContain('I need a person.')
  expect(card.text).toContain('Which of our settings is wrong?')
  expect(card.text).toMatch(/```\n[^`]*handler-0\.js/)
  expect(card.text).toMatch(/… [\d,]+ characters …/)
})

test('a change that reads the same is ignored', async () => {
  const message = await desk.write(users.maya, channels.globex, 'What are your shipping rates?')
  await desk.answer(message)
  const changed = {
    type: 'message',
    user: users.maya,
    team: teams.globex,
    ts: message.ts,
    text: 'What are your  shipping rates?',
  }
  const envelope = (more: object) => ({
    type: 'event_callback',
    event_id: `Ev${JSON.stringify(more).length}`,
    team_id: teams.globex,
    api_app_id: bot.appId,
    authorizations: [{ team_id: teams.acme, user_id: bot.userId, is_bot: true }],
    is_ext_shared_channel: true,
    event: {
      type: 'message',
      subtype: 'message_changed',
      channel: channels.globex,
      channel_type: 'channel',
      ts: '2.1',
      message: changed,
      ...more,
    },
  })
  await desk.slack.deliver(envelope({ previous_message: { ...changed, text: message.text } }))
  await desk.settled()
  expect(desk.answers(message)).toHaveLength(1)
})

test('Slack gives the support channel a new id: the next card is posted there', async () => {
  const fresh = await openHelpDesk()
  await fresh.card(await fresh.write(users.maya, channels.globex, 'I need a person'))
  await fresh.settled()
  fresh.slack.alterChannel(channels.support, { id: 'C0SUPPORT2' })
  await fresh.handled(await fresh.write(users.ken, channels.initech, 'I need a person'))
  expect(JSON.stringify(fresh.slack.messages('C0SUPPORT2').at(-1))).toContain('Ken · Initech')
  await fresh.close()
})

test('Slack gives a customer’s channel a new id: the talk below the ticket goes on there', async () => {
  const moved = 'C0GLOBEX02'
  const fresh = await openHelpDesk()
  const { slack, database } = fresh
  const question = await fresh.write(users.maya, channels.globex, 'I need a person')
  const card = await fresh.card(question)
  await fresh.settled()
  slack.alterChannel(channels.globex, { id: moved })
  await untilRow(database, sql`select 1 from conversations where channel_id = ${moved}`)
  const below = () => slack.messages(moved, question.ts).map(({ text }) => text)
  await fresh.write(users.maya, moved, 'It is about my contract', { threadTs: question.ts })
  await slack.until(() => below().at(-1)?.includes('added this to ticket'))
  await fresh.settled()
  expect(JSON.stringify(slack.messages(channels.support, card.message.ts))).toContain('It is about my contract')
  await slack.click(users.sam, channels.support, card.message.ts, 'claim_ticket')
  await slack.until(() => below().at(-1)?.includes('is now looking after'))
  expect(await rowsOf(database, sql`select id from tickets`)).toHaveLength(1)
  await fresh.close()
})

test('the support channel is made public: tickets wait, and the log says what to do', async () => {
  const lines: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) })
  const fresh = await openHelpDesk({
    log,
    arrange: async (slack) => slack.alterChannel(channels.support, { isPrivate: false }),
  })
  expect(lines.join()).toContain('#support-humans is public')
  const message = await fresh.write(users.maya, channels.globex, 'I need a person')
  expect(await fresh.answer(message)).toContain('TKT-')
  expect(fresh.slack.messages(channels.support)).toEqual([])
  await fresh.close()
})

test('our token is refused while the bot looks up Gil: his message waits, the log says what to do, and then he is answered', async () => {
  const lines: string[] = []
  const log = pino(
    { level: 'warn', serializers: { err: describeError } },
    { write: (line: string) => void lines.push(line) },
  )
  const fresh = await openHelpDesk({ log })
  fresh.slack.fail('users.info', { error: 'token_revoked' })
  const message = await fresh.write(users.gil, channels.helpDesk, 'What are your shipping rates?')
  await eventually(async () => expect(lines.join()).toMatch(/token_revoked.*SLACK_BOT_TOKEN/))
  expect(fresh.answers(message)).toEqual([])
  await eventually(async () => {
    await fresh.database.db.execute(sql`update conversations set ready_at = now() where ready_at is not null`)
    fresh.database.wake('inbox')
    expect(fresh.answers(message)).toEqual([expect.stringMatching(/\$50/)])
  })
  await fresh.close()
})
