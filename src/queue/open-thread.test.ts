import { eq, sql } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { call } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import { conversations, inbox, messages } from '../db/schema.ts'
import { unopenedThread } from '../domain/conversation.ts'
import type { Delivery } from '../domain/delivery.ts'
import { claimTurns } from './attempts.ts'
import { claimBatches } from './batches.ts'
import { enqueue } from './enqueue.ts'
import { finishBatch } from './finish-batch.ts'
import { storeDelivery } from './store-delivery.ts'

// The bot opens a thread: its `ts` is known only after the post, and somebody may have replied there by then.

const joins = { burstWindowMs: 0, directSilenceMs: 12 * 3_600_000 }
const opened = '1700000000.000009'

describeOnBothDatabases((two) => {
  let db: Db
  let id: number
  beforeEach(async () => {
    db = two().one.db
    const place = { workspaceId: 'T1', channelId: 'C1', threadTs: unopenedThread('1700000000.000001') }
    const [made] = await db.insert(conversations).values(place).returning()
    id = made?.id ?? 0
    const opens = { userId: 'U1', of: '1.1', from: { conversationId: id, threadTs: '1.1', language: 'en' } }
    const utterance = { kind: 'reply', purpose: 'notice', text: 'x', sources: [], opens } as const
    const say = { channel: 'C1', utterance: { ...utterance, sources: [], threadTs: place.threadTs } }
    await db.transaction((tx) => enqueue(tx, { workspaceId: 'T1', conversationId: id }, say))
  })
  const reply = (number: number): Delivery => ({
    ...{ workspaceId: 'T1', channelId: 'C1', authorId: 'U1', kind: 'message', body: {} },
    ...{ eventId: `Ev${number}`, ts: `1700000001.00000${number}`, threadTs: opened },
  })
  const open = () => call(db, sql`open_thread(${id}, ${opened})`)
  const threads = async () => (await db.select({ at: conversations.threadTs }).from(conversations)).map(({ at }) => at)

  test('a reply that comes while the post is under way waits until it is known whose thread it is', async () => {
    await claimTurns(db, 1)
    expect(await storeDelivery(db, reply(1), joins)).toBeGreaterThan(30_000)
    expect(await claimBatches(db, 1)).toEqual([])
    await open()
    const [batch] = await claimBatches(db, 1)
    expect(batch?.conversation).toMatchObject({ id, threadTs: opened })
    expect(await db.$count(inbox, eq(inbox.conversationId, id))).toBe(1)
  })

  test('a reply that was handled by then belongs to the thread, and what follows comes there', async () => {
    await storeDelivery(db, reply(1), joins)
    const [batch] = await claimBatches(db, 1)
    if (!batch) throw new Error('Nothing waits')
    const line = { ts: reply(1).ts, author: 'customer', authorId: 'U1', text: 'first', attachments: [] } as const
    await finishBatch(db, batch, { outcome: 'done', written: [{ ...line, attachments: [] }] })
    await open()
    await open()
    expect(await db.$count(messages, eq(messages.conversationId, id))).toBe(2)
    await storeDelivery(db, reply(2), joins)
    expect((await claimBatches(db, 1))[0]?.conversation.id).toBe(id)
    expect((await threads()).sort()).toEqual([opened, `moved to ${id}`])
  })

  test('what is being decided of an early reply is decided again', async () => {
    await storeDelivery(db, reply(1), joins)
    const [batch] = await claimBatches(db, 1)
    if (!batch) throw new Error('Nothing waits')
    await open()
    await expect(finishBatch(db, batch, { outcome: 'done' })).rejects.toThrow('taken over')
    expect((await claimBatches(db, 1))[0]?.conversation.id).toBe(id)
  })
})
