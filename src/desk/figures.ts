import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { tickets } from '../db/schema.ts'
import { servedTickets } from '../db/served-tickets.ts'
import type { BusinessHours } from '../domain/business-hours.ts'
import type { Served } from '../domain/served.ts'
import type { TicketStatus } from '../domain/ticket.ts'
import type { Person } from './person.ts'
import { type ReplyTimes, readFirstReplies, replyTimesOf } from './reply-times.ts'
import type { SuggestionFigures } from './suggestion-figures.ts'
import { isUnsettled } from './ticket-lists.ts'

/** What happened since a moment. `resolved` are those that are so still, or closed since. */
export interface Period {
  opened: number
  resolved: number
  closed: number
  /** How content customers were, from 1 to 5. */
  rating?: { average: number; count: number }
  /** Of the first replies in it. */
  firstReply?: ReplyTimes
}

/** How a desk stands. */
export interface Figures {
  now: Partial<Record<TicketStatus, number>>
  today: Period
  week: Period
  /** What became of proposed answers in the last 30 days, where somebody wants to know. */
  proposed?: SuggestionFigures
}

/** Counts the tickets that a reader serves. */
export async function readFigures(
  db: Db,
  reader: Person & Served,
  { today, week, hours }: { today: Date; week: Date; hours: BusinessHours | undefined },
): Promise<Figures> {
  const those = and(eq(tickets.workspaceId, reader.workspaceId), servedTickets(reader))
  const counts = await db
    .select({ status: tickets.status, count: sql<number>`count(*)::int` })
    .from(tickets)
    .where(and(those, isUnsettled))
    .groupBy(tickets.status)
  const replies = await readFirstReplies(db, reader, week < today ? week : today, hours)
  const since = async (moment: Date): Promise<Period> => {
    const [found] = await db.select(countsSince(moment)).from(tickets).where(those)
    const { opened = 0, resolved = 0, closed = 0, rated = 0, average } = found ?? {}
    const firstReply = replyTimesOf(replies.filter(({ at }) => at >= moment))
    return {
      ...{ opened, resolved, closed },
      ...(average != null && { rating: { average, count: rated } }),
      ...(firstReply && { firstReply }),
    }
  }
  return {
    now: Object.fromEntries(counts.map(({ status, count }) => [status, count])),
    today: await since(today),
    week: await since(week),
  }
}

function countsSince(moment: Date) {
  const at = moment.toISOString()
  const count = (column: unknown) => sql<number>`(count(*) filter (where ${column} >= ${at}))::int`
  return {
    opened: count(tickets.createdAt),
    resolved: count(tickets.resolvedAt),
    closed: count(tickets.closedAt),
    rated: count(tickets.ratedAt),
    average: sql<number | null>`(avg(${tickets.rating}) filter (where ${tickets.ratedAt} >= ${at}))::float`,
  }
}
