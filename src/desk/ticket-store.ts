import { and, asc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import { asJson } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import { actions, ticketHistory, tickets } from '../db/schema.ts'
import { servedTickets } from '../db/served-tickets.ts'
import type { Attachment } from '../domain/message.ts'
import type { Served } from '../domain/served.ts'
import type { TeamFor } from '../domain/team.ts'
import type { HistoryLine, Ticket, TicketEvent } from '../domain/ticket.ts'
import { newTicketId } from '../domain/ticket-id.ts'

export type NewTicket = Omit<typeof tickets.$inferInsert, 'id'>

/** Opens a ticket with a new id. */
export async function openTicket(tx: Db, ticket: NewTicket): Promise<Ticket> {
  const [opened] = await tx
    .insert(tickets)
    .values({ ...ticket, id: newTicketId() })
    .onConflictDoNothing({ target: tickets.id })
    .returning()
  // Ids are random, so retry in the rare case of a collision.
  if (!opened) return openTicket(tx, ticket)
  await addHistory(tx, opened, 'opened', 'frontdesk', ticket.reason)
  return opened
}

interface AskedEarlier extends Pick<NewTicket, 'request' | 'requestTs' | 'attachments' | 'triage' | 'reason'> {
  customer: NonNullable<NewTicket['customer']>
  teamFor: TeamFor
}

/** Opens a ticket of what a customer asked earlier. It was in doubt, so only evidence makes it more than normal. */
export function openTicketAfterwards(
  tx: Db,
  {
    workspaceId,
    conversationId,
    channelId,
    threadTs,
  }: Pick<Ticket, 'workspaceId' | 'conversationId' | 'channelId' | 'threadTs'>,
  { teamFor, ...asked }: AskedEarlier,
): Promise<Ticket> {
  const { customer, triage } = asked
  return openTicket(tx, {
    ...{ workspaceId, conversationId, channelId, threadTs },
    ...asked,
    customerUserId: customer.userId,
    category: triage.intent,
    priority: triage.urgency === 'urgent' ? 'urgent' : 'normal',
    summary: triage.summary,
    team: teamFor({ channelId, ...asked }),
  })
}

/** Finds a ticket of this workspace by its id. */
export async function findTicket(db: Db, workspaceId: string, id: string): Promise<Ticket | undefined> {
  const [ticket] = await db
    .select()
    .from(tickets)
    .where(and(eq(tickets.workspaceId, workspaceId), eq(tickets.id, id)))
  return ticket
}

interface OpenTicketsQuery {
  workspaceId: string
  customerUserId?: string
  /** Only what this person serves. */
  servedBy?: Served
  /** Only of this ticket's customer, or of their company. */
  companyOf?: Pick<Ticket, 'customer' | 'customerUserId'>
  limit: number
}

/** What a person serves, and their own. */
export function visibleTo(reader: Served & { userId: string }): SQL | undefined {
  if (reader.usual && reader.apart.length === 0) return undefined
  return or(eq(tickets.customerUserId, reader.userId), servedTickets(reader))
}

/** Counting stops here, because counting more would take ever longer. */
export const mostCounted = 1000

/**
 * Tickets that are not closed, most urgent first, then oldest first, perhaps of one customer or company. `total` is `mostCounted + 1` for any larger number.
 */
export async function listOpenTickets(
  db: Db,
  { workspaceId, customerUserId, servedBy, companyOf, limit }: OpenTicketsQuery,
): Promise<{ tickets: Ticket[]; total: number }> {
  const those = and(
    eq(tickets.workspaceId, workspaceId),
    ne(tickets.status, 'closed'),
    customerUserId === undefined ? undefined : eq(tickets.customerUserId, customerUserId),
    servedBy && servedTickets(servedBy),
    companyOf && isOfCompany(companyOf),
  )
  const list = await db
    .select()
    .from(tickets)
    .where(those)
    .orderBy(asc(tickets.priority), asc(tickets.createdAt))
    .limit(limit)
  if (list.length < limit) return { tickets: list, total: list.length }
  const counted = db
    .select({ one: sql`1` })
    .from(tickets)
    .where(those)
    .limit(mostCounted + 1)
  return { tickets: list, total: await db.$count(counted.as('counted')) }
}

const isOfCompany = ({ customer: { teamId }, customerUserId }: Pick<Ticket, 'customer' | 'customerUserId'>) =>
  or(eq(tickets.customerUserId, customerUserId), sql`(${tickets.customer} ->> 'teamId') = ${teamId}`)

/** Whether a text has a part, in upper or lower case. */
export const isLike = (of: SQL, part: string): SQL => sql`(${of}) ilike ${`%${part.replace(/[\\%_]/g, '\\$&')}%`}`

/** Whether the name of a ticket's company has a part. */
export const isOfCompanyNamed = (part: string): SQL => isLike(sql`${tickets.customer} ->> 'company'`, part)

/** The user id of a ticket's customer. */
export async function customerOf(tx: Db, { id }: Pick<Ticket, 'id'>): Promise<string | undefined> {
  const [ticket] = await tx.select({ customer: tickets.customerUserId }).from(tickets).where(eq(tickets.id, id))
  return ticket?.customer
}

/** Adds files that the customer attached later. */
export async function addAttachments(tx: Db, { id }: Pick<Ticket, 'id'>, attachments: Attachment[]): Promise<void> {
  await tx
    .update(tickets)
    .set({ attachments: sql`${tickets.attachments} || ${asJson(attachments)}` })
    .where(eq(tickets.id, id))
}

/** The texts of a ticket that come from the customer's words. */
export interface TicketWords {
  request: string
  summary: string
  reason: string
  attachments: Attachment[]
}

/**
 * Replaces all customer-related texts of a ticket, its history and its actions, and removes the translation of the old
 * ones.
 */
export async function replaceTicketWords(tx: Db, { id, triage }: Ticket, words: TicketWords): Promise<void> {
  const { request, summary, reason, attachments } = words
  const { translation: _, ...judged } = triage
  const set = { request, summary, reason, attachments, translation: null, triage: { ...judged, summary } }
  await tx.update(tickets).set(set).where(eq(tickets.id, id))
  await tx
    .update(actions)
    .set({ reason: request.slice(0, longestReason) })
    .where(eq(actions.ticketId, id))
  const opened = and(eq(ticketHistory.ticketId, id), eq(ticketHistory.event, 'opened'))
  await tx.update(ticketHistory).set({ detail: reason }).where(opened)
}

const longestReason = 300

/** A customer's tickets with files from a message, and any of these, locked. */
export function findTicketsWithFilesOf(
  tx: Db,
  {
    workspaceId,
    customerUserId,
    messageTs,
    orOn,
  }: { workspaceId: string; customerUserId: string; messageTs: string; orOn: string[] },
): Promise<Ticket[]> {
  const isIts = or(eq(tickets.customerUserId, customerUserId), inArray(tickets.id, orOn))
  const theirs = and(eq(tickets.workspaceId, workspaceId), isIts)
  const withFile = sql`${tickets.attachments} @> ${asJson([{ messageTs }])}`
  return tx.select().from(tickets).where(and(theirs, withFile)).orderBy(asc(tickets.id)).for('no key update')
}

/** Removes all files of a ticket except these. */
export async function keepAttachments(tx: Db, { id }: Pick<Ticket, 'id'>, attachments: Attachment[]): Promise<void> {
  await tx.update(tickets).set({ attachments }).where(eq(tickets.id, id))
}

/** Adds an event to a ticket's history. `actor` is a Slack user id or `frontdesk`. */
export async function addHistory(
  tx: Db,
  { id, workspaceId }: Pick<Ticket, 'id' | 'workspaceId'>,
  event: TicketEvent,
  actor: string,
  detail?: string,
): Promise<void> {
  await tx.insert(ticketHistory).values({ ticketId: id, workspaceId, event, actor, detail })
}

/** The history of a ticket, oldest first. */
export function readHistory(db: Db, ticketId: string): Promise<HistoryLine[]> {
  return db.select().from(ticketHistory).where(eq(ticketHistory.ticketId, ticketId)).orderBy(asc(ticketHistory.id))
}
