import { randomUUID } from 'node:crypto'
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Database, Db } from '../db/database.ts'
import { messages, outbox, outboxLanes, tickets } from '../db/schema.ts'
import { type LaneWorker, type Lease, startLaneWorker } from '../lanes/lane-worker.ts'
import { claimLane, holdLane, LeaseLost, msUntilReady, released, renewLease } from '../lanes/leases.ts'
import { supportLane, type Utterance } from './utterance.ts'

export type OutboxEntry = typeof outbox.$inferSelect
type OutboxLane = typeof outboxLanes.$inferSelect

/** One attempt to say something. */
export interface Attempt {
  entry: OutboxEntry
  /** A channel id, or `support`. */
  channel: string
  /** An earlier attempt may have reached Slack, so look before posting. */
  maybeSaid: boolean
  /** Right before posting: whether it is still ours to say. Another process says it otherwise. */
  lease: Lease
}

/** What became of one attempt to say something. */
export type Said =
  | { kind: 'said'; channelId: string; ts: string }
  /** No longer right to say, e.g. because a person has stepped in. */
  | { kind: 'withheld' }
  /** Slack will never accept it. */
  | { kind: 'refused'; error: string }
  /** Certainly not said; try again after this. */
  | { kind: 'later'; afterMs: number; error: string }
  /** The connection broke, or Slack failed: it may have been said, and by `settledMs` it shows. */
  | { kind: 'unknown'; error: string; settledMs?: number }

export interface OutboxParts {
  database: Database
  /** Least time between two posts in one channel. Slack allows about one a second. */
  postIntervalMs: number
  speak(attempt: Attempt): Promise<Said>
  log: Logger
}

/**
 * Puts something to say into the transaction of its reason, and returns its id. What goes to the support channel is put
 * in before what goes to customers: see `holdBatch`.
 */
export async function enqueue(
  tx: Db,
  to: { workspaceId: string; conversationId: number; channel: string },
  utterance: Utterance,
): Promise<string> {
  const laneId = await readyLane(tx, to.workspaceId, to.channel)
  const id = randomUUID()
  await tx
    .insert(outbox)
    .values({ id, laneId, workspaceId: to.workspaceId, conversationId: to.conversationId, utterance })
  return id
}

/** The upsert locks the lane, so that the order of what is put in is the order in which it is committed. */
async function readyLane(tx: Db, workspaceId: string, channel: string): Promise<number> {
  const [lane] = await tx
    .insert(outboxLanes)
    .values({ workspaceId, channel, readyAt: sql`now()` })
    .onConflictDoUpdate({
      target: [outboxLanes.workspaceId, outboxLanes.channel],
      set: { readyAt: sql`least(${outboxLanes.readyAt}, greatest(now(), ${outboxLanes.notBefore}))` },
    })
    .returning({ id: outboxLanes.id })
  if (!lane) throw new Error('An upsert returned no row')
  return lane.id
}

/** How many channels one process posts to at a time. */
const concurrency = 8

/** Says what waits in the outbox: per channel in order and paced, across channels in parallel. */
export function startOutbox(parts: OutboxParts): Promise<LaneWorker> {
  const { database, log } = parts
  const { quick } = database
  return startLaneWorker<OutboxLane>(
    {
      name: 'outbox',
      concurrency,
      onWake: (listener) => database.onWake('outbox', listener),
      crowdOf: ({ id }) => String(id),
      claim: () => claimLane(quick, outboxLanes),
      work: (lane, lease) => sayNext(parts, lane, lease),
      renew: (lane) => renewLease(quick, outboxLanes, lane),
      msUntilReady: () => msUntilReady(quick, outboxLanes),
    },
    log,
  )
}

async function sayNext({ database, postIntervalMs, speak, log }: OutboxParts, lane: OutboxLane, lease: Lease) {
  const { db } = database
  const entry = await beginAttempt(db, lane.id)
  const said = entry && (await speak({ entry, channel: lane.channel, maybeSaid: entry.attempts > 1, lease }))
  if (entry && said) report(log, entry, said)
  try {
    await db.transaction(async (tx) => {
      const next = entry && said ? await note(tx, entry, afterwards(entry, said), postIntervalMs) : 0
      await giveBack(tx, lane, next)
    })
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error
    log.warn({ lane: lane.id }, error.message)
  }
}

/** In order per conversation; a conversation whose next word is put aside does not hold up the others. */
const waiting = (laneId: number | typeof outboxLanes.id): SQL => sql`${outbox.laneId} = ${laneId}
  and ${outbox.finishedAt} is null
  and not exists (
    select 1 from outbox earlier
    where earlier.lane_id = ${outbox.laneId} and earlier.finished_at is null
      and earlier.conversation_id = ${outbox.conversationId} and earlier.seq < ${outbox.seq})`

/** The attempt is counted before it is made: after a crash we know that it may have reached Slack. */
async function beginAttempt(db: Db, laneId: number): Promise<OutboxEntry | undefined> {
  const next = sql`(select ${outbox.id} from ${outbox}
    where ${waiting(laneId)} and (${outbox.retryAt} is null or ${outbox.retryAt} <= now())
    order by ${outbox.seq} limit 1)`
  const [entry] = await db
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1` })
    .where(sql`${outbox.id} = ${next}`)
    .returning()
  return entry
}

function report(log: Logger, entry: OutboxEntry, said: Said): void {
  const ids = { outbox: entry.id, conversation: entry.conversationId, kind: entry.utterance.kind }
  if (said.kind === 'refused') log.error({ ...ids, error: said.error }, 'Slack refuses what the bot wants to say')
  if (said.kind === 'later' || said.kind === 'unknown')
    log.warn({ ...ids, error: said.error, attempt: entry.attempts }, 'A post did not go through; it is tried again')
}

/** After this long the customer has gone elsewhere, and staff must know that they heard nothing. */
const longestMs = 24 * 3_600_000

const afterwards = (entry: OutboxEntry, said: Said): Said =>
  (said.kind === 'later' || said.kind === 'unknown') && Date.now() - entry.createdAt.getTime() > longestMs
    ? { kind: 'refused', error: `given up after a day: ${said.error}` }
    : said

/** Writes down what became of an attempt. Returns for how long the channel rests now. */
async function note(tx: Db, entry: OutboxEntry, said: Said, postIntervalMs: number): Promise<number> {
  switch (said.kind) {
    case 'later':
      await change(tx, entry, { attempts: entry.attempts - 1, error: said.error })
      return said.afterMs
    case 'unknown':
      return noteUnknown(tx, entry, said, postIntervalMs)
    case 'withheld':
      await change(tx, entry, { finishedAt: sql`now()`, result: said.kind })
      return 0
    case 'refused':
      await change(tx, entry, { finishedAt: sql`now()`, result: said.kind, error: said.error })
      await tellStaff(tx, entry, said.error)
      return postIntervalMs
    case 'said':
      await change(tx, entry, { finishedAt: sql`now()`, result: said.kind, error: null })
      await noteWhere(tx, entry, said)
      return postIntervalMs
    default:
      return said satisfies never
  }
}

type Change = Partial<Record<'attempts' | 'error' | 'finishedAt' | 'retryAt' | 'result', unknown>>

const change = (tx: Db, { id }: OutboxEntry, values: Change) =>
  // Drizzle's own type of `set` is lost on a record of SQL and values.
  tx
    .update(outbox)
    .set(values as Partial<typeof outbox.$inferInsert>)
    .where(eq(outbox.id, id))

/** As many attempts belong to a short trouble of Slack's, which the whole channel waits out. */
const attemptsInPlace = 4

async function noteUnknown(
  tx: Db,
  entry: OutboxEntry,
  { error, settledMs = 0 }: Extract<Said, { kind: 'unknown' }>,
  postIntervalMs: number,
): Promise<number> {
  const { attempts } = entry
  if (attempts < attemptsInPlace) {
    await change(tx, entry, { error })
    return Math.max(settledMs, 500 * 2 ** attempts)
  }
  const asideMs = Math.max(settledMs, Math.min(1_800_000, 60_000 * 2 ** (attempts - attemptsInPlace)))
  await change(tx, entry, { error, retryAt: sql`now() + ${asideMs} * interval '1 millisecond'` })
  return postIntervalMs
}

/** What a customer was never told, a person has to tell them. */
async function tellStaff(tx: Db, { utterance, workspaceId, conversationId }: OutboxEntry, error: string) {
  if (utterance.kind !== 'reply') return
  const [ticket] = await tx.select({ id: tickets.id }).from(tickets).where(eq(tickets.conversationId, conversationId))
  const text = `This did not reach the customer, because Slack refuses it (${error}). Please tell them yourself:\n${utterance.text}`
  await enqueue(tx, { workspaceId, conversationId, channel: supportLane }, { kind: 'note', ticketId: ticket?.id, text })
}

async function noteWhere(
  tx: Db,
  { id, utterance }: OutboxEntry,
  { channelId, ts }: Extract<Said, { kind: 'said' }>,
): Promise<void> {
  if (utterance.kind === 'reply')
    await tx
      .update(messages)
      .set({ ts })
      .where(and(eq(messages.outboxId, id), isNull(messages.ts)))
  if (utterance.kind === 'card')
    await tx.update(tickets).set({ cardChannelId: channelId, cardTs: ts }).where(eq(tickets.id, utterance.ticketId))
}

async function giveBack(tx: Db, lane: OutboxLane, restMs: number): Promise<void> {
  const notBefore = sql`now() + ${restMs} * interval '1 millisecond'`
  const nextDue = sql`(select min(greatest(${outbox.retryAt}, ${notBefore})) from ${outbox} where ${waiting(outboxLanes.id)})`
  await holdLane(tx, outboxLanes, lane)
  await tx
    .update(outboxLanes)
    .set({ ...released, readyAt: nextDue, notBefore })
    .where(eq(outboxLanes.id, lane.id))
}
