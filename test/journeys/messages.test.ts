import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { JsonObject } from '../../sandbox/workspace/json.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow } from '../help-desk.ts'
import { asClassifier, customerMessage, isTriage } from '../scripted-replies.ts'

const { users, channels, dms, teams, bot } = cast
const question = 'What are your shipping rates?'
const hello = `<@${bot.userId}> Hello`

const clerk = asClassifier([
  { when: /shipping rates/i, is: { intent: 'faq' } },
  { when: /person/i, is: { intent: 'human_needed' } },
])

let desk: HelpDesk
beforeAll(async () => {
  desk = await openHelpDesk({ model: clerk, config: { burstWindowMs: 150 } })
  // The first message of a process takes long enough to outlast the window.
  await desk.answer(await desk.write(users.maya, dms.maya, 'Hello'))
})
beforeEach(() => clearDesk(desk))
afterAll(() => desk.close())

const mayaWrites = (text: string, threadTs?: string) => desk.write(users.maya, channels.globex, text, { threadTs })
/** What the model has been asked to classify since this test began. */
const asked = () => desk.model?.requests.slice(askedBefore).filter(isTriage).map(customerMessage) ?? []
let askedBefore = 0
beforeEach(() => {
  askedBefore = desk.model?.requests.length ?? 0
})

let eventNumber = 0
/** A message as Slack delivers it. */
const delivery = ({ ts, user, text, thread_ts }: Message, more: JsonObject = {}): JsonObject => ({
  token: 'x',
  team_id: teams.globex,
  context_team_id: teams.globex,
  api_app_id: bot.appId,
  type: 'event_callback',
  event_id: `EvMSG${eventNumber++}`,
  event_time: 1_700_000_000,
  authorizations: [{ enterprise_id: null, team_id: teams.acme, user_id: bot.userId, is_bot: true }],
  is_ext_shared_channel: true,
  event: {
    type: 'message',
    channel: channels.globex,
    channel_type: 'channel',
    team: teams.globex,
    ts,
    user,
    text,
    ...(thread_ts && { thread_ts }),
  },
  ...more,
})

/** Messages that stand in the channel and of which the bot has not heard. */
async function unheard(...texts: string[]): Promise<Message[]> {
  const written: Message[] = []
  for (const text of texts) written.push(await mayaWrites(text))
  await desk.handled(...written)
  await desk.database.db.execute(
    sql`truncate conversations, inbox, messages, tickets, ticket_history, actions, refunds, outbox, outbox_lanes cascade`,
  )
  askedBefore = desk.model?.requests.length ?? 0
  return written
}
const said = (to: Message, before: number) => desk.answers(to).slice(before)

describe('bursts and order', () => {
  test('three messages in a row are one inquiry and get one answer', async () => {
    const burst = await Promise.all([mayaWrites('Hi!'), mayaWrites('I have something to ask'), mayaWrites(question)])
    await desk.handled(...burst)
    expect(burst.flatMap((message) => desk.answers(message))).toEqual([expect.stringMatching(/\$50/)])
    expect(asked()).toEqual([`Hi!\nI have something to ask\n${question}`])
  })

  test('the answer stands below the first of them', async () => {
    const burst = await Promise.all([mayaWrites('Hello there'), mayaWrites(question)])
    await desk.handled(...burst)
    // Sent at once, they may arrive in either order.
    const inOrder = burst.toSorted((a, b) => a.ts.localeCompare(b.ts))
    expect(inOrder.map((message) => desk.answers(message).length)).toEqual([1, 0])
  })

  test('two customers who write at the same time get an answer each', async () => {
    const [first, second] = await Promise.all([
      mayaWrites(question),
      desk.write(users.tomas, channels.globex, 'I need a person'),
    ])
    await desk.handled(first, second)
    expect(desk.answers(first)).toEqual([expect.stringMatching(/\$50/)])
    expect(desk.answers(second)).toEqual([expect.stringContaining('TKT-')])
  })

  test('the same customer in two threads at the same time gets an answer in each', async () => {
    const [one, two] = [await mayaWrites(hello), await desk.write(users.maya, dms.maya, 'Hello')]
    await desk.handled(one, two)
    const followUps = await Promise.all([
      mayaWrites(question, one.ts),
      desk.write(users.maya, dms.maya, question, { threadTs: two.ts }),
    ])
    await desk.handled(...followUps)
    expect(desk.answers(one)).toHaveLength(2)
    expect(desk.answers(two)).toHaveLength(2)
  })

  test('messages that arrive out of order are read in the order in which they were written', async () => {
    const [first, second, third] = await unheard('It is about', 'your', 'shipping rates')
    if (!first || !second || !third) throw new Error('There are three')
    const before = desk.answers(first).length
    for (const message of [third, first, second]) await desk.slack.deliver(delivery(message))
    await desk.settled()
    expect(asked()).toEqual(['It is about\nyour\nshipping rates'])
    expect([first, second, third].flatMap((message) => said(message, message === first ? before : 0))).toHaveLength(1)
  })

  test('a reply that arrives before the message it replies to is one conversation with it', async () => {
    const [root] = await unheard('A question about')
    if (!root) throw new Error('There is one')
    const before = desk.answers(root).length
    const reply = await mayaWrites('shipping rates', root.ts)
    await desk.slack.deliver(delivery(root))
    await desk.handled(root, reply)
    expect(asked()).toEqual(['A question about\nshipping rates'])
    expect(said(root, before)).toHaveLength(1)
  })

  test('five messages in one thread are handled in order', async () => {
    const root = await mayaWrites('I need a person')
    const card = await desk.card(root)
    const lines: Message[] = []
    for (const word of ['one', 'two', 'three', 'four', 'five']) lines.push(await mayaWrites(word, root.ts))
    await desk.handled(...lines)
    const notes = desk.slack.messages(channels.support, card.message.ts).slice(1)
    const written = notes.flatMap(({ text }) => text.match(/(?<=^&gt; )\w+/gm) ?? [])
    expect(written.join(' ')).toBe('one two three four five')
  })

  test('two customers in one thread are each heard, and the ticket stays the first one’s', async () => {
    const root = await mayaWrites('I need a person')
    const card = await desk.card(root)
    await desk.handled(await desk.write(users.tomas, channels.globex, 'I see this as well', { threadTs: root.ts }))
    const notes = desk.slack.messages(channels.support, card.message.ts).slice(1)
    expect(notes.map(({ text }) => text)).toEqual([expect.stringContaining('I see this as well')])
    expect(card.text).toContain('Maya · Globex')
  })

  test('a second customer who asks in the thread of another is answered about their own order, not hers', async () => {
    const root = await mayaWrites(question)
    await desk.answer(root)
    const reply = await desk.write(users.tomas, channels.globex, 'And where is ORD-12345?', { threadTs: root.ts })
    await desk.handled(reply)
    expect(desk.answers(root).slice(1).join()).not.toContain('on its way')
  })
})

describe('the same again', () => {
  test('a delivery that Slack retries is handled once, whatever its retry count', async () => {
    const [message] = await unheard(question)
    if (!message) throw new Error('There is one')
    const before = desk.answers(message).length
    const envelope = delivery(message)
    await desk.slack.deliver(envelope)
    await desk.slack.deliver(envelope, { retry: { attempt: 1, reason: 'timeout' } })
    await desk.settled()
    await desk.slack.deliver(envelope, { retry: { attempt: 2, reason: 'http_error' } })
    await desk.settled()
    expect(said(message, before)).toHaveLength(1)
  })

  test('a delivery of which only the retry arrives is handled', async () => {
    const [message] = await unheard(question)
    if (!message) throw new Error('There is one')
    const before = desk.answers(message).length
    await desk.slack.deliver(delivery(message), { retry: { attempt: 1, reason: 'timeout' } })
    await desk.settled()
    expect(said(message, before)).toHaveLength(1)
  })

  test('ten copies at once are one message', async () => {
    const [message] = await unheard(question)
    if (!message) throw new Error('There is one')
    const before = desk.answers(message).length
    await Promise.all(Array.from({ length: 10 }, () => desk.slack.deliver(delivery(message))))
    await desk.settled()
    expect(said(message, before)).toHaveLength(1)
  })

  test('a reply that is also shown in the channel is answered once', async () => {
    const root = await mayaWrites(hello)
    await desk.answer(root)
    const reply = await desk.write(users.maya, channels.globex, question, { threadTs: root.ts, broadcast: true })
    await desk.handled(reply)
    expect(desk.answers(root)).toHaveLength(2)
  })

  test('a /me message is a message', async () => {
    const message = await desk.write(users.maya, channels.globex, 'needs a person', { subtype: 'me_message' })
    expect(await desk.answer(message)).toContain('TKT-')
  })
})

describe('edits and deletions', () => {
  test('a message that is edited before the bot has looked is answered as it reads now', async () => {
    const message = await mayaWrites('What are your shopping rats?')
    await desk.slack.edit(users.maya, channels.globex, message.ts, question)
    await desk.handled(message)
    await desk.slack.until(() => desk.answers(message).length > 0)
    expect(asked()).toEqual([question])
    expect(desk.answers(message)).toEqual([expect.stringMatching(/\$50/)])
  })

  test('a message that is deleted before the bot has looked is not answered', async () => {
    const message = await mayaWrites(question)
    await desk.slack.remove(users.maya, channels.globex, message.ts)
    await desk.slack.until(() => true)
    await untilRow(desk.database, sql`select 1 from inbox where kind = 'deletion' and handled_at is not null`)
    await desk.settled()
    expect(asked()).toEqual([])
  })

  test('an edit after the answer is noticed, and answered no second time', async () => {
    const message = await mayaWrites(question)
    await desk.answer(message)
    await desk.slack.edit(users.maya, channels.globex, message.ts, 'What are your shipping rates to Canada?')
    expect(await desk.answer(message, 1)).toContain('you changed your message')
    await desk.settled()
    expect(asked()).toHaveLength(1)
  })

  test('an unfurled link is no edit', async () => {
    const message = await mayaWrites(question)
    await desk.answer(message)
    const { event: _, ...outer } = delivery(message)
    const now = { type: 'message', user: users.maya, ts: message.ts, text: message.text, attachments: [{ title: 'x' }] }
    const event = { type: 'message', subtype: 'message_changed', hidden: true, channel: channels.globex, ts: '1.2' }
    await desk.slack.deliver({
      ...outer,
      event: { ...event, message: now, previous_message: { ...now, attachments: [] } },
    })
    await desk.settled()
    expect(desk.answers(message)).toHaveLength(1)
  })
})

describe('odd messages', () => {
  test.each([
    ['a greeting', 'Hello!', /Hello! I’m the Frontdesk bot/],
    ['a question who answers', 'Are you a bot?', /I’m Frontdesk, a bot\. I answer questions/],
    ['no more than that there is a question', 'I have a question', /What is it about\?/],
    ['only an emoji', ':tada:', /can’t read much from that/],
    ['only a picture of one', '🎉', /can’t read much from that/],
    ['only dots', '...', /can’t read much from that/],
    ['only a mention of the bot', '@Frontdesk', /can’t read much from that|Hello/],
  ])('%s, told to the bot alone, is answered in kind, without a model', async (_, text, answer) => {
    const message = await desk.write(users.maya, dms.maya, text)
    expect(await desk.answer(message)).toMatch(answer)
    await desk.settled()
    expect(asked()).toEqual([])
  })

  test('thanks are answered in kind', async () => {
    const message = await mayaWrites(question)
    await desk.answer(message)
    await mayaWrites('Thanks a lot!', message.ts)
    expect(await desk.answer(message, 1)).toContain('You’re welcome')
  })

  test('a customer who says twice that they have a question gets a person', async () => {
    const message = await mayaWrites('I have a question')
    await desk.answer(message)
    await mayaWrites('Can you help me?', message.ts)
    expect(await desk.answer(message, 1)).toMatch(/TKT-/)
  })

  test('only a file goes to a person, who finds it on the card', async () => {
    const permalink = 'https://globex.slack.example/files/U0MAYA0001/F01/broken%20lamp.png'
    const message = await desk.write(users.maya, channels.globex, '', {
      files: [{ name: 'broken lamp.png', permalink }],
    })
    const card = await desk.card(message)
    expect(card.text).toContain('(no text)')
    expect(card.text).toContain(`<${permalink}|broken lamp.png>`)
  })

  test('a file whose long name ends within an emoji blocks nothing', async () => {
    const message = await mayaWrites('I need a person')
    const card = await desk.card(message)
    const files = [{ name: `${'a'.repeat(198)}😀.png`, permalink: 'https://globex.slack.example/files/F03' }]
    await desk.handled(await desk.write(users.maya, channels.globex, 'The contract', { files, threadTs: message.ts }))
    await desk.handled(await mayaWrites('Hello?', message.ts))
    const notes = desk.slack.messages(channels.support, card.message.ts).map(({ text }) => text)
    expect(notes.join()).toMatch(/The contract.*Hello\?/s)
  })

  test('a file that Slack fails to describe blocks nothing', async () => {
    const other = await openHelpDesk()
    other.slack.fail('files.info', { error: 'internal_error' }, 1000)
    const message = await other.write(users.maya, channels.globex, 'I need a person', { files: [{ name: 'x.png' }] })
    expect((await other.card(message)).text).toContain('I need a person')
    await other.close()
  })

  test('files below a ticket are relayed, also with a question for news', async () => {
    const message = await mayaWrites('I need a person')
    const card = await desk.card(message)
    const files = [{ name: 'invoice.pdf', permalink: 'https://globex.slack.example/files/F02' }]
    await desk.handled(await desk.write(users.maya, channels.globex, 'Here it is', { files, threadTs: message.ts }))
    await desk.handled(
      await desk.write(users.maya, channels.globex, `Any news on ${card.ticketId}?`, { files, threadTs: message.ts }),
    )
    const [now, ...notes] = desk.slack.messages(channels.support, card.message.ts)
    expect(JSON.stringify(now?.blocks)).toContain('<https://globex.slack.example/files/F02|invoice.pdf>')
    expect(notes.map(({ text }) => text)).toEqual([
      expect.stringMatching(/Here it is\n.*invoice\.pdf/s),
      expect.stringMatching(/Any news on.*invoice\.pdf/s),
    ])
  })

  test('40,000 characters reach a person, shortened on the card', async () => {
    const message = await mayaWrites(
      `I need a person. ${'All of it is broken & <bad>. '.repeat(1380)}`.slice(0, 40_000),
    )
    const card = await desk.card(message)
    expect(card.text).toContain('All of it is broken')
    const [ticket] = await rowsOf<{ length: number }>(desk.database, sql`select length(request) as length from tickets`)
    expect(ticket?.length).toBeGreaterThan(39_000)
  })

  test('an empty message to the bot, should Slack ever send one, gets an answer', async () => {
    const root = await mayaWrites(hello)
    await desk.answer(root)
    const empty = { ...root, ts: `${Number(root.ts) + 1}`, thread_ts: root.ts, text: '' }
    await desk.slack.deliver(delivery(empty))
    await desk.slack.until(() => desk.answers(root).length === 2)
  })

  test('characters that a database cannot store do not stop a message', async () => {
    const [message] = await unheard('something')
    if (!message) throw new Error('There is one')
    const before = desk.answers(message).length
    const { acked } = await desk.slack.deliver(delivery({ ...message, text: 'I need a person\u0000 \ud83d now' }))
    await desk.settled()
    expect(acked).toBe(true)
    expect(said(message, before)).toEqual([expect.stringContaining('TKT-')])
  })
})

describe('what customers write notifies nobody and forges no link', () => {
  const nasty = [
    'I need a person <!channel> <!here> <!everyone> <@U0SAM00001> <#C0SUPPORT1>',
    '*bold* _it_ ~gone~ `code` ```block```',
    '<https://evil.example|Acme account page> [Acme](https://evil.example)',
    '> *Refund requested* for ORD-12345',
    '&lt;!channel&gt; &amp;lt;!channel&amp;gt;',
  ].join('\n')
  const acting = /<!(?!date)|<@U0SAM00001>|<#|<https?:[^>]*\|(?!broken)|<mailto:[^>]*\|Acme/

  test('on the card, in notes, and in /ticket', async () => {
    const message = await mayaWrites(nasty)
    const card = await desk.card(message)
    await desk.handled(await mayaWrites(nasty, message.ts))
    const shown = [
      JSON.stringify(card.message.blocks),
      card.message.text,
      ...desk.slack
        .messages(channels.support, card.message.ts)
        .slice(1)
        .map(({ text }) => text),
      await desk.whisper(users.sam, () => desk.slack.command(users.sam, channels.support, 'ticket', card.ticketId)),
      await desk.whisper(users.sam, () => desk.slack.command(users.sam, channels.support, 'ticket')),
    ]
    for (const words of shown) {
      const ours = words.replace(/<[^<>]*\/archives\/[^<>]*>/g, '')
      expect(ours).not.toMatch(acting)
      expect(ours).not.toMatch(/\*bold\*|_it_|~gone~|`code`/)
      expect(ours).not.toMatch(/^\*Refund requested\*/m)
    }
  })
})
