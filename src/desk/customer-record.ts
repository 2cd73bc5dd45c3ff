import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { tickets } from '../db/schema.ts'
import type { Ticket } from '../domain/ticket.ts'
import { isSettled } from '../domain/ticket-moves.ts'

interface Count {
  open: number
  past: number
}

/** What we have had to do with a customer and their company besides one ticket. */
export interface CustomerRecord {
  theirs: Count
  /** Of others in their company. */
  colleagues: Count
  /** How content the company was with those, from 1 to 5; absent if nobody said so. */
  content?: { average: number; count: number }
}

/** Older tickets of a company say little, and counting them all would take ever longer. */
const mostCounted = 500

/** Counts the other tickets of a customer and of their company. */
export async function findCustomerRecord(
  db: Db,
  { id, workspaceId, customer, customerUserId }: Ticket,
): Promise<CustomerRecord> {
  // Guests of our own workspace are of one team, and of many companies.
  const isGuest = customer.teamId === workspaceId
  const isOfCompany = isGuest
    ? eq(tickets.customerUserId, customerUserId)
    : sql`(${tickets.customer} ->> 'teamId') = ${customer.teamId}`
  const rows = await db
    .select({ id: tickets.id, status: tickets.status, userId: tickets.customerUserId, rating: tickets.rating })
    .from(tickets)
    .where(and(eq(tickets.workspaceId, workspaceId), isOfCompany))
    .orderBy(desc(tickets.createdAt))
    .limit(mostCounted)
  const others = rows.filter((row) => row.id !== id)
  const ratings = others.flatMap(({ rating }) => rating ?? [])
  return {
    theirs: countOf(others.filter(({ userId }) => userId === customerUserId)),
    colleagues: countOf(others.filter(({ userId }) => userId !== customerUserId)),
    ...(ratings.length > 0 && { content: { average: averageOf(ratings), count: ratings.length } }),
  }
}

function countOf(those: Pick<Ticket, 'status'>[]): Count {
  const past = those.filter(({ status }) => isSettled(status)).length
  return { open: those.length - past, past }
}

const averageOf = (ratings: number[]) => ratings.reduce((sum, one) => sum + one, 0) / ratings.length
