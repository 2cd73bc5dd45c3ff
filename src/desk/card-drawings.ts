import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { outbox } from '../db/schema.ts'
import type { Ticket } from '../domain/ticket.ts'

/** How long ago a ticket's card was last drawn; infinity if it never was. */
export async function drawnAgoMs(db: Db, { id, conversationId }: Ticket): Promise<number> {
  const isCard = sql`${outbox.utterance} ->> 'kind' = 'card' and ${outbox.utterance} ->> 'ticketId' = ${id}`
  const [last] = await db
    .select({ ms: sql<number | null>`(extract(epoch from now() - max(${outbox.finishedAt})) * 1000)::float8` })
    .from(outbox)
    .where(and(eq(outbox.conversationId, conversationId), eq(outbox.result, 'said'), isCard))
  return last?.ms ?? Number.POSITIVE_INFINITY
}
