import { and, eq, gte, inArray, sql } from 'drizzle-orm'
import { businessMsBetween } from '../base/business-time.ts'
import type { Db } from '../db/database.ts'
import { ticketHistory, tickets } from '../db/schema.ts'
import { servedTickets } from '../db/served-tickets.ts'
import type { BusinessHours } from '../domain/business-hours.ts'
import type { Served } from '../domain/served.ts'
import { replyEvents } from '../domain/ticket.ts'
import type { Person } from './person.ts'

/** How long customers waited for a first reply, in business time if there are hours. */
export interface ReplyTimes {
  medianMs: number
  /** Nine of ten waited no longer. */
  ninetiethMs: number
}

/** A first reply, and how long the customer waited for it. */
interface FirstReply {
  at: Date
  waitedMs: number
}

/** Older tickets that are answered at last are rare, and reading all would take ever longer. */
const oldestDays = 30

/** The first replies since a moment, of the tickets that a reader serves. */
export async function readFirstReplies(
  db: Db,
  reader: Person & Served,
  since: Date,
  hours: BusinessHours | undefined,
): Promise<FirstReply[]> {
  const { createdAt, workspaceId, id } = tickets
  const opened = gte(createdAt, sql`${since.toISOString()}::timestamptz - ${oldestDays} * interval '1 day'`)
  const first = sql<string>`min(${ticketHistory.at})`
  const rows = await db
    .select({ openedAt: createdAt, at: first.mapWith(ticketHistory.at) })
    .from(tickets)
    .innerJoin(ticketHistory, eq(ticketHistory.ticketId, id))
    .where(
      and(
        eq(workspaceId, reader.workspaceId),
        servedTickets(reader),
        opened,
        inArray(ticketHistory.event, [...replyEvents]),
      ),
    )
    .groupBy(id)
    .having(sql`${first} >= ${since.toISOString()}`)
  return rows.map(({ openedAt, at }) => ({ at, waitedMs: businessMsBetween(hours, openedAt, at) }))
}

/** How long half of them, and nine of ten, waited at most; undefined if nobody was answered. */
export function replyTimesOf(replies: FirstReply[]): ReplyTimes | undefined {
  const waited = replies.map(({ waitedMs }) => waitedMs).sort((one, other) => one - other)
  return waited.length === 0 ? undefined : { medianMs: quantile(waited, 0.5), ninetiethMs: quantile(waited, 0.9) }
}

/** Between two values in proportion, as Postgres's percentile_cont. */
function quantile(sorted: number[], share: number): number {
  const place = (sorted.length - 1) * share
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return below + (above - below) * (place - Math.floor(place))
}
