import { desc, eq } from 'drizzle-orm'
import type { Logger } from 'pino'
import { lookEvery } from '../../base/look-every.ts'
import type { Database, Db } from '../../db/database.ts'
import { conversations } from '../../db/schema.ts'
import { type DigestFigures, tellsSomething } from '../../domain/digest.ts'
import { dayAfter } from '../../domain/digest-days.ts'
import type { Served } from '../../domain/served.ts'
import type { StaleArticle } from '../../domain/stale-article.ts'
import { supportLane } from '../../domain/utterance.ts'
import { dueDay, type WeeklyTime } from '../../domain/weekly-time.ts'
import { enqueue } from '../../queue/enqueue.ts'
import type { FindGaps } from '../gaps/gaps.ts'
import { addWeeklyNote, hasWeeklyNote } from './weekly-note-store.ts'

export interface WeeklyParts {
  database: Database
  findGaps: FindGaps
  /** Articles that somebody should look at. */
  findStale(workspaceId: string, most: number): Promise<StaleArticle[]>
  /** How the days until one went; absent: nobody wants to know. */
  readDigest?(workspaceId: string, days: { from: string; to: string }): Promise<DigestFigures>
  weekly: WeeklyTime
  timeZone: string
  /** What members of the support channel serve. */
  served: Served
  now: () => Date
}

/** The note is short; a command shows the rest. */
const mostGaps = 5
const mostStale = 5
const ticketsOfGap = 30

/**
 * Tells the staff of each workspace in their channel what their articles lack and how the week went, if that is due and no process has done
 * it. Safe to call at any time, in every process.
 */
export async function tellWeekly(parts: WeeklyParts): Promise<void> {
  const { database, weekly, timeZone, now } = parts
  const day = dueDay(now(), weekly, timeZone)
  if (!day) return
  const { workspaceId } = conversations
  for (const workspace of await database.db.selectDistinct({ workspaceId }).from(conversations))
    if (!(await hasWeeklyNote(database.db, workspace.workspaceId, day))) await tell(parts, workspace.workspaceId, day)
}

async function tell(parts: WeeklyParts, workspaceId: string, day: string): Promise<void> {
  const { database, findGaps, findStale, served } = parts
  const [gaps, stale] = [await findGaps(workspaceId, served), await findStale(workspaceId, mostStale)]
  const shown = gaps.slice(0, mostGaps).map(({ questions }) => questions.slice(-ticketsOfGap))
  const tickets = shown.map((questions) => questions.map(({ ticketId }) => ticketId))
  const read = await parts.readDigest?.(workspaceId, { from: dayAfter(day, -7), to: dayAfter(day, -1) })
  const figures = read && tellsSomething(read) ? read : undefined
  const note = { workspaceId, day, gaps: tickets, gapCount: gaps.length, stale, figures }
  await database.db.transaction(async (tx) => {
    const noteId = await addWeeklyNote(tx, note)
    if (noteId === undefined || (tickets.length === 0 && stale.length === 0 && !figures)) return
    const conversationId = await someConversation(tx, workspaceId)
    if (conversationId === undefined) return
    const say = { channel: supportLane, utterance: { kind: 'weekly note', noteId } } as const
    await enqueue(tx, { workspaceId, conversationId }, say)
  })
  database.wake('outbox')
}

/** The newest conversation of a workspace, because every post belongs to one. */
export async function someConversation(tx: Db, workspaceId: string): Promise<number | undefined> {
  const { id } = conversations
  const newest = tx.select({ id }).from(conversations).where(eq(conversations.workspaceId, workspaceId))
  return (await newest.orderBy(desc(id)).limit(1))[0]?.id
}

const lookEveryMs = 5 * 60_000

/** Looks every few minutes whether it is time. Returns the function that stops it. */
export function startWeekly(parts: WeeklyParts & { log: Logger }): () => Promise<void> {
  return lookEvery({
    everyMs: lookEveryMs,
    look: () => tellWeekly(parts),
    failed: (err) => parts.log.warn({ err }, 'Staff could not be told weekly; it is retried'),
  })
}
