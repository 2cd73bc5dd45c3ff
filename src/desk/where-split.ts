import { eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { conversations } from '../db/schema.ts'
import type { Content } from '../domain/erasure.ts'
import type { Ticket } from '../domain/ticket.ts'
import { whereItGoesOn } from './merged-tickets.ts'
import type { FromCustomer } from './pointed-at.ts'
import {
  findConversationAt,
  findHolder,
  findKeptMessage,
  findSplits,
  findTicketOf,
  isUnread,
  type KeptMessage,
} from './split-store.ts'
import { findTicket } from './ticket-store.ts'

/** A message that can be split off, and the ticket to which it belongs. */
export interface Here {
  kind: 'here'
  /** Of the message. */
  conversationId: number
  threadTs: string
  isDirect: boolean
  content: Content
  /** Where the ticket of its thread goes on; or the ticket to which it was added, if its thread has none. */
  from: Ticket
  /** The ticket of its thread. With one, it goes on in another thread. */
  own?: Ticket
}

/** Where a message belongs; or why it cannot be split off. */
export type Where = Here | { kind: 'unread' | 'gone' | 'no ticket' } | { kind: 'began' | 'already'; ticket: Ticket }

/** Finds to which ticket a message belongs. It changes nothing. */
export async function findWhere(db: Db, workspaceId: string, asked: FromCustomer): Promise<Where> {
  const kept = await findKeptMessage(db, workspaceId, asked)
  if (kept?.isGone) return { kind: 'gone' }
  if (!kept && (await isUnread(db, workspaceId, asked))) return { kind: 'unread' }
  const id = kept?.conversationId ?? (await findConversationAt(db, workspaceId, asked.channelId, asked.threadTs))
  const [place] = id === undefined ? [] : await db.select().from(conversations).where(eq(conversations.id, id))
  if (!place) return { kind: 'no ticket' }
  const at = { conversationId: place.id, threadTs: place.threadTs, isDirect: place.isDirect }
  const own = await findTicketOf(db, place.id)
  if (own) return inThreadOf(db, own, asked, { ...at, content: contentOf(asked, kept) })
  const holder = await findHolder(db, place.id, asked.ts)
  const ticket = holder === undefined ? undefined : await findTicket(db, workspaceId, holder)
  if (!ticket) return { kind: 'no ticket' }
  return { kind: 'here', ...at, content: contentOf(asked, kept), from: await goesOn(db, ticket) }
}

type At = Pick<Here, 'conversationId' | 'threadTs' | 'isDirect' | 'content'>

async function inThreadOf(db: Db, own: Ticket, { ts }: FromCustomer, at: At): Promise<Where> {
  const began = own.requestTs.includes(ts)
  if (began && (await findSplits(db, own)).from) return { kind: 'already', ticket: own }
  // Replies to the first message of a thread come there, whatever becomes of its words.
  if (ts === at.threadTs || (began && own.requestTs.length === 1)) return { kind: 'began', ticket: own }
  return { kind: 'here', ...at, own, from: await goesOn(db, own) }
}

/** What we keep counts: it is what the card shows. */
const contentOf = ({ text, attachments }: FromCustomer, kept: KeptMessage | undefined): Content => ({
  text: kept?.text ?? text,
  attachments: kept?.attachments ?? attachments,
})

/** Whole, unlike a ticket of a thread. */
const goesOn = (db: Db, ticket: Ticket): Promise<Ticket> => whereItGoesOn<Ticket>(db, ticket)
