import { asc, eq, sql } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import type { Db } from '../db/database.ts'
import { conversations, inbox } from '../db/schema.ts'
import type { Delivery } from '../domain/delivery.ts'
import { claimBatches, holdBatch } from './batches.ts'
import { type ConversationChanges, finishBatch } from './finish-batch.ts'
import { storeDelivery } from './store-delivery.ts'

const directSilenceMs = 12 * 3_600_000
let count = 0
const written = (delivery: Partial<Delivery> = {}): Delivery => {
  count += 1
  return {
    workspaceId: 'T1',
    channelId: 'C1',
    eventId: `Ev${count}`,
    authorId: 'U1',
    kind: 'message',
    ts: `1700000000.${String(count).padStart(6, '0')}`,
    body: { text: `message ${count}` },
    ...delivery,
  }
}

const entriesIn = (db: Db) => db.select().from(inbox).orderBy(asc(inbox.id))
const claim = async (db: Db) => (await claimBatches(db, 1))[0]
const conversationsIn = (db: Db) => db.select().from(conversations).orderBy(asc(conversations.id))

describeOnBothDatabases((two) => {
  const store = (at: 'one' | 'other', delivery: Delivery, burstWindowMs = 0) =>
    storeDelivery(two()[at].db, delivery, { burstWindowMs, directSilenceMs })

  test('a delivery that Slack retries changes nothing', async () => {
    const delivery = written()
    expect(await store('one', delivery)).toBe(0)
    expect(await store('other', delivery)).toBeUndefined()
    expect(await entriesIn(two().one.db)).toHaveLength(1)
  })

  test('both copies of a mention reach two processes at once; the one with more fields is kept', async () => {
    for (let round = 0; round < 20; round++) {
      const message = written({ body: { copy: 'message' } })
      const mention = {
        ...message,
        eventId: `${message.eventId}m`,
        kind: 'mention' as const,
        body: { copy: 'mention' },
      }
      const stored = await Promise.all([store('one', mention), store('other', message), store('one', message)])
      expect(stored.filter((result) => result !== undefined)).toHaveLength(1)
    }
    const entries = await entriesIn(two().one.db)
    expect(entries).toHaveLength(20)
    expect(entries.map(({ body }) => body)).toEqual(entries.map(() => ({ copy: 'message' })))
    expect(await conversationsIn(two().one.db)).toHaveLength(20)
  })

  test('three quick messages that reach two processes at once are one conversation', async () => {
    for (let round = 0; round < 10; round++) {
      const authorId = `U${round}`
      const burst = ['one', 'other', 'one', 'other'] as const
      await Promise.all(burst.map((at) => store(at, written({ authorId }), 5000)))
    }
    expect(await conversationsIn(two().one.db)).toHaveLength(10)
    expect(await entriesIn(two().one.db)).toHaveLength(40)
  })

  test('without a burst window, messages at the same moment stay apart', async () => {
    for (let round = 0; round < 10; round++)
      await Promise.all((['one', 'other', 'one', 'other'] as const).map((at) => store(at, written())))
    expect(await conversationsIn(two().one.db)).toHaveLength(40)
  })

  test('a text that a database cannot store does not keep the message out', async () => {
    const body = { text: `nul \0 and half a pair \uD83D here`, files: [{ name: `\uDE00.pdf` }] }
    expect(await store('one', written({ body }))).toBe(0)
    const [entry] = await entriesIn(two().one.db)
    expect(entry?.body).toEqual({ text: 'nul  and half a pair \uFFFD here', files: [{ name: '\uFFFD.pdf' }] })
  })

  test('an edit that comes before its message waits for it, and then is part of its conversation', async () => {
    const now = `${Math.floor(Date.now() / 1000)}.000100`
    const message = written({ ts: now })
    const edit = { ...written({ ts: now }), kind: 'edit' as const }
    expect(await store('one', edit)).toBeGreaterThan(60_000)
    expect(await store('other', message)).toBe(0)
    expect(await conversationsIn(two().one.db)).toHaveLength(1)
    const kinds = (await entriesIn(two().one.db)).map(({ kind }) => kind)
    expect(kinds).toEqual(['edit', 'message'])
  })

  test('a reply that was edited before it arrived joins its thread', async () => {
    const root = written({ ts: `${Math.floor(Date.now() / 1000)}.000100` })
    await store('one', root)
    const reply = written({ ts: `${Math.floor(Date.now() / 1000)}.000200`, threadTs: root.ts })
    await store('one', { ...written(), ts: reply.ts, threadTs: root.ts, kind: 'edit' })
    await store('other', reply)
    expect(await conversationsIn(two().one.db)).toHaveLength(1)
  })

  test('a change of an old message that we never saw is ignored', async () => {
    expect(await store('one', written({ kind: 'edit' }))).toBeUndefined()
    expect(await entriesIn(two().one.db)).toEqual([])
  })

  test('a message that arrives while a conversation is being finished is neither lost nor in its way', async () => {
    const { one, other } = two()
    const first = written()
    await store('one', first)
    for (let round = 0; round < 25; round++) {
      const batch = await claim(one.db)
      if (!batch) throw new Error(`Round ${round}: what was stored is not ready`)
      await Promise.all([
        one.db.transaction(async (tx) => {
          await holdBatch(tx, batch)
          await tx
            .update(conversations)
            .set({ updatedAt: sql`now()` })
            .where(eq(conversations.id, batch.conversation.id))
          await finishBatch(tx, batch, { outcome: 'handled' })
        }),
        storeDelivery(other.db, written({ threadTs: first.ts }), { burstWindowMs: 0, directSilenceMs }),
      ])
    }
    const waiting = await one.db.select().from(inbox).where(sql`handled_at is null`)
    expect(waiting).toHaveLength(1)
    expect((await conversationsIn(one.db))[0]?.readyAt).not.toBeNull()
  })

  test('a process that outlives its lease saves nothing, even if the next lease is its own', async () => {
    const { one } = two()
    await store('one', written())
    const sleeper = await claim(one.db)
    if (!sleeper) throw new Error('Nothing to claim')
    await one.db.execute(sql`update conversations set leased_until = now() - interval '1 second'`)
    const awake = await claim(one.db)
    expect(awake?.conversation.id).toBe(sleeper.conversation.id)
    await expect(finishBatch(one.db, sleeper, { outcome: 'handled' })).rejects.toThrow('taken over')
    expect((await entriesIn(one.db)).map(({ handledAt }) => handledAt)).toEqual([null])
  })

  test('if many processes claim at once, each conversation is claimed once', async () => {
    const { one, other } = two()
    for (let i = 0; i < 30; i++) await store('one', written({ authorId: `U${i}` }))
    const claimed = await Promise.all(Array.from({ length: 60 }, (_, i) => claim((i % 2 ? one : other).db)))
    const ids = claimed.flatMap((batch) => batch?.conversation.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    // A process that skipped a locked row may get nothing. The rest is still there.
    for (let batch = await claim(one.db); batch; batch = await claim(one.db)) ids.push(batch.conversation.id)
    expect(new Set(ids).size).toBe(30)
    expect(ids).toHaveLength(30)
  })

  /** The conversation was handled with these changes, this many milliseconds ago. */
  const handled = async (changes: ConversationChanges, agoMs = 0) => {
    const { db } = two().one
    for (let batch = await claim(db); batch; batch = await claim(db))
      await finishBatch(db, batch, { outcome: 'handled', changes })
    const ago = sql`now() - ${agoMs} * interval '1 millisecond'`
    await db.update(conversations).set({ updatedAt: ago })
  }
  const asked = { customerUserId: 'U1', awaiting: 'order_number' } as const

  test('outside the thread, a possible answer to our question joins it, and anything else begins a new conversation', async () => {
    await store('one', written())
    await handled(asked)
    await store('one', written({ mayAnswer: false }))
    expect(await conversationsIn(two().one.db)).toHaveLength(2)
    await store('one', written({ mayAnswer: true }))
    expect((await entriesIn(two().one.db)).map(({ conversationId }) => conversationId)).toEqual([1, 2, 1])
  })

  test('somebody else, or the customer half an hour later, does not answer our question', async () => {
    await store('one', written())
    await handled(asked)
    await store('one', written({ mayAnswer: true, authorId: 'U2' }))
    await handled(asked, 31 * 60_000)
    await store('one', written({ mayAnswer: true }))
    expect(await conversationsIn(two().one.db)).toHaveLength(3)
  })

  test('with 20,000 idle conversations, polling reads only those that wait', async () => {
    const { db } = two().one
    await db.execute(sql`insert into conversations (workspace_id, channel_id, thread_ts)
      select 'T1', 'C1', 'idle ' || n from generate_series(1, 20000) n`)
    await store('one', written())
    await db.execute(sql`analyze conversations`)
    const { rows } = (await db.execute(sql`explain select id from conversations where ready_at <= now()
      and (leased_until is null or leased_until <= now()) and channel_id <> all ('{}') order by ready_at limit 1 for update skip locked`)) as unknown as {
      rows: object[]
    } // both drivers answer with rows
    expect(JSON.stringify(rows)).toContain('conversations_ready')
  })
})
