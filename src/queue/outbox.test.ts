import { asc, sql } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { eventually } from '../../test/eventually.ts'
import { keptLog } from '../../test/kept-log.ts'
import { quiet } from '../../test/quiet.ts'
import type { Db } from '../db/database.ts'
import { conversations, messages, outbox, outboxLanes } from '../db/schema.ts'
import { supportLane, type Utterance } from '../domain/utterance.ts'
import { claimTurns, type Said } from './attempts.ts'
import { enqueue } from './enqueue.ts'
import type { LaneWorker } from './lane-worker.ts'
import { endLeases, leaseMs } from './leases.ts'
import { type Attempt, startOutbox } from './outbox.ts'

describeOnBothDatabases((two) => {
  const workers: LaneWorker[] = []
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop(0)))
  })

  const speakWith = async (
    speak: (attempt: Attempt) => Promise<Said>,
    postIntervalMs = 0,
    database = two().one,
    log = quiet,
  ) => {
    const worker = await startOutbox({ database, speak, postIntervalMs, log })
    workers.push(worker)
    return worker
  }
  const converse = async (threadTs: string, db: Db = two().one.db): Promise<number> => {
    const [row] = await db
      .insert(conversations)
      .values({ workspaceId: 'T1', channelId: 'C1', threadTs })
      .returning({ id: conversations.id })
    if (!row) throw new Error('Nothing was inserted')
    return row.id
  }
  const put = (conversationId: number, text: string, channel = 'C1') =>
    two().one.db.transaction((tx) =>
      enqueue(tx, { workspaceId: 'T1', conversationId }, { channel, utterance: reply(text) }),
    )
  const settled = () =>
    eventually(async () => {
      if ((await two().one.db.$count(outbox, sql`finished_at is null`)) > 0) throw new Error('Something still waits')
    })
  /** Ends every pause. */
  const hurry = async () => {
    await two().one.db.update(outboxLanes).set({ readyAt: sql`now()` }).where(sql`${outboxLanes.readyAt} is not null`)
    two().one.wake('outbox')
  }
  const results = async () =>
    (await two().one.db.select().from(outbox).orderBy(asc(outbox.seq))).map((one) => one.result)

  test('posts in one channel are made in order and paced', async () => {
    const said: { text: string; at: number }[] = []
    for (const n of ['1', '2', '3', '4']) await put(await converse(n), n)
    await speakWith(async (attempt) => {
      said.push({ text: textOf(attempt), at: Date.now() })
      return where(attempt)
    }, 100)
    await settled()
    expect(said.map(({ text }) => text)).toEqual(['1', '2', '3', '4'])
    const pauses = said.slice(1).map(({ at }, i) => at - (said[i]?.at ?? 0))
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(95)
  })

  test('posts to staff wait for the support channel as long as it takes', async () => {
    const conversation = await converse('1')
    await two().one.db.transaction((tx) =>
      enqueue(
        tx,
        { workspaceId: 'T1', conversationId: conversation },
        { channel: supportLane, utterance: { kind: 'card', ticketId: 'TKT-1' } },
      ),
    )
    await two()
      .one.db.update(outbox)
      .set({ createdAt: new Date(Date.now() - 60 * 3_600_000) })
    let tries = 0
    await speakWith(async () => {
      tries += 1
      return { kind: 'later', afterMs: 20, error: 'There is no channel #support-humans' }
    })
    await eventually(() => expect(tries).toBeGreaterThan(3))
    expect(await results()).toEqual([null])
  })

  test('one of two processes posts it', async () => {
    const said: string[] = []
    const speak = async (attempt: Attempt) => {
      said.push(textOf(attempt))
      return where(attempt)
    }
    const { one, other } = two()
    await Promise.all([speakWith(speak, 0, one), speakWith(speak, 0, other)])
    const conversation = await converse('1')
    await Promise.all(Array.from({ length: 25 }, (_, n) => put(conversation, String(n), `C${n % 5}`)))
    await settled()
    expect(said.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, n) => n))
  })

  test('posts in many channels are recorded together, and nothing goes wrong', async () => {
    const { log, lines } = keptLog()
    const conversation = await converse('1')
    await Promise.all(Array.from({ length: 60 }, (_, n) => put(conversation, String(n), `C${n % 20}`)))
    await speakWith(async (attempt) => where(attempt), 0, two().one, log)
    await settled()
    expect(await results()).toEqual(Array.from({ length: 60 }, () => 'said'))
    expect(lines().filter(({ level }) => level > 30)).toEqual([])
  })

  test('a post that fails repeatedly is put aside: other conversations go first, its own stays in order', async () => {
    const said: string[] = []
    let isBroken = true
    const [bad, good] = [await converse('bad'), await converse('good')]
    for (const text of ['bad 1', 'bad 2']) await put(bad, text)
    for (const text of ['good 1', 'good 2']) await put(good, text)
    await speakWith(async (attempt) => {
      if (textOf(attempt) === 'bad 1' && isBroken) return { kind: 'unknown', error: 'HTTP 500' }
      said.push(textOf(attempt))
      return where(attempt)
    })
    await eventually(async () => {
      await hurry()
      if (said.length < 2) throw new Error('The others still wait')
    })
    expect(said).toEqual(['good 1', 'good 2'])
    isBroken = false
    await two().one.db.update(outbox).set({ retryAt: null })
    await hurry()
    await settled()
    expect(said).toEqual(['good 1', 'good 2', 'bad 1', 'bad 2'])
  })

  test('a new post does not wait for the one that was put aside in its channel', async () => {
    const said: string[] = []
    const bad = await converse('bad')
    await put(bad, 'bad')
    await two().one.db.update(outbox).set({ attempts: 9 })
    await speakWith(async (attempt) => {
      if (textOf(attempt) === 'bad') return { kind: 'unknown', error: 'HTTP 500' }
      said.push(textOf(attempt))
      return where(attempt)
    })
    await eventually(async () => {
      if ((await two().one.db.$count(outbox, sql`retry_at is not null`)) === 0) throw new Error('Not yet put aside')
    })
    await put(await converse('good'), 'good')
    two().one.wake('outbox')
    await eventually(async () => expect(said).toEqual(['good']))
  })

  test.each(['withheld', 'refused'] as const)(
    'what is %s was not said, and leaves our copy of the thread',
    async (kind) => {
      const conversation = await converse('1')
      for (const text of ['First', 'Second', 'Third']) await put(conversation, text)
      await speakWith(async (attempt) => {
        if (textOf(attempt) !== 'Second' && attempt.channel === 'C1') return where(attempt)
        return kind === 'withheld' ? { kind } : { kind, error: 'restricted_action' }
      })
      await settled()
      const said = await two().one.db.select().from(messages).orderBy(asc(messages.id))
      expect(said.map(({ text, ts }) => [text, ts !== null])).toEqual([
        ['First', true],
        ['Third', true],
      ])
    },
  )

  test('a post that fails for a day counts as refused', async () => {
    await put(await converse('1'), 'Hello')
    await two()
      .one.db.update(outbox)
      .set({ createdAt: new Date(Date.now() - 25 * 3_600_000) })
    await speakWith(async () => ({ kind: 'later', afterMs: 1, error: 'not_in_channel' }))
    await settled()
    expect(await results()).toEqual(['refused'])
  })

  test('the place where Slack put a post is saved', async () => {
    await put(await converse('1'), 'Hello')
    await speakWith(async () => ({ kind: 'said', channelId: 'C9', ts: '9.000001' }))
    await settled()
    expect(await two().one.db.select().from(outbox)).toMatchObject([{ postedChannelId: 'C9', postedTs: '9.000001' }])
  })

  test('other writes commit together with the result of the attempt, or not at all', async () => {
    const { one } = two()
    const conversation = await converse('1')
    await put(conversation, 'Hello')
    let fails = true
    let failures = 0
    const alsoWrite = () => async (tx: Db) => {
      await enqueue(
        tx,
        { workspaceId: 'T1', conversationId: conversation },
        { channel: 'C2', utterance: reply('besides') },
      )
      if (!fails) return
      failures++
      throw new Error('It cannot be written')
    }
    const said: string[] = []
    const speak = async (attempt: Attempt) => {
      said.push(textOf(attempt))
      return where(attempt)
    }
    const worker = await startOutbox({
      database: one,
      speak,
      alsoWrite: () => (said.at(-1) === 'Hello' ? alsoWrite() : undefined),
      postIntervalMs: 0,
      log: quiet,
    })
    workers.push(worker)
    await eventually(async () => expect(failures).toBe(1))
    expect(said).toEqual(['Hello'])
    expect(await one.db.$count(outbox)).toBe(1)
    fails = false
    await endLeases(one.db)
    one.wake('outbox')
    await settled()
    expect(said).toEqual(['Hello', 'Hello', 'besides'])
  })

  test('after a crash in the middle of a post the next attempt looks before it posts', async () => {
    await put(await converse('1'), 'Hello')
    await claimTurns(two().one.db, 8)
    await endLeases(two().one.db)
    const looked: boolean[] = []
    await speakWith(async (attempt) => {
      looked.push(attempt.maybeSaid)
      return where(attempt)
    })
    await settled()
    expect(looked).toEqual([true])
  })

  test('a process that is stopped in the middle of a post leaves it to another, which looks before it posts', async () => {
    await put(await converse('1'), 'Hello')
    const stopped = await speakWith(() => new Promise(() => {}))
    await eventually(async () => {
      if ((await two().one.db.$count(outbox, sql`attempts = 1`)) === 0) throw new Error('Not begun')
    })
    const looked: boolean[] = []
    const speak = async (attempt: Attempt) => {
      looked.push(attempt.maybeSaid)
      return where(attempt)
    }
    await stopped.stop(0)
    const at = Date.now()
    await speakWith(speak, 0, two().other)
    await settled()
    expect(looked).toEqual([true])
    // By then we can tell whether the post reached Slack. The lease would end much later.
    expect(Date.now() - at).toBeGreaterThan(4000)
    expect(Date.now() - at).toBeLessThan(leaseMs / 2)
  })

  test('a post that is taken while stopping is not begun, counts as no attempt, and is free at once', async () => {
    const said: string[] = []
    const speak = async (attempt: Attempt) => {
      said.push(textOf(attempt))
      return where(attempt)
    }
    const stopping = await speakWith(speak)
    await put(await converse('1'), 'Hello')
    two().one.wake('outbox')
    await stopping.stop(1000)
    expect(said).toEqual([])
    expect(await two().one.db.select().from(outbox)).toMatchObject([{ attempts: 0, finishedAt: null }])
    await speakWith(speak, 0, two().other)
    await settled()
    expect(said).toEqual(['Hello'])
  })

  test('a rate limit of one channel is waited out, counts as no attempt, and does not stall another channel', async () => {
    const conversation = await converse('1')
    await put(conversation, 'slow', 'C1')
    await put(conversation, 'quick', 'C2')
    const said: string[] = []
    let refusals = 0
    const begun = Date.now()
    let slowMs = 0
    await speakWith(async (attempt) => {
      if (attempt.channel === 'C1' && refusals < 2) {
        refusals += 1
        return { kind: 'later', afterMs: 300, error: 'ratelimited' }
      }
      said.push(textOf(attempt))
      expect(attempt.maybeSaid).toBe(false)
      if (attempt.channel === 'C1') slowMs = Date.now() - begun
      return where(attempt)
    })
    await settled()
    expect(said).toEqual(['quick', 'slow'])
    expect(slowMs).toBeGreaterThanOrEqual(590)
  })

  test('many concurrent posts to staff and to customers do not deadlock', async () => {
    const { one, other } = two()
    const ids = await Promise.all(Array.from({ length: 8 }, (_, n) => converse(String(n))))
    const speakTwice = (db: Db, conversationId: number) =>
      db.transaction(async (tx) => {
        const from = { workspaceId: 'T1', conversationId }
        await enqueue(tx, from, { channel: supportLane, utterance: reply('to staff') })
        await enqueue(tx, from, { channel: 'C1', utterance: reply('to the customer') })
      })
    await Promise.all(ids.flatMap((id) => [speakTwice(one.db, id), speakTwice(other.db, id), speakTwice(one.db, id)]))
    expect(await one.db.$count(outbox)).toBe(48)
  })
})

const reply = (text: string): Utterance => ({ kind: 'reply', purpose: 'notice', threadTs: '1.0', text, sources: [] })
const textOf = ({ entry: { utterance } }: Attempt) => ('text' in utterance ? utterance.text : '')
const where = ({ entry, channel }: Attempt): Said => ({ kind: 'said', channelId: channel, ts: `${entry.seq}.000000` })
