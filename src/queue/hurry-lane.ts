import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { outboxLanes } from '../db/schema.ts'

/** Posts what waits in a channel's lane now: what kept it from being posted is over. */
export async function hurryLane(db: Db, workspaceId: string, channel: string): Promise<void> {
  const waits = and(
    eq(outboxLanes.workspaceId, workspaceId),
    eq(outboxLanes.channel, channel),
    isNotNull(outboxLanes.readyAt),
  )
  await db.update(outboxLanes).set({ readyAt: sql`now()`, notBefore: null }).where(waits)
}
