import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { tickets } from '../../db/schema.ts'
import { servedTickets } from '../../db/served-tickets.ts'
import { isUnsettled } from '../../desk/ticket-lists.ts'
import type { BusinessHours } from '../../domain/business-hours.ts'
import type { DigestFigures } from '../../domain/digest.ts'
import type { Served } from '../../domain/served.ts'
import { type Counted, totalsOf } from '../counting.ts'
import { endings, promisesSettled, ratings } from '../outcomes.ts'
import { readAll } from '../read-all.ts'
import { readDaily } from '../read-daily.ts'
import { countRequests } from '../requests.ts'
import type { Scope } from '../scope.ts'
import { firstReplies, readWaited } from '../waiting-times.ts'

/** How the days of a scope went, and what is open now of what a channel serves. */
export const readDigest = (db: Db, scope: Scope, parts: DigestParts): Promise<DigestFigures> =>
  readAll(db, (tx) => read(tx, scope, parts))

interface DigestParts {
  /** Absent: around the clock. */
  hours?: BusinessHours
  served: Served
}

async function read(db: Db, scope: Scope, { hours, served }: DigestParts): Promise<DigestFigures> {
  const ends = sums((await countRequests(db, scope)).ends)
  const settled = sums(await readDaily(db, scope, promisesSettled))
  const of = ([...settled.values()] as number[]).reduce((sum, count) => sum + count, 0)
  const kept = [...settled].reduce((sum, [key, count]) => (key.endsWith(': kept') ? sum + count : sum), 0)
  const rated = ratingOf(await readDaily(db, scope, ratings))
  const { all } = await readWaited(db, scope, firstReplies(hours))
  const closed = sums(await readDaily(db, scope, endings))
  return {
    ...{ from: scope.from, to: scope.to },
    requests: [...ends.values()].reduce((sum, count) => sum + count, 0),
    answered: count(ends, 'confirmed', 'assumed', 'reopened'),
    confirmed: count(ends, 'confirmed'),
    solved: count(closed, 'by staff', 'confirmed', 'assumed'),
    ...(all && { firstReply: { medianMs: all.medianMs, ninetiethMs: all.ninetiethMs } }),
    ...(of > 0 && { promises: { kept, of } }),
    ...(rated && { rating: rated }),
    ...(await readOpen(db, scope, served)),
  }
}

const sums = (counted: Counted[]) => new Map(totalsOf(counted).map(({ key, count: times }) => [key, times]))
const count = (by: Map<string, number>, ...keys: string[]) => keys.reduce((sum, key) => sum + (by.get(key) ?? 0), 0)

function ratingOf(counted: Counted[]): DigestFigures['rating'] {
  const given = counted.reduce((sum, one) => sum + one.count, 0)
  const stars = counted.reduce((sum, one) => sum + one.count * Number(one.key), 0)
  return given > 0 ? { average: stars / given, count: given } : undefined
}

async function readOpen(
  db: Db,
  { workspaceId, timeZone }: Scope,
  served: Served,
): Promise<Pick<DigestFigures, 'open' | 'oldest'>> {
  const those = and(eq(tickets.workspaceId, workspaceId), servedTickets(served), isUnsettled)
  // Sorted here: the index by age would be read from the oldest ticket of all.
  const first = sql<string | null>`(array_agg(${tickets.id} order by ${tickets.createdAt}, ${tickets.id}))[1]`
  const since = sql<string>`to_char(min(${tickets.createdAt}) at time zone ${timeZone}::text, 'YYYY-MM-DD')`
  const [row] = await db.select({ open: sql<number>`count(*)::int`, ticketId: first, since }).from(tickets).where(those)
  const { open = 0, ticketId = null, since: day = '' } = row ?? {}
  return { open, ...(ticketId !== null && { oldest: { ticketId, since: day } }) }
}
