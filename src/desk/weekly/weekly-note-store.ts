import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { tickets, weeklyNotes } from '../../db/schema.ts'
import type { DigestFigures } from '../../domain/digest.ts'
import type { Gap } from '../../domain/gap.ts'
import type { StaleArticle } from '../../domain/stale-article.ts'
import { gapOf } from '../gaps/gap-of.ts'
import { questionFields, questionOf } from '../gaps/open-questions.ts'

/** A weekly look at articles, with what is left of the words that it shows. */
export interface WeeklyNote {
  gaps: Gap[]
  /** How many gaps there were. */
  gapCount: number
  stale: StaleArticle[]
  /** How the week went; null if nobody wants to know. */
  figures: DigestFigures | null
  /** Where staff see it; null until Slack has accepted it. */
  channelId: string | null
  ts: string | null
}

interface NewNote {
  workspaceId: string
  /** The ISO date of the day on which it was due. */
  day: string
  gaps: string[][]
  gapCount: number
  stale: StaleArticle[]
  figures?: DigestFigures
}

/** Notes what staff are told this week. Undefined if another process has already. */
export async function addWeeklyNote(tx: Db, note: NewNote): Promise<number | undefined> {
  const [added] = await tx.insert(weeklyNotes).values(note).onConflictDoNothing().returning({ id: weeklyNotes.id })
  return added?.id
}

/** Whether staff were told on behalf of this day, or there was nothing to tell. */
export async function hasWeeklyNote(db: Db, workspaceId: string, day: string): Promise<boolean> {
  return (await db.$count(weeklyNotes, and(eq(weeklyNotes.workspaceId, workspaceId), eq(weeklyNotes.day, day)))) > 0
}

/** Finds a weekly note of this workspace. */
export async function findWeeklyNote(db: Db, workspaceId: string, id: number): Promise<WeeklyNote | undefined> {
  const isIt = and(eq(weeklyNotes.workspaceId, workspaceId), eq(weeklyNotes.id, id))
  const [found] = await db.select().from(weeklyNotes).where(isIt)
  if (!found) return undefined
  const asked = await db
    .select(questionFields)
    .from(tickets)
    .where(and(eq(tickets.workspaceId, workspaceId), inArray(tickets.id, found.gaps.flat())))
    .orderBy(asc(tickets.createdAt), asc(tickets.id))
  const questions = new Map(asked.map((row) => [row.ticketId, questionOf(row)]))
  const gaps = found.gaps.flatMap((ids) => gapOf(ids.flatMap((ticketId) => questions.get(ticketId) ?? [])) ?? [])
  return { ...found, gaps }
}

/** Weekly notes that show the words of a ticket. */
export async function findNotesWith(db: Db, ticketId: string | undefined): Promise<number[]> {
  if (ticketId === undefined) return []
  const shown = sql`jsonb_path_exists(${weeklyNotes.gaps}, '$[*][*] ? (@ == $id)', jsonb_build_object('id', ${ticketId}::text))`
  const found = await db.select({ id: weeklyNotes.id }).from(weeklyNotes).where(shown).orderBy(asc(weeklyNotes.id))
  return found.map(({ id }) => id)
}

/** Records where staff see it, so that it is drawn again there. */
export async function placeWeeklyNote(tx: Db, id: number, { channelId, ts }: { channelId: string; ts: string }) {
  await tx.update(weeklyNotes).set({ channelId, ts }).where(eq(weeklyNotes.id, id))
}
