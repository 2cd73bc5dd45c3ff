import { and, desc, eq, ne } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { outbox, tickets } from '../db/schema.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { enqueue } from '../queue/enqueue.ts'
import { idOf } from './once.ts'
import { drawCard, noteBelow } from './say-of-ticket.ts'
import { isUnsettled } from './ticket-lists.ts'

interface Place {
  workspaceId: string
  channelId: string
}

/** More are told by the next reply that fails. */
const mostTold = 50

/**
 * A channel was archived, where no reply arrives any more, or is open again: the staff of its unsettled tickets are told,
 * once, however often Slack says so.
 */
export async function tellOfArchive(
  { db, wake }: Pick<Database, 'db' | 'wake'>,
  { workspaceId, channelId, eventId, isArchived }: Place & { eventId: string; isArchived: boolean },
  { notes }: StaffWords,
): Promise<void> {
  const isIt = and(eq(tickets.workspaceId, workspaceId), eq(tickets.channelId, channelId), isUnsettled)
  const text = isArchived ? notes.channelArchived : notes.channelUnarchived
  await db.transaction(async (tx) => {
    for (const ticket of await tx.select().from(tickets).where(isIt).orderBy(desc(tickets.createdAt)).limit(mostTold)) {
      const id = idOf(eventId, ticket.id)
      if ((await tx.$count(outbox, eq(outbox.id, id))) === 0) await enqueue(tx, ticket, noteBelow(ticket.id, text), id)
    }
  })
  wake('outbox')
}

/** Somebody deleted a message of ours. If it is the card of a ticket that is not closed, it is posted anew. */
export async function redrawDeleted(
  { db, wake }: Pick<Database, 'db' | 'wake'>,
  { workspaceId, channelId, ts }: Place & { ts: string },
): Promise<void> {
  const isCard = and(eq(tickets.cardChannelId, channelId), eq(tickets.cardTs, ts))
  await db.transaction(async (tx) => {
    const isIt = and(eq(tickets.workspaceId, workspaceId), isCard, ne(tickets.status, 'closed'))
    const [ticket] = await tx.select().from(tickets).where(isIt)
    if (ticket) await drawCard(tx, ticket)
  })
  wake('outbox')
}
