import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { conversations, inbox, messages, outbox, ticketHistory, tickets } from '../db/schema.ts'
import type { Attachment } from '../domain/message.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { Utterance } from '../domain/utterance.ts'
import { findTicket } from './ticket-store.ts'

type Of = Pick<Ticket, 'id' | 'workspaceId'>
type Place = { channelId: string; ts: string }

/** What was split off from what. */
export interface Splits {
  /** The ticket from which one was split off, and who did it. */
  from?: Ticket
  by?: string
  /** Those that were split off from it. */
  apart: Ticket[]
}

export async function findSplits(db: Db, { id, workspaceId }: Of): Promise<Splits> {
  const isIts = and(eq(ticketHistory.ticketId, id), inArray(ticketHistory.event, ['split from', 'split to']))
  const lines = await db.select().from(ticketHistory).where(isIts).orderBy(asc(ticketHistory.id))
  const named = async (event: string) => {
    const ids = lines.flatMap((line) => (line.event === event && line.detail !== null ? line.detail : []))
    const found = await Promise.all(ids.map((one) => findTicket(db, workspaceId, one)))
    return found.filter((ticket) => ticket !== undefined)
  }
  const [from] = await named('split from')
  const by = lines.find(({ event }) => event === 'split from')?.actor
  return { ...(from && { from }), ...(by && { by }), apart: await named('split to') }
}

/** The tickets whose conversations a ticket's words were part of before they were split off, the last one first. */
export async function splitFromAlong(db: Db, ticket: Of): Promise<Ticket[]> {
  const { from } = await findSplits(db, ticket)
  return from ? [from, ...(await splitFromAlong(db, from))] : []
}

/** Our copy of a message. */
export interface KeptMessage {
  conversationId: number
  text: string
  attachments: Attachment[]
  isGone: boolean
}

export async function findKeptMessage(db: Db, workspaceId: string, at: Place): Promise<KeptMessage | undefined> {
  const isIt = and(eq(messages.workspaceId, workspaceId), eq(messages.channelId, at.channelId), eq(messages.ts, at.ts))
  const { conversationId, text, attachments, deletedAt } = messages
  const [kept] = await db.select({ conversationId, text, attachments, deletedAt }).from(messages).where(isIt)
  return kept && { ...kept, isGone: kept.deletedAt !== null }
}

/** Whether it has come and is not handled yet. */
export async function isUnread(db: Db, workspaceId: string, { channelId, ts }: Place): Promise<boolean> {
  const isIt = and(eq(inbox.workspaceId, workspaceId), eq(inbox.messageKey, `${channelId}:${ts}`))
  return (await db.$count(inbox, and(isIt, isNull(inbox.handledAt)))) > 0
}

/** The conversation of a thread, by its first message. */
export async function findConversationAt(db: Db, workspaceId: string, channelId: string, threadTs: string) {
  const isIt = and(eq(conversations.channelId, channelId), eq(conversations.threadTs, threadTs))
  const [found] = await db
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.workspaceId, workspaceId), isIt))
  return found?.id
}

type Note = Extract<Utterance, { kind: 'note' }>
export interface QuotingNote {
  id: string
  utterance: Note
  wasTried: boolean
}

/** The notes of a conversation that quote a message. */
export async function findNotesQuoting(db: Db, conversationId: number, ts: string): Promise<QuotingNote[]> {
  const quotes = sql`${outbox.utterance} ->> 'kind' = 'note' and ${outbox.utterance} -> 'of' ? ${ts}`
  const found = await db
    .select({ id: outbox.id, utterance: outbox.utterance, attempts: outbox.attempts, result: outbox.result })
    .from(outbox)
    .where(and(eq(outbox.conversationId, conversationId), quotes))
    .orderBy(desc(outbox.seq))
  return found.flatMap(({ id, utterance, attempts, result }) =>
    utterance.kind === 'note' ? { id, utterance, wasTried: attempts > 0 && (result ?? 'said') === 'said' } : [],
  )
}

/** The ticket to which a message of a thread without a ticket was added; undefined if none. */
export async function findHolder(db: Db, conversationId: number, ts: string): Promise<string | undefined> {
  const [note] = await findNotesQuoting(db, conversationId, ts)
  if (note?.utterance.ticketId) return note.utterance.ticketId
  const added = and(eq(ticketHistory.messageTs, ts), eq(ticketHistory.event, 'customer wrote'))
  const [line] = await db.select({ ticketId: ticketHistory.ticketId }).from(ticketHistory).where(added)
  return line?.ticketId
}

/** The customer's messages that a post of ours below a card quotes, and their channel; undefined if it is no such note. */
export async function findQuoted(db: Db, workspaceId: string, at: Place) {
  const isIt = and(eq(outbox.postedChannelId, at.channelId), eq(outbox.postedTs, at.ts))
  const [note] = await db
    .select({ utterance: outbox.utterance, channelId: conversations.channelId })
    .from(outbox)
    .innerJoin(conversations, eq(conversations.id, outbox.conversationId))
    .where(and(eq(outbox.workspaceId, workspaceId), isIt))
  if (note?.utterance.kind !== 'note' || !note.utterance.of) return undefined
  return { channelId: note.channelId, of: note.utterance.of }
}

/** The ticket of a conversation. */
export async function findTicketOf(db: Db, conversationId: number): Promise<Ticket | undefined> {
  const [ticket] = await db.select().from(tickets).where(eq(tickets.conversationId, conversationId))
  return ticket
}
