import { and, asc, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { asJson } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import { conversations, messages, possibleRequests, tickets } from '../db/schema.ts'
import type { PossibleRequest, RequestStatus } from '../domain/possible-request.ts'

interface Place {
  id: number
  workspaceId: string
}

/** Adds messages to the open possible request of a conversation, or begins one. Returns its id. */
export async function addPossibleRequest(tx: Db, { id, workspaceId }: Place, ts: string[]): Promise<number> {
  const messageTs = sql`${possibleRequests.messageTs} || ${asJson(ts)}`
  const [row] = await tx
    .insert(possibleRequests)
    .values({ workspaceId, conversationId: id, messageTs: ts })
    .onConflictDoUpdate({
      target: possibleRequests.conversationId,
      targetWhere: eq(possibleRequests.status, 'open'),
      set: { messageTs },
    })
    .returning({ id: possibleRequests.id })
  if (!row) throw new Error('A possible request was not stored')
  return row.id
}

/** Finds a possible request of this workspace, with what is left of its words. */
export async function findPossibleRequest(
  db: Db,
  workspaceId: string,
  id: number,
): Promise<PossibleRequest | undefined> {
  const isIt = and(eq(possibleRequests.workspaceId, workspaceId), eq(possibleRequests.id, id))
  const { channelId, threadTs, customer } = conversations
  const [found] = await db
    .select({ request: possibleRequests, channelId, threadTs, customer, ticketId: tickets.id })
    .from(possibleRequests)
    .innerJoin(conversations, eq(conversations.id, possibleRequests.conversationId))
    .leftJoin(tickets, eq(tickets.conversationId, possibleRequests.conversationId))
    .where(isIt)
  if (!found) return undefined
  const { request, ...rest } = found
  return { ...request, ...rest, lines: await linesOf(db, request.conversationId, request.messageTs) }
}

async function linesOf(db: Db, conversationId: number, messageTs: string[]): Promise<PossibleRequest['lines']> {
  const { id, ts, authorId, text, attachments } = messages
  const lines = await db
    .select({ ts, authorId, text, attachments })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), inArray(ts, messageTs), isNull(messages.deletedAt)))
    .orderBy(asc(id))
  return lines.map((line) => ({
    ts: line.ts ?? '',
    authorId: line.authorId ?? '',
    text: line.text,
    files: line.attachments.map(({ name }) => name),
  }))
}

/** Decides an open request. A single conditional update, so only one of several people decides. */
export async function decideRequest(tx: Db, id: number, status: RequestStatus, decidedBy: string): Promise<boolean> {
  const decided = await tx
    .update(possibleRequests)
    .set({ status, decidedBy, decidedAt: sql`now()` })
    .where(and(eq(possibleRequests.id, id), eq(possibleRequests.status, 'open')))
    .returning({ id: possibleRequests.id })
  return decided.length > 0
}

/** Somebody has answered in a conversation, so nobody need decide about it. Returns the ids to redraw. */
export async function settleRequests(tx: Db, conversationId: number): Promise<number[]> {
  const settled = await tx
    .update(possibleRequests)
    .set({ status: 'answered', decidedAt: sql`now()` })
    .where(and(eq(possibleRequests.conversationId, conversationId), eq(possibleRequests.status, 'open')))
    .returning({ id: possibleRequests.id })
  return settled.map(({ id }) => id)
}

/** The possible requests of a conversation that quote a message, or all. */
export async function findRequestsOf(db: Db, conversationId: number, ts?: string): Promise<number[]> {
  const quotes = ts === undefined ? undefined : sql`${possibleRequests.messageTs} ? ${ts}`
  const found = await db
    .select({ id: possibleRequests.id })
    .from(possibleRequests)
    .where(and(eq(possibleRequests.conversationId, conversationId), quotes))
    .orderBy(asc(possibleRequests.id))
  return found.map(({ id }) => id)
}

/** Records where staff see it, so that it is updated there. */
export async function placeRequest(tx: Db, id: number, at: { channelId: string; ts: string }): Promise<void> {
  await tx
    .update(possibleRequests)
    .set({ lineChannelId: at.channelId, lineTs: at.ts })
    .where(eq(possibleRequests.id, id))
}

/** What staff decided about the words of a possible request. */
export interface DecidedExample {
  text: string
  kind: 'request' | 'talk'
}

/** More would slow down learning, and the newest are the most like what comes. */
const mostExamples = 2000

/** What staff have decided, oldest first. Words that were edited later are not what they decided about. */
export async function listDecided(db: Db): Promise<DecidedExample[]> {
  const { id, status, decidedAt, conversationId, messageTs } = possibleRequests
  const words = sql<string>`string_agg(${messages.text}, E'\n' order by ${messages.id})`
  const isOfIt = and(
    eq(messages.conversationId, conversationId),
    sql`${messageTs} ? ${messages.ts}`,
    isNull(messages.deletedAt),
    ne(messages.text, ''),
  )
  const decided = await db
    .select({ text: words, status })
    .from(possibleRequests)
    .innerJoin(messages, isOfIt)
    .where(inArray(status, ['ticket', 'talk']))
    .groupBy(id)
    .having(sql`coalesce(bool_and(${messages.editedAt} is null or ${messages.editedAt} < ${decidedAt}), false)`)
    .orderBy(desc(id))
    .limit(mostExamples)
  return decided.reverse().map(({ text, status: said }) => ({ text, kind: said === 'talk' ? 'talk' : 'request' }))
}

/** What staff dismissed as not a request after it had become a ticket, oldest first. */
export async function listDismissed(db: Db): Promise<DecidedExample[]> {
  const isOfIt = and(
    eq(messages.conversationId, tickets.conversationId),
    sql`${tickets.requestTs} ? ${messages.ts}`,
    isNull(messages.deletedAt),
    ne(messages.text, ''),
  )
  const dismissed = await db
    .select({ text: sql<string>`string_agg(${messages.text}, E'\n' order by ${messages.id})` })
    .from(tickets)
    // Who writes to the bot directly does not talk to others.
    .innerJoin(conversations, and(eq(conversations.id, tickets.conversationId), eq(conversations.isDirect, false)))
    .innerJoin(messages, isOfIt)
    .where(eq(tickets.ended, 'not a request'))
    .groupBy(tickets.id, tickets.closedAt)
    .orderBy(desc(tickets.closedAt))
    .limit(mostExamples)
  return dismissed.reverse().map(({ text }) => ({ text, kind: 'talk' }))
}
