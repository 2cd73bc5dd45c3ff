import { eq } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { tickets } from '../../db/schema.ts'
import { findTier, type ServiceLevels } from '../../domain/service-levels.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { isSettled } from '../../domain/ticket-moves.ts'
import { addHistory } from '../ticket-store.ts'

/**
 * Keeps which tier the customer of a locked ticket is of, as the company's own system says. The line of history is heard
 * like any other, so promises follow it. Returns the ticket as it is then. A tier that support.yaml does not have is none.
 */
export async function keepTier(
  tx: Db,
  levels: ServiceLevels,
  ticket: Ticket,
  said: string | undefined,
): Promise<Ticket> {
  const tier = findTier(levels, said)?.name ?? null
  if (ticket.tier === tier || isSettled(ticket.status)) return ticket
  await tx.update(tickets).set({ tier }).where(eq(tickets.id, ticket.id))
  await addHistory(tx, ticket, 'tier set', 'frontdesk', tier ?? undefined)
  return { ...ticket, tier }
}
