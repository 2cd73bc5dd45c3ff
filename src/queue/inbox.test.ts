import { sql } from 'drizzle-orm'
import { describeOnBothDatabases, describeOnPostgres } from '../../test/both-databases.ts'
import { eventually } from '../../test/eventually.ts'
import { quiet } from '../../test/quiet.ts'
import type { Database } from '../db/database.ts'
import { conversations, deadLetters, inbox, outbox } from '../db/schema.ts'
import { type Say, supportLane } from '../domain/utterance.ts'
import { type Batch, claimBatches } from './batches.ts'
import { finishBatch } from './finish-batch.ts'
import { createInbox } from './inbox.ts'
import type { LaneWorker } from './lane-worker.ts'
import { leaseMs } from './leases.ts'

const lastWords: Say = { channel: supportLane, utterance: { kind: 'note', text: 'It failed' } }
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

/** A running inbox, and what it handled in each conversation. */
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
    longestWorkMs: 60_000,
    lastWords,
    handle: (batch) => finish(batch, handled),
    giveUp: (batch) => finish(batch, givenUp),
    log: quiet,
  })
  return { handled, givenUp, store: inbox.store, start: async () => workers.push(await inbox.start()) }
}

describeOnBothDatabases((two) => {
  /** A process claims what waits, and dies. */
  const dies = async () => {
    const { db } = two().one
    expect(await claimBatches(db, 1)).toHaveLength(1)
    await db.execute(sql`update conversations set leased_until = now() - interval '1 second'`)
  }

  test('a message that kills its process again and again goes to a person', async () => {
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
  test('one customer’s flood in many channels leaves room for others', async () => {
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
    const parts = {
      database,
      burstWindowMs: 0,
      directSilenceMs: 0,
      concurrency: 8,
      longestWorkMs: 60_000,
      lastWords,
      log: quiet,
    }
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

describeOnBothDatabases((two) => {
  const db = () => two().one.db
  const joins = { burstWindowMs: 0, directSilenceMs: 0 }
  const start = async (
    handle: (batch: Batch) => Promise<number | undefined>,
    { database = two().one, longestWorkMs = 60_000, giveUp = handle } = {},
  ) => {
    const inbox = createInbox({
      database,
      ...joins,
      concurrency: 8,
      longestWorkMs,
      lastWords,
      log: quiet,
      handle,
      giveUp,
    })
    const worker = await inbox.start()
    workers.push(worker)
    return { worker, store: inbox.store }
  }
  const finish = (batch: Batch) => finishBatch(db(), batch, { outcome: 'done' })
  /** Ends every pause. */
  const hurry = async () => {
    await db().execute(sql`update conversations set ready_at = now() where ready_at is not null`)
    two().one.wake('inbox')
  }
  const letters = () => db().select().from(deadLetters)

  test('a process that is stopped gives its work to another at once', async () => {
    const begun: string[] = []
    const { worker, store } = await start(() => {
      begun.push('first')
      return new Promise(() => {})
    })
    await store(newDelivery())
    await eventually(async () => expect(begun).toEqual(['first']))
    await worker.stop(50)
    const at = Date.now()
    await start(
      (batch) => {
        begun.push('second')
        return finish(batch)
      },
      { database: two().other },
    )
    await eventually(async () => expect(begun).toEqual(['first', 'second']))
    expect(Date.now() - at).toBeLessThan(leaseMs / 2)
  })

  test('a message that hangs is abandoned, counts as failed, and saves nothing later', async () => {
    const late: Promise<unknown>[] = []
    let end = () => {}
    const ending = new Promise<void>((done) => {
      end = done
    })
    const hangs = (batch: Batch) => {
      const result = ending.then(() => finish(batch))
      late.push(result.catch((error: Error) => error.name))
      return result
    }
    const givenUp: Batch[] = []
    const giveUp = (batch: Batch) => {
      givenUp.push(batch)
      return finish(batch)
    }
    const { store } = await start(hangs, { longestWorkMs: 50, giveUp })
    await store(newDelivery())
    await eventually(async () => {
      await hurry()
      expect(givenUp).toHaveLength(1)
    })
    expect(late).toHaveLength(4)
    end()
    expect(await Promise.all(late)).toEqual(['LeaseLost', 'LeaseLost', 'LeaseLost', 'LeaseLost'])
    await eventually(async () => expect(await letters()).toHaveLength(1))
    expect(await letters()).toMatchObject([{ queue: 'inbox', error: 'It took longer than 0.05 s', attempts: 4 }])
  })

  test('a message that goes to a person is also kept as a dead letter, with the reason', async () => {
    const { store } = await start(() => Promise.reject(new Error('The moon is in the way')), { giveUp: finish })
    const delivery = newDelivery()
    await store({ ...delivery, body: { text: 'Hello' } })
    await eventually(async () => {
      await hurry()
      expect(await letters()).toHaveLength(1)
    })
    const body = { kind: 'message', eventId: delivery.eventId, authorId: 'U1', body: { text: 'Hello' } }
    expect(await letters()).toMatchObject([{ error: 'The moon is in the way', attempts: 4, body }])
    expect(await db().select().from(inbox)).toMatchObject([{ body: null, outcome: 'done' }])
  })

  test('a message that cannot even become a ticket is put aside, and staff are told', async () => {
    const fails = () => Promise.reject(new Error('Nothing works'))
    const { store } = await start(fails)
    await store(newDelivery())
    await eventually(async () => {
      await hurry()
      expect(await letters()).toHaveLength(1)
    })
    expect(await letters()).toMatchObject([{ attempts: 8 }])
    expect(await db().select().from(outbox)).toMatchObject([{ utterance: lastWords.utterance }])
    expect(await db().select().from(conversations)).toMatchObject([{ readyAt: null, leasedBy: null }])
  })

  test('an overdue answer that always fails is given up', async () => {
    let tries = 0
    const { store } = await start((batch) => {
      if (batch.entries.length > 0) return finishBatch(db(), batch, { outcome: 'done', changes: { answerDueInMs: 0 } })
      tries += 1
      return Promise.reject(new Error('Nothing works'))
    })
    await store(newDelivery())
    await eventually(async () => {
      await hurry()
      expect(await db().select().from(conversations)).toMatchObject([
        { readyAt: null, answerDueAt: null, leasedBy: null },
      ])
    })
    expect(tries).toBe(8)
    expect(await db().$count(outbox)).toBe(1)
  })
})

describeOnPostgres((two) => {
  test('a process with too much work wakes the others', async () => {
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
