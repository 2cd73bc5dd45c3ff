import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { asJson, call } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import type { Say } from '../domain/utterance.ts'

/**
 * Puts something to say into the transaction of its reason; a reply to the customer also into our copy of the thread.
 * What goes to the support channel is put in before what goes to customers: see `holdBatch`. See `enqueue` in enqueue.sql.
 */
export async function enqueue(
  tx: Db,
  { workspaceId, conversationId }: { workspaceId: string; conversationId: number },
  { channel, utterance }: Say,
  id: string = randomUUID(),
): Promise<void> {
  await call(tx, sql`enqueue(${id}, ${workspaceId}, ${conversationId}, ${channel}, ${asJson(utterance)})`)
}
