import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { onDuty, tickets } from '../../db/schema.ts'
import type { Assignment } from '../../domain/duty.ts'
import { isUnsettled } from '../ticket-lists.ts'

interface Wanted {
  workspaceId: string
  /** Who may have the ticket. */
  people: string[]
  assignment: Assignment
}

/**
 * Whose turn it is: of those who are still on duty, who was given a ticket longest ago, or who has the fewest. Takes turns
 * one after the other, under the locks of who is on duty, so many tickets at once are shared fairly. Undefined if nobody
 * is on duty any more.
 */
export async function takeTurn(tx: Db, { workspaceId, people, assignment }: Wanted): Promise<string | undefined> {
  const all = await tx
    .select()
    .from(onDuty)
    .where(eq(onDuty.workspaceId, workspaceId))
    .orderBy(asc(onDuty.userId)) // always in one order, to avoid deadlocks
    .for('update')
  const load = assignment === 'least_loaded' ? await countTickets(tx, workspaceId, people) : new Map<string, number>()
  const [next] = all
    .filter(({ userId }) => people.includes(userId))
    .sort(
      (a, b) =>
        (load.get(a.userId) ?? 0) - (load.get(b.userId) ?? 0) ||
        a.turn - b.turn ||
        a.since.getTime() - b.since.getTime(),
    )
  if (!next) return undefined
  const turn = Math.max(...all.map((one) => one.turn)) + 1
  await tx
    .update(onDuty)
    .set({ turn })
    .where(and(eq(onDuty.workspaceId, workspaceId), eq(onDuty.userId, next.userId)))
  return next.userId
}

/** How many tickets each of them has that are not settled. */
async function countTickets(tx: Db, workspaceId: string, people: string[]): Promise<Map<string, number>> {
  if (people.length === 0) return new Map()
  const counted = await tx
    .select({ userId: tickets.claimedBy, count: sql<number>`count(*)::int` })
    .from(tickets)
    .where(and(eq(tickets.workspaceId, workspaceId), inArray(tickets.claimedBy, people), isUnsettled))
    .groupBy(tickets.claimedBy)
  return new Map(counted.flatMap(({ userId, count }) => (userId === null ? [] : [[userId, count] as const])))
}
