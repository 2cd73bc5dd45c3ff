import { and, eq } from 'drizzle-orm'
import type { Logger } from 'pino'
import { worksOn } from '../../base/business-time.ts'
import { lookEvery } from '../../base/look-every.ts'
import type { Database, Db } from '../../db/database.ts'
import { conversations, dailyLines } from '../../db/schema.ts'
import { someConversation } from '../../desk/weekly/weekly.ts'
import type { BusinessHours } from '../../domain/business-hours.ts'
import { type DigestFigures, tellsSomething } from '../../domain/digest.ts'
import { digestDays } from '../../domain/digest-days.ts'
import type { Served } from '../../domain/served.ts'
import { supportLane } from '../../domain/utterance.ts'
import { digestLine } from '../../languages/digest-line.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { enqueue } from '../../queue/enqueue.ts'
import { readDigest } from './read-digest.ts'

export interface DailyParts {
  database: Database
  /** When it is said, in minutes since midnight. */
  minutes: number
  timeZone: string
  /** Absent: the team works every day, around the clock. */
  hours?: BusinessHours
  /** What members of the support channel serve. */
  served: Served
  /** How many questions no article answers. */
  countGaps(workspaceId: string): Promise<number>
  words: StaffWords
  now: () => Date
}

/**
 * Tells the staff of each workspace in their channel how the working day went, in one line, if that is due and no process
 * has done it. Safe to call at any time, in every process.
 */
export async function tellDaily(parts: DailyParts): Promise<void> {
  const { database, minutes, timeZone, hours, now } = parts
  const due = digestDays(now(), { minutes, timeZone, isWorkingDay: (day) => worksOn(hours, day) })
  if (!due) return
  const { workspaceId } = conversations
  for (const workspace of await database.db.selectDistinct({ workspaceId }).from(conversations))
    if (!(await wasTold(database.db, workspace.workspaceId, due.day))) await tell(parts, workspace.workspaceId, due)
}

async function tell(
  { database, hours, timeZone, served, countGaps, words }: DailyParts,
  workspaceId: string,
  { day, from, to }: { day: string; from: string; to: string },
): Promise<void> {
  const scope = { workspaceId, from, to, timeZone }
  const figures = await readDigest(database.db, scope, { hours, served })
  const isSaid = tellsSomething(figures)
  const whole: DigestFigures = { ...figures, gaps: isSaid ? await countGaps(workspaceId) : 0 }
  await database.db.transaction(async (tx) => {
    const added = await tx.insert(dailyLines).values({ workspaceId, day }).onConflictDoNothing().returning()
    if (added.length === 0 || !isSaid) return
    const conversationId = await someConversation(tx, workspaceId)
    if (conversationId === undefined) return
    const utterance = { kind: 'note', text: digestLine(whole, words), beside: true } as const
    await enqueue(tx, { workspaceId, conversationId }, { channel: supportLane, utterance })
  })
  database.wake('outbox')
}

async function wasTold(db: Db, workspaceId: string, day: string): Promise<boolean> {
  return (await db.$count(dailyLines, and(eq(dailyLines.workspaceId, workspaceId), eq(dailyLines.day, day)))) > 0
}

const lookEveryMs = 5 * 60_000

/** Looks every few minutes whether it is time. Returns the function that stops it. */
export function startDaily(parts: DailyParts & { log: Logger }): () => Promise<void> {
  return lookEvery({
    everyMs: lookEveryMs,
    look: () => tellDaily(parts),
    failed: (err) => parts.log.warn({ err }, 'Staff could not be told how the day went; it is retried'),
  })
}
