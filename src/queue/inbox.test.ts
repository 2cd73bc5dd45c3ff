import { sql } from 'drizzle-orm'
import { describeOnBothDatabases, describeOnPostgres } from '../../test/both-databases.ts'
import { eventually } from '../../test/eventually.ts'
import { quiet } from '../../test/quiet.ts'
import type { Database } from '../db/database.ts'
import { type Batch, claimBatches, finishBatch } from './batches.ts'
import { createInbox } from './inbox.ts'
import type { LaneWorker } from './lane-worker.ts'

let count = 0
const newDelivery = (channelId = 'C1', authorId = 'U1') => {
  count += 1
  const ts = `1700000000.${String(count).padStart(6, '0')}`
  return { workspaceId: 'T1', channelId, eventId: `Ev${count}`, authorId, kind: 'message' as const, ts, body: {} }
}

const workers: LaneWorker[] = []
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(1000)))
})

/** An inbox at work, and what was done with what waited in it, by conversation. */
async function openInbox(database: Database, { concurrency = 8, workMs = 0 } = {}) {
  const handled: number[] = []
  const givenUp: number[] = []
  const finish = async (batch: Batch, done: number[]) => {
    await new Promise((resolve) => setTimeout(resolve, workMs))
    done.push(batch.conversation.id)
    return finishBatch(database.db, batch, { outcome: 'done' })
  }
  const inbox = createInbox({
    database,
    burstWindowMs: 0,
    directSilenceMs: 0,
    concurrency,
    handle: (batch) => finish(batch, handled),
    giveUp: (batch) => finish(batch, givenUp),
    log: quiet,
  })
  return { handled, givenUp, store: inbox.store, start: async () => workers.push(await inbox.start()) }
}

describeOnBothDatabases((two) => {
  /** Somebody takes what waits, and dies of it. */
  const dies = async () => {
    const { db } = two().one
    expect(await claimBatches(db, 1)).toHaveLength(1)
    await db.execute(sql`update conversations set leased_until = now() - interval '1 second'`)
  }

  test('a message of which the process dies time and again is not tried for ever: a person gets it', async () => {
    const inbox = await openInbox(two().one)
    await inbox.store(newDelivery())
    for (let deaths = 0; deaths < 10; deaths++) await dies()
    await inbox.start()
    await eventually(async () => expect(inbox.givenUp).toHaveLength(1))
    expect(inbox.handled).toEqual([])
  })

  test('a message is not blamed for a few deaths, nor for those before it was last handled', async () => {
    const inbox = await openInbox(two().one)
    const first = newDelivery()
    await inbox.store(first)
    for (let deaths = 0; deaths < 8; deaths++) await dies()
    await inbox.start()
    await eventually(async () => expect(inbox.handled).toHaveLength(1))
    await workers.pop()?.stop(1000)
    await inbox.store({ ...newDelivery(), threadTs: first.ts })
    for (let deaths = 0; deaths < 8; deaths++) await dies()
    await inbox.start()
    await eventually(async () => expect(inbox.handled).toHaveLength(2))
    expect(inbox.givenUp).toEqual([])
  })
})

describeOnBothDatabases((two) => {
  test('the flood of one customer in many channels leaves places for others', async () => {
    const begun: (string | null)[] = []
    const { one: database } = two()
    const handle = async (batch: Batch) => {
      begun.push(batch.author)
      if (batch.author === 'U_EVE') await endOfFlood
      return finishBatch(database.db, batch, { outcome: 'done' })
    }
    let end = () => {}
    const endOfFlood = new Promise<void>((done) => {
      end = done
    })
    const parts = { database, burstWindowMs: 0, directSilenceMs: 0, concurrency: 8, log: quiet }
    const inbox = createInbox({ ...parts, handle, giveUp: handle })
    for (let n = 0; n < 20; n++) await inbox.store(newDelivery(`C${n}`, 'U_EVE'))
    for (let n = 0; n < 9; n++) await inbox.store(newDelivery(`C${n}`, `U_${n}`))
    workers.push(await inbox.start())
    await eventually(async () => expect(begun.filter((author) => author !== 'U_EVE')).toHaveLength(9))
    expect(begun.filter((author) => author === 'U_EVE')).toHaveLength(3)
    end()
    await eventually(async () => expect(begun).toHaveLength(29))
  })
})

describeOnPostgres((two) => {
  test('who has more to do than they can tells the others', async () => {
    let heard = 0
    const endHearing = await two().other.onWake('inbox', () => {
      heard += 1
    })
    const busy = await openInbox(two().one, { concurrency: 1, workMs: 300 })
    await busy.start()
    const heardOfTheStart = heard
    await busy.store(newDelivery('C1'))
    await busy.store(newDelivery('C2'))
    await eventually(async () => expect(heard).toBeGreaterThan(heardOfTheStart))
    await endHearing()
  })
})
