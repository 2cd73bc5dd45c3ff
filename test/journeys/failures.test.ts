import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { cast } from '../../sandbox/workspace/cast.ts'
import { eventually } from '../eventually.ts'
import { cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow, wordsOf } from '../help-desk.ts'
import {
  asClassifier,
  cuts,
  fails,
  hangs,
  nonsense,
  type Reply,
  rateLimits,
  refuses,
  says,
  structured,
} from '../scripted-replies.ts'

const { users, channels } = cast
const question = 'What are your shipping rates?'
const wish = 'I want to speak to a manager!'

const clerk = asClassifier([
  { when: /shipping rates/i, is: { intent: 'faq' } },
  { when: /manager/i, is: { intent: 'human_needed' } },
])

/** A log whose lines can be read. */
function readableLog() {
  const lines: string[] = []
  return { lines, log: pino({ level: 'warn' }, { write: (line) => void lines.push(line) }) }
}

const mayaWrites = (desk: HelpDesk, text: string) => desk.write(users.maya, channels.globex, text)

describe('while something fails', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ model: clerk, config: { burstWindowMs: 300 } })
  })
  beforeEach(() => {
    desk.model?.always(clerk)
    return clearDesk(desk)
  })
  afterAll(() => desk.close())

  describe('the language model', () => {
    const failures: [string, Reply][] = [
      ['answers 500', fails(500)],
      ['is busy', rateLimits(60)],
      ['takes too long', hangs()],
      ['answers something else', nonsense()],
      ['answers in prose', says('That looks like a billing question to me.')],
      ['makes an intent up', structured({ intent: 'sales', confidence: 1 })],
      ['refuses', refuses()],
      ['hangs up', cuts()],
    ]

    test.each(failures)('%s: the embedded model judges, and the card says so', async (_, failure) => {
      desk.model?.always(failure)
      const message = await mayaWrites(desk, wish)
      const card = await desk.card(message)
      expect(card.text).toContain('Judged by the embedded model, because the language model failed.')
      expect(card.text).toMatch(/high priority/)
      expect(await desk.answer(message)).toContain(card.ticketId)
      // It is asked again: one failure does not open the breaker.
      desk.model?.always(clerk)
      await clearDesk(desk)
      expect((await desk.card(await mayaWrites(desk, wish))).text).toContain('Judged by the language model.')
    })

    test('fails at a question: the customer still gets an answer', async () => {
      desk.model?.always(fails(500))
      expect(await desk.answer(await mayaWrites(desk, question))).toMatch(/\$50/)
    })
  })

  describe('Slack', () => {
    test.each([
      ['wants the bot to wait', { retryAfter: 1 }],
      ['answers 500', { status: 500 }],
      ['says that it failed', { error: 'internal_error' }],
      ['takes the post and cuts the connection', { dropAfter: true }],
      ['cuts the connection before it takes the post', { dropBefore: true }],
    ] as const)('%s: the customer reads exactly one answer', async (_, fault) => {
      desk.slack.fail('chat.postMessage', fault)
      const message = await mayaWrites(desk, question)
      await desk.handled(message)
      expect(desk.answers(message)).toEqual([expect.stringMatching(/\$50/)])
    })

    test('cuts the connection after each of two posts: one reply, one card', async () => {
      desk.slack.fail('chat.postMessage', { dropAfter: true }, 2)
      const message = await mayaWrites(desk, wish)
      await desk.handled(message)
      expect(desk.answers(message)).toHaveLength(1)
      const card = await desk.card(message)
      const cards = desk.slack.messages(channels.support).filter(({ text }) => text.includes(card.ticketId))
      expect(cards).toHaveLength(1)
    })

    test('has archived the support channel: posts to staff wait until there is one', async () => {
      const message = await mayaWrites(desk, wish)
      const { ticketId, message: card } = await desk.card(message)
      await desk.slack.click(users.sam, channels.support, card.ts, 'claim_ticket')
      await desk.answer(message, 1)
      await desk.settled()
      desk.slack.fail('chat.postMessage', { error: 'is_archived' }, 2)
      await desk.write(users.maya, channels.globex, 'Are you there?', { threadTs: message.ts })
      await hurried(desk, () =>
        desk.slack.messages(channels.support, card.ts).find(({ text }) => text.includes('there?')),
      )
      expect(cardOf(desk.slack, ticketId)?.buttons).toContain('close_ticket')
    })

    test('has archived the customer’s channel: staff are asked to tell them', async () => {
      const message = await mayaWrites(desk, question)
      desk.slack.fail('chat.postMessage', { error: 'is_archived' })
      await desk.handled(message)
      const note = desk.slack.messages(channels.support).at(-1)?.text.replaceAll('\u2060', '')
      expect(note).toMatch(/did not reach the customer.*is_archived.*\n&gt; .*\$50/)
    })

    test('fails for a while to say who somebody is: the message waits, and is answered', async () => {
      desk.slack.fail('users.info', { status: 500 }, 2)
      const message = await desk.write(users.ken, channels.initech, question)
      await desk.handled(message)
      expect(desk.answers(message)).toEqual([expect.stringMatching(/\$50/)])
    })

    test('cannot tell for a moment who is staff: nobody claims, and the person is told to try again', async () => {
      const card = await desk.card(await mayaWrites(desk, wish))
      desk.slack.fail('conversations.members', { status: 500 })
      const told = await desk.whisper(users.sam, () =>
        desk.slack.click(users.sam, channels.support, card.message.ts, 'claim_ticket'),
      )
      expect(told).toContain('Please try again')
      expect(cardOf(desk.slack, card.ticketId)?.buttons).toContain('claim_ticket')
    })
  })

  test('the bot stops with a message unhandled: it is answered once after the start', async () => {
    const message = await mayaWrites(desk, question)
    await waiting(desk)
    await desk.restart()
    await desk.handled(message)
    expect(desk.answers(message)).toEqual([expect.stringMatching(/\$50/)])
  })

  test('customers who wrote while the bot was away are answered when it is back', async () => {
    await desk.frontdesk.stop()
    const message = await mayaWrites(desk, question)
    await desk.restart({ alreadyStopped: true })
    await desk.handled(message)
    expect(desk.answers(message)).toEqual([expect.stringMatching(/\$50/)])
  })
})

test('the source of orders is broken: after a few attempts a person gets the question', async () => {
  let asked = 0
  const findOrder = async () => {
    asked += 1
    throw new Error('The shop does not answer')
  }
  const desk = await openHelpDesk({ orders: { findOrder, hasOrders: async () => true, recentOrders: async () => [] } })
  const message = await mayaWrites(desk, 'Where is my order ORD-12345?')
  const card = await eventually(async () => {
    // Skips the pauses between the attempts.
    await desk.database.db.execute(sql`update conversations set ready_at = now() where ready_at is not null`)
    desk.database.wake('inbox')
    return found(desk.slack.messages(channels.support).find(({ bot_id }) => bot_id))
  })
  expect(asked).toBe(4)
  expect(wordsOf(card.blocks)).toContain('Where is my order ORD-12345?')
  expect(wordsOf(card.blocks)).toContain('failed to handle this message several times')
  expect(wordsOf(card.blocks)).not.toContain('Judged by')
  expect(desk.answers(message)).toEqual([expect.stringContaining('TKT-')])
  await desk.close()
})

const waiting = ({ database }: HelpDesk) => untilRow(database, sql`select 1 from inbox`)

describe('without a support channel', () => {
  const { lines, log } = readableLog()
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ log, arrange: (slack) => slack.leave(users.frontdesk, channels.support) })
  })
  afterAll(() => desk.close())

  test('the ticket is kept, the customer is told, the log says what to do, and the card comes with the channel', async () => {
    expect(lines.join()).toContain('There is no channel #support-humans that the bot is a member of')
    expect(lines.join()).toContain('SUPPORT_CHANNEL')
    const message = await mayaWrites(desk, wish)
    const reply = await desk.answer(message)
    const ticketId = /TKT-[0-9A-F]{8}/.exec(reply)?.[0] ?? ''
    expect(await rowsOf(desk.database, sql`select id, status from tickets`)).toEqual([{ id: ticketId, status: 'open' }])
    const list = await desk.whisper(users.sam, () => desk.slack.command(users.sam, channels.helpDesk, 'ticket'))
    expect(list).toContain('No open tickets') // without the channel nobody is staff
    expect(cardOf(desk.slack, ticketId)).toBeUndefined()

    await desk.slack.invite(users.frontdesk, channels.support)
    const card = await hurried(desk, () => cardOf(desk.slack, ticketId))
    expect(card.text).toContain(wish)
  })
})

test('the support channel was replaced: a ticket’s card is posted in the new one, with its notes below', async () => {
  const desk = await openHelpDesk()
  const message = await mayaWrites(desk, wish)
  const old = await desk.card(message)
  await desk.settled()
  desk.slack.alterChannel(channels.helpDesk, { isPrivate: true })
  desk.config.supportChannel = '#help-desk'
  await desk.restart()
  await desk.handled(await desk.write(users.maya, channels.globex, 'It is urgent', { threadTs: message.ts }))
  const note = desk.slack.messages(channels.helpDesk).at(-1)
  expect(note?.text).toContain('It is urgent')
  await desk.slack.click(users.sam, channels.support, old.message.ts, 'claim_ticket')
  await desk.answer(message, 2)
  await desk.settled()
  const card = desk.slack.messages(channels.helpDesk).at(-1)
  expect(wordsOf(card?.blocks)).toContain(`<@${users.sam}> has it`)
  await desk.handled(await desk.write(users.maya, channels.globex, 'Still?', { threadTs: message.ts }))
  expect(desk.slack.messages(channels.helpDesk, card?.ts).at(-1)?.text).toContain('Still?')
  await desk.close()
})

/** Polls repeatedly, and skips the minute before each retry. */
const hurried = <T>(desk: HelpDesk, look: () => T | undefined): Promise<T> =>
  eventually(async () => {
    await desk.database.db.execute(sql`update outbox_lanes set ready_at = now() where ready_at is not null`)
    desk.database.wake('outbox')
    return found(look())
  })

function found<T>(seen: T | undefined): T {
  if (seen === undefined) throw new Error('It did not come')
  return seen
}
