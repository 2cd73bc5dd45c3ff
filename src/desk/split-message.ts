import { and, eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { lockConversations, lockOnlyTickets } from '../db/lock-tickets.ts'
import { conversations, inbox, messages } from '../db/schema.ts'
import type { Triage } from '../domain/classification.ts'
import { unopenedThread } from '../domain/conversation.ts'
import { startOf } from '../domain/message-text.ts'
import type { TeamFor } from '../domain/team.ts'
import type { Ticket } from '../domain/ticket.ts'
import { supportLane, type Utterance } from '../domain/utterance.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { enqueue } from '../queue/enqueue.ts'
import type { FromCustomer } from './pointed-at.ts'
import { settleRequests } from './request-store.ts'
import { drawCard, noteBelow } from './say-of-ticket.ts'
import { findNotesQuoting } from './split-store.ts'
import { type LeavingMessage, leaveNotes, takeOut } from './split-words.ts'
import { addHistory, openTicketAfterwards } from './ticket-store.ts'
import { findWhere, type Here } from './where-split.ts'

export interface Split {
  workspaceId: string
  asked: FromCustomer
  where: Here
  by: { userId: string; name: string }
  triage: Triage
  teamFor: TeamFor
  /** What the customer reads where it goes on; its ticket is known only now. */
  heads(ticketId: string): string
  words: StaffWords
}

/**
 * Makes a message of a ticket's thread a ticket of its own, in a thread that is opened for it; or in the message's own
 * thread, if it has one. All or nothing. Resolves with undefined if the message is somewhere else by now.
 */
export async function splitMessage(tx: Db, split: Split): Promise<Ticket | undefined> {
  const { workspaceId, asked, where } = split
  await lockConversations(tx, [where.conversationId, where.from.conversationId])
  const now = await findWhere(tx, workspaceId, asked)
  if (now.kind !== 'here' || now.conversationId !== where.conversationId || now.from.id !== where.from.id)
    return undefined
  const held = await lockOnlyTickets(tx, [now.from.id, ...(now.own ? [now.own.id] : [])])
  const leaving: LeavingMessage = { ts: asked.ts, ...now.content, conversationId: now.conversationId }
  const place = now.own ? await newPlace(tx, split, now) : placeOf(split, now)
  await moveMessage(tx, split, now, place.conversationId)
  const ticket = await openApart(tx, split, now, place)
  for (const one of held) {
    await takeOut(tx, one, leaving)
    await addHistory(tx, one, 'split to', split.by.userId, ticket.id)
  }
  await say(tx, split, { ticket, held, now, leaving })
  return ticket
}

type Place = Pick<Ticket, 'workspaceId' | 'conversationId' | 'channelId' | 'threadTs'>

const placeOf = ({ workspaceId, asked: { channelId } }: Split, { conversationId, threadTs }: Here): Place => ({
  workspaceId,
  conversationId,
  channelId,
  threadTs,
})

/** A conversation whose thread is opened by the post that says so; see after-posting.ts. */
async function newPlace(tx: Db, { workspaceId, asked }: Split, { isDirect }: Here): Promise<Place> {
  const { channelId, ts, author } = asked
  const { customer } = author
  const threadTs = unopenedThread(ts)
  const [made] = await tx
    .insert(conversations)
    .values({ workspaceId, channelId, threadTs, customer, customerUserId: customer.userId, isDirect })
    .returning({ id: conversations.id })
  if (!made) throw new Error('A conversation was not stored')
  return { workspaceId, conversationId: made.id, channelId, threadTs }
}

/** What happens to it from now on is heard where it is then. */
async function moveMessage(tx: Db, { workspaceId, asked }: Split, { content }: Here, to: number): Promise<void> {
  const { channelId, ts, author } = asked
  const isDelivery = and(eq(inbox.workspaceId, workspaceId), eq(inbox.messageKey, `${channelId}:${ts}`))
  await tx.update(inbox).set({ conversationId: to }).where(isDelivery)
  const line = { workspaceId, channelId, ts, ...content, author: 'customer', authorId: author.customer.userId } as const
  await tx
    .insert(messages)
    .values({ ...line, conversationId: to })
    .onConflictDoUpdate({
      target: [messages.workspaceId, messages.channelId, messages.ts],
      set: { conversationId: to },
    })
}

async function openApart(
  tx: Db,
  { asked, triage, teamFor, words, by }: Split,
  { content, from }: Here,
  place: Place,
): Promise<Ticket> {
  const ticket = await openTicketAfterwards(tx, place, {
    customer: asked.author.customer,
    request: content.text,
    requestTs: [asked.ts],
    attachments: content.attachments.map((file) => ({ ...file, messageTs: asked.ts })),
    triage,
    teamFor,
    reason: words.reasons.colleagueDecided,
  })
  await addHistory(tx, ticket, 'split from', by.userId, from.id)
  return ticket
}

interface Done {
  ticket: Ticket
  held: Ticket[]
  now: Here
  leaving: LeavingMessage
}

/** First to staff, then to the customer; see the order of locks in queue/leases.ts. */
async function say(tx: Db, { asked, by, heads, words }: Split, { ticket, held, now, leaving }: Done): Promise<void> {
  const { splitting } = words
  for (const one of [ticket, ...held]) await drawCard(tx, one)
  const author = asked.author.customer.name
  await enqueue(tx, now.from, noteBelow(now.from.id, splitting.note(by.name, author, ticket.id)))
  const old = { workspaceId: ticket.workspaceId, conversationId: now.conversationId }
  const notes = await findNotesQuoting(tx, now.conversationId, asked.ts)
  for (const redraw of await leaveNotes(tx, notes, leaving, splitting.goesOnAs(ticket.id)))
    await enqueue(tx, old, redraw)
  for (const requestId of await settleRequests(tx, ticket.conversationId))
    await enqueue(tx, ticket, { channel: supportLane, utterance: { kind: 'possible request', requestId } })
  await enqueue(tx, ticket, { channel: ticket.channelId, utterance: headOf(ticket, heads(ticket.id), now) })
}

/** What the customer reads where it goes on. A thread of its own says first what it is about. */
function headOf({ threadTs, channelId, customerUserId, requestTs }: Ticket, text: string, now: Here): Utterance {
  const reply = { kind: 'reply', purpose: 'notice', threadTs, text } as const
  const [of = ''] = requestTs
  if (!now.own) return { ...reply, sources: [] }
  const from = {
    conversationId: now.conversationId,
    threadTs: now.own.threadTs,
    language: now.own.triage.language,
  }
  const opens = { userId: customerUserId, of, from }
  return { ...reply, sources: [], opens, quote: startOf(now.content.text), linkTo: { channelId, threadTs: of } }
}
