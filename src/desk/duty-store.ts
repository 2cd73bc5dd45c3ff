import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { onDuty } from '../db/schema.ts'
import type { Person } from './person.ts'

/** Somebody who is on duty. */
export interface OnDuty {
  userId: string
  since: Date
}

/** Who is on duty, whose turn it is first. Whether they still serve tickets is not known here. */
export function listOnDuty(db: Db, workspaceId: string): Promise<OnDuty[]> {
  const { userId, since, turn } = onDuty
  return db
    .select({ userId, since })
    .from(onDuty)
    .where(eq(onDuty.workspaceId, workspaceId))
    .orderBy(asc(turn), asc(since), asc(userId))
}

/** Resolves with false if they were on duty already. Their turn comes last, so nobody is skipped who goes off and on. */
export async function putOnDuty(db: Db, { workspaceId, userId }: Person): Promise<boolean> {
  const last = sql<number>`(select coalesce(max(turn), 0) + 1 from on_duty where workspace_id = ${workspaceId})`
  const added = await db
    .insert(onDuty)
    .values({ workspaceId, userId, turn: last })
    .onConflictDoNothing()
    .returning({ userId: onDuty.userId })
  return added.length > 0
}

/** Resolves with false if they were not on duty. */
export async function takeOffDuty(db: Db, { workspaceId, userId }: Person): Promise<boolean> {
  const isTheirs = and(eq(onDuty.workspaceId, workspaceId), eq(onDuty.userId, userId))
  const gone = await db.delete(onDuty).where(isTheirs).returning({ userId: onDuty.userId })
  return gone.length > 0
}

export async function isOnDuty(db: Db, { workspaceId, userId }: Person): Promise<boolean> {
  const isThem = and(eq(onDuty.workspaceId, workspaceId), eq(onDuty.userId, userId))
  return (await db.$count(onDuty, isThem)) > 0
}
