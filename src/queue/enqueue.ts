import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { tracesNow } from '../base/traces.ts'
import { asArray, asJson, call } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import { type Say, supportLane } from '../domain/utterance.ts'

/**
 * Adds a post in the transaction of whatever caused it; a reply to the customer is also added to our copy of the
 * thread. It is caused by the messages that the work at hand is about. Add posts to the support channel before those to customers; see the order of locks in leases.ts. See
 * `enqueue` in enqueue.sql.
 */
export async function enqueue(
  tx: Db,
  { workspaceId, conversationId }: { workspaceId: string; conversationId: number },
  say: Say,
  id: string = randomUUID(),
): Promise<void> {
  const { channel, utterance } = say
  await call(
    tx,
    sql`enqueue(${id}, ${workspaceId}, ${conversationId}, ${channel}, ${asJson(utterance)}, ${rankOf(say)}::integer,
      ${asArray([...tracesNow()])})`,
  )
}

/** Lower goes first within a lane. For staff: urgent cards, then other cards, then notes. */
export function rankOf({ channel, utterance, urgent }: Say): number {
  if (channel !== supportLane || urgent) return 0
  return utterance.kind === 'note' ? 2 : 1
}
