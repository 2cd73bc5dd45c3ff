import { sql } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { eventually } from '../../test/eventually.ts'
import { quiet } from '../../test/quiet.ts'
import { conversations } from '../db/schema.ts'
import { type Say, supportLane } from '../domain/utterance.ts'
import { type Batch, claimBatches } from './batches.ts'
import { type ConversationChanges, finishBatch } from './finish-batch.ts'
import { createInbox } from './inbox.ts'
import { storeDelivery } from './store-delivery.ts'

const hourMs = 3_600_000
const lastWords: Say = { channel: supportLane, utterance: { kind: 'note', text: 'It failed' } }
const unbothered = { concurrency: 8, longestWorkMs: 60_000, lastWords, log: quiet }
const joins = { burstWindowMs: 0, directSilenceMs: 0 }
let count = 0

describeOnBothDatabases((two) => {
  const db = () => two().one.db
  /** The customer writes in a thread. */
  const write = () => {
    count += 1
    const ts = `1700000000.${String(count).padStart(6, '0')}`
    const place = { workspaceId: 'T1', channelId: 'C1', threadTs: '1.000001' }
    const delivery = { ...place, kind: 'message', eventId: `Ev${count}`, authorId: 'U1', ts, body: {} } as const
    return storeDelivery(db(), delivery, joins)
  }
  const claim = async () => (await claimBatches(db(), 1))[0]
  const take = async (): Promise<Batch> => {
    const batch = await claim()
    if (!batch) throw new Error('Nothing is ready')
    return batch
  }
  const finish = async (changes: ConversationChanges) =>
    finishBatch(db(), await take(), { outcome: 'handled', changes })
  /** Lets time pass. */
  const pass = (ms: number) => {
    const ago = (column: unknown) => sql`${column} - ${ms} * interval '1 millisecond'`
    const { answerDueAt, readyAt } = conversations
    return db()
      .update(conversations)
      .set({ answerDueAt: ago(answerDueAt), readyAt: ago(readyAt) })
  }

  test('an overdue answer brings the conversation back, not before its time, and once', async () => {
    await write()
    expect(await finish({ answerDueInMs: hourMs })).toBeGreaterThan(hourMs - 60_000)
    expect(await claim()).toBeUndefined()
    await pass(hourMs)
    const batch = await take()
    expect(batch).toMatchObject({ entries: [], conversation: { answerDue: true } })
    expect(await claim()).toBeUndefined()
    await finishBatch(db(), batch, { outcome: 'reminded', changes: { answerDueInMs: null } })
    expect(await claim()).toBeUndefined()
  })

  test('a message before that is handled, and the answer stays due', async () => {
    await write()
    await finish({ answerDueInMs: hourMs })
    await write()
    const batch = await take()
    expect(batch).toMatchObject({ entries: [{}], conversation: { answerDue: false } })
    await finishBatch(db(), batch, { outcome: 'handled' })
    await pass(hourMs)
    expect(await take()).toMatchObject({ entries: [], conversation: { answerDue: true } })
  })

  test('a message at that moment is handled together with the overdue answer', async () => {
    await write()
    await finish({ answerDueInMs: hourMs })
    await pass(hourMs)
    await write()
    expect(await take()).toMatchObject({ entries: [{}], conversation: { answerDue: true } })
  })

  test('an answer that comes due while something else is handled is not lost', async () => {
    await write()
    await finish({ answerDueInMs: hourMs })
    await write()
    const batch = await take()
    await pass(hourMs)
    expect(await finishBatch(db(), batch, { outcome: 'handled' })).toBe(0)
    expect(await take()).toMatchObject({ entries: [], conversation: { answerDue: true } })
  })

  test('nothing is due once somebody has answered', async () => {
    await write()
    await finish({ answerDueInMs: hourMs })
    await write()
    await finish({ answerDueInMs: null })
    await pass(hourMs)
    expect(await claim()).toBeUndefined()
  })

  test('an overdue answer that nothing is done about does not loop', async () => {
    await write()
    await finish({ answerDueInMs: 0 })
    expect(await finish({})).toBeUndefined()
    expect(await claim()).toBeUndefined()
  })

  test('it survives the process that had to handle it', async () => {
    await write()
    await finish({ answerDueInMs: 0 })
    await take()
    await db().execute(sql`update conversations set leased_until = now() - interval '1 second'`)
    expect(await take()).toMatchObject({ entries: [], conversation: { answerDue: true, abandoned: 1 } })
  })

  test('one of two inboxes handles it, in time', async () => {
    const begun = Date.now()
    const seenAt: number[] = []
    const { one, other } = two()
    const open = (database: typeof one) => {
      const handle = async (batch: Batch) => {
        const isFirst = batch.entries.length > 0
        if (!isFirst) seenAt.push(Date.now() - begun)
        const changes = { answerDueInMs: isFirst ? 400 : null }
        return finishBatch(database.db, batch, { outcome: 'handled', changes })
      }
      return createInbox({ database, ...joins, ...unbothered, handle, giveUp: handle }).start()
    }
    const workers = await Promise.all([open(one), open(other)])
    await write()
    one.wake('inbox')
    await eventually(async () => expect(seenAt).toHaveLength(1))
    expect(seenAt[0]).toBeGreaterThanOrEqual(400)
    await Promise.all(workers.map((worker) => worker.stop(1000)))
    expect(seenAt).toHaveLength(1)
  })
})
