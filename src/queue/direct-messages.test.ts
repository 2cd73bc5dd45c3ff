import { asc, eq, sql } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { conversations, inbox, messages, tickets } from '../db/schema.ts'
import type { Delivery } from '../domain/delivery.ts'
import { claimBatches } from './batches.ts'
import { finishBatch, type WrittenLine } from './finish-batch.ts'
import { storeDelivery } from './store-delivery.ts'

const hourMs = 3_600_000
const joins = { burstWindowMs: 0, directSilenceMs: 12 * hourMs }
let count = 0
const written = (delivery: Partial<Delivery> = {}): Delivery => {
  count += 1
  const ts = `${Math.floor(Date.now() / 1000)}.${String(count).padStart(6, '0')}`
  const body = { text: `message ${count}` }
  const place = { workspaceId: 'T1', channelId: 'D1', isDirect: true }
  return { ...place, eventId: `Ev${count}`, authorId: 'U1', kind: 'message', ts, body, ...delivery }
}

describeOnBothDatabases((two) => {
  const db = () => two().one.db
  const store = async (delivery: Delivery, at: 'one' | 'other' = 'one') => {
    await storeDelivery(two()[at].db, delivery, joins)
    return delivery
  }
  const write = (delivery?: Partial<Delivery>) => store(written(delivery))
  /** Handles all waiting deliveries and stores their messages. */
  const handle = async () => {
    for (const batch of await claimBatches(db(), 50)) {
      const lines = await db()
        .select({ key: inbox.messageKey })
        .from(inbox)
        .where(eq(inbox.conversationId, batch.conversation.id))
      const kept = lines.map(({ key }): WrittenLine => {
        return { ts: key?.split(':')[1] ?? '', author: 'customer', authorId: 'U1', text: 'words', attachments: [] }
      })
      await finishBatch(db(), batch, { outcome: 'handled', written: kept.filter(({ ts }) => ts) })
    }
  }
  const pass = async (ms: number) => {
    await handle()
    const ago = (column: unknown) => sql`${column} - ${ms} * interval '1 millisecond'`
    await db()
      .update(conversations)
      .set({ updatedAt: ago(conversations.updatedAt) })
    await db()
      .update(messages)
      .set({ writtenAt: ago(messages.writtenAt) })
  }
  const openTicket = async (conversationId: number, status: 'open' | 'closed' = 'open') => {
    const customer = { userId: 'U1', teamId: 'T2', name: 'Maya', company: 'Globex' }
    await db()
      .insert(tickets)
      .values({
        id: `TKT-${String(conversationId).padStart(8, '0')}`,
        workspaceId: 'T1',
        conversationId,
        channelId: 'D1',
        threadTs: '1.1',
        customer,
        customerUserId: 'U1',
        category: 'faq',
        priority: 'normal',
        status,
        summary: '',
        request: '',
        triage: {} as never,
        reason: '',
      })
  }
  /** The conversation of each delivery, in order of arrival. */
  const places = async () => (await db().select().from(inbox).orderBy(asc(inbox.id))).map((one) => one.conversationId)

  test('lines in a direct message are one conversation, even if the bot is slow', async () => {
    await write()
    await handle()
    await write()
    await pass(11 * hourMs)
    await write()
    expect(await places()).toEqual([1, 1, 1])
    expect(await db().select().from(conversations)).toMatchObject([{ isDirect: true }])
  })

  test('after twelve hours of silence a new conversation begins; in a channel each message begins one', async () => {
    await write()
    await pass(13 * hourMs)
    await write()
    await write({ channelId: 'C1', isDirect: false })
    await write({ channelId: 'C1', isDirect: false })
    expect(await places()).toEqual([1, 2, 3, 4])
  })

  test('a reply of staff keeps the conversation going', async () => {
    await write()
    await pass(13 * hourMs)
    await db()
      .insert(messages)
      .values({ workspaceId: 'T1', channelId: 'D1', conversationId: 1, ts: '5.5', author: 'bot', text: 'Here you are' })
    await write()
    expect(await places()).toEqual([1, 1])
  })

  test('with an open ticket the conversation goes on, and after a closed one a new conversation begins', async () => {
    await write()
    await openTicket(1)
    await handle()
    await write()
    await handle()
    await db().update(tickets).set({ status: 'closed' })
    await write()
    await write()
    expect(await places()).toEqual([1, 1, 2, 2])
  })

  test('a thread belongs to the conversation of the message that it is below', async () => {
    const first = await write()
    await openTicket(1, 'closed')
    await handle()
    await write()
    await write({ threadTs: first.ts })
    await handle()
    expect(await places()).toEqual([1, 2, 1])
    // A message in an old thread does not move today's conversation.
    await write()
    expect(await places()).toEqual([1, 2, 1, 2])
  })

  test('a change belongs to the conversation of the message that it changes, and begins none', async () => {
    const first = await write()
    await pass(13 * hourMs)
    await write()
    await write({ kind: 'edit', ts: first.ts })
    await write({ kind: 'deletion', ts: first.ts })
    expect(await places()).toEqual([1, 2, 1, 1])
  })

  test('a change that arrives before its message waits for it in the same conversation', async () => {
    await write()
    await handle()
    const late = written()
    await write({ kind: 'edit', ts: late.ts })
    await write({ threadTs: late.ts })
    await store(late)
    expect(await places()).toEqual([1, 1, 1, 1])
  })

  test('a change that arrives before the very first message waits too', async () => {
    const late = written()
    expect(await storeDelivery(db(), written({ kind: 'edit', ts: late.ts }), joins)).toBeGreaterThan(60_000)
    await store(late)
    await write()
    expect(await places()).toEqual([1, 1, 1])
  })

  test('several people who write at once in a group, to several processes, are in one conversation', async () => {
    for (let round = 0; round < 10; round++) {
      const lines = Array.from({ length: 4 }, (_, n) => written({ channelId: `G${round}`, authorId: `U${n}` }))
      await Promise.all(lines.map((line, n) => store(line, n % 2 ? 'one' : 'other')))
    }
    expect(await db().$count(conversations)).toBe(10)
    expect(await db().$count(inbox)).toBe(40)
  })

  test('a mention in a group, which lacks the channel type, joins the same conversation', async () => {
    const message = written({ channelId: 'G1' })
    await store({ ...message, eventId: 'EvA', kind: 'mention', isDirect: false })
    await store(message)
    await handle()
    const second = written({ channelId: 'G1' })
    await store({ ...second, eventId: 'EvB', kind: 'mention', isDirect: false })
    await store(second)
    expect(await places()).toEqual([1, 1])
  })

  test('a message that arrives while the ticket is being closed is neither lost nor split', async () => {
    for (let round = 1; round <= 10; round++) {
      const channelId = `D${round}`
      await write({ channelId })
      await openTicket(round)
    }
    await handle()
    const { one, other } = two()
    const both = Array.from({ length: 10 }, async (_, round) => {
      const close = one.db
        .update(tickets)
        .set({ status: 'closed' })
        .where(eq(tickets.conversationId, round + 1))
      await Promise.all([close, storeDelivery(other.db, written({ channelId: `D${round + 1}` }), joins)])
    })
    await Promise.all(both)
    const waiting = await db().select().from(inbox).where(sql`handled_at is null`)
    expect(waiting).toHaveLength(10)
    // Each message either reopens the ticket, or begins a conversation without one.
    const batches = await claimBatches(db(), 20)
    expect(batches.map(({ conversation }) => conversation.channelId).sort()).toEqual(
      Array.from({ length: 10 }, (_, round) => `D${round + 1}`).sort(),
    )
    for (const { conversation, past } of batches)
      expect(past.ticket?.conversationId ?? conversation.id).toBe(conversation.id)
  })
})
