import { sql } from 'drizzle-orm'
import { call } from '../db/call.ts'
import type { Db } from '../db/database.ts'

/**
 * Moves all that belongs to a channel to the new id that Slack gave it, in one transaction. Changes nothing if it was
 * moved already. What comes later under the old id is taken for the new one. See `move_channel` in channel-moves.sql.
 */
export async function moveChannel(db: Db, workspaceId: string, from: string, to: string): Promise<void> {
  await call(db, sql`move_channel(${workspaceId}, ${from}, ${to})`)
}
