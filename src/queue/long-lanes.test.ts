import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import type { Db } from '../db/database.ts'
import { rowsOf } from '../db/rows-of.ts'
import { conversations, outboxLanes } from '../db/schema.ts'
import type { Say } from '../domain/utterance.ts'
import { claimTurns, finishAttempt } from './attempts.ts'
import { enqueue } from './enqueue.ts'

// Hundreds write in one channel within a minute, and Slack takes one post a second there.

describeOnBothDatabases((two) => {
  const says: Say = {
    channel: 'C1',
    utterance: { kind: 'reply', purpose: 'notice', threadTs: '1.0', text: 'Hello', sources: [] },
  }
  async function converse(threadTs: string, db = two().one.db): Promise<number> {
    const values = { workspaceId: 'T1', channelId: 'C1', threadTs, customerUserId: 'UMAYA' }
    const [row] = await db.insert(conversations).values(values).returning({ id: conversations.id })
    if (!row) throw new Error('Nothing was inserted')
    return row.id
  }
  const put = async (tx: Db, threadTs: string) =>
    enqueue(tx, { workspaceId: 'T1', conversationId: await converse(threadTs, tx) }, says)

  test('however many posts wait in a channel, adding one, taking one and recording it read a few of them', async () => {
    const { db } = two().one
    await db.transaction(async (tx) => {
      // Plans are made while nothing waits, as in a new installation.
      await put(tx, '1')
      await sayNext(tx)
      await tx.execute(sql`insert into conversations (workspace_id, channel_id, thread_ts, customer_user_id)
        select 'T1', 'C1', n || '.5', 'U' || n % 7 from generate_series(1, 4000) n`)
      await tx.execute(sql`insert into outbox (id, lane_id, workspace_id, conversation_id, customer_user_id, utterance, rank)
        select gen_random_uuid(), (select id from outbox_lanes), 'T1', id, customer_user_id, '{"kind":"reply","text":"Hello"}', 2
        from conversations where thread_ts like '%.5'`)
      const conversationId = await converse('2', tx)
      const reads = async (work: () => Promise<unknown>) => {
        const before = await rowsRead(tx)
        await work()
        return (await rowsRead(tx)) - before
      }
      expect(await reads(() => enqueue(tx, { workspaceId: 'T1', conversationId }, says))).toBeLessThan(200)
      expect(await reads(() => sayNext(tx))).toBeLessThan(200)
    })
  })

  test('a channel to which posts are added all the time gets its turn', async () => {
    const { one, other } = two()
    await put(one.db, '1')
    await one.db.update(outboxLanes).set({ readyAt: sql`now() - interval '1 second'` })
    const adding = held(one.db, 'C1', 0.05)
    await sleep(20)
    expect(await claimTurns(other.db, 8)).toMatchObject([{ next: { entry: { utterance: { text: 'Hello' } } } }])
    await adding
  })

  test('a channel that somebody holds for long does not hold up the others', async () => {
    const { one, other, url } = two()
    // The embedded database has one session, in which everything waits for everything.
    if (url === undefined) return
    await put(one.db, '1')
    await enqueue(one.db, { workspaceId: 'T1', conversationId: await converse('2') }, { ...says, channel: 'C2' })
    await one.db.update(outboxLanes).set({ readyAt: sql`now() - interval '1 second'` })
    const holding = held(one.db, 'C1', 2)
    await sleep(200)
    expect(await claimTurns(other.db, 8)).toMatchObject([{ lane: { channel: 'C2' } }])
    await holding
  })
})

/** A lane is locked for so long, whatever this process does meanwhile. */
const held = async (db: Db, channel: string, seconds: number) =>
  db.execute(sql`update outbox_lanes set not_before = null where channel = ${channel} returning pg_sleep(${seconds})`)

/** Takes a post and records that it was said. */
async function sayNext(tx: Db): Promise<void> {
  const [turn] = await claimTurns(tx, 8)
  if (!turn?.next) throw new Error('Nothing was taken')
  const { lane, next } = turn
  const said = { channelId: 'C1', ts: `9.${next.entry.seq}` }
  await finishAttempt(tx, lane, { entry: next.entry, isFinished: true, result: 'said', attempts: 1, restMs: 0, said })
}

/** Rows of the outbox that this transaction has read. */
async function rowsRead(tx: Db): Promise<number> {
  const [row] = await rowsOf<{ rows: string }>(
    tx,
    sql`select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as rows from pg_stat_xact_user_tables where relname = 'outbox'`,
  )
  return Number(row?.rows)
}
