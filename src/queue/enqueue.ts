import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { asJson, call } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import { type Say, supportLane } from '../domain/utterance.ts'

/**
 * Puts something to say into the transaction of its reason; a reply to the customer also into our copy of the thread.
 * What goes to the support channel is put in before what goes to customers: see the order of locks in leases.ts. See `enqueue` in enqueue.sql.
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
    sql`enqueue(${id}, ${workspaceId}, ${conversationId}, ${channel}, ${asJson(utterance)}, ${rankOf(say)}::integer)`,
  )
}

/** The lower goes first within a lane: for staff an urgent card, then other cards, then notes. */
export function rankOf({ channel, utterance, urgent }: Say): number {
  if (channel !== supportLane || urgent) return 0
  return utterance.kind === 'note' ? 2 : 1
}
