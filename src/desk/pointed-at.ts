import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { conversations, messages, ticketHistory, tickets } from '../db/schema.ts'
import type { Triage } from '../domain/classification.ts'
import { SupportError } from '../domain/errors.ts'
import type { Attachment, Author, Customer } from '../domain/message.ts'
import { type Served, servesAny } from '../domain/served.ts'
import type { TeamFor } from '../domain/team.ts'
import type { Ticket } from '../domain/ticket.ts'
import { cardOf, type Say, supportLane, type Utterance } from '../domain/utterance.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { languageOfMessage } from '../languages/language-of-message.ts'
import { waitingText } from '../languages/team-is-back.ts'
import { wordsIn } from '../languages/words.ts'
import { enqueue } from '../queue/enqueue.ts'
import type { CheckParts, Checks } from './checks.ts'
import type { Person } from './person.ts'
import { settleRequests } from './request-store.ts'
import { addAttachments, listOpenTickets, openTicketAfterwards } from './ticket-store.ts'

/** A message that one of the staff points at. */
export interface PointedAt {
  channelId: string
  /** `ts` of the first message of its thread. */
  threadTs: string
  ts: string
  author: Author
  text: string
  attachments: Attachment[]
}

/** One that a customer wrote. */
export type FromCustomer = PointedAt & { author: { kind: 'customer'; customer: Customer } }

/** What staff do with a message that they point at. */
export interface PointingActs {
  /** Throws unless the person may make tickets. */
  checkMayPoint(person: Person): Promise<void>
  /** Makes a ticket of a customer's message, and tells them. Resolves with its id. */
  makeTicketOf(person: Person, message: PointedAt | undefined): Promise<string>
  /** The open tickets to which a message may be added: those of who wrote it first, then of their company, then others. */
  ticketsFor(person: Person, message: PointedAt | undefined): Promise<Ticket[]>
  /** Adds a customer's message to a ticket, once. Only staff are told. */
  addToTicket(person: Person, ticketId: string, message: PointedAt | undefined): Promise<void>
}

export interface PointingParts extends CheckParts {
  /** The embedded model's classification of a text. */
  judge(text: string): Triage
  teamFor: TeamFor
  /** The names of the company's own departments. */
  departments: string[]
  /** Whose tickets a person serves. */
  servedBy(userId: string): Promise<Served>
}

/** As many as a menu may have. */
const mostOffered = 100

export function createPointingActs(parts: PointingParts, checks: Checks): PointingActs {
  const { database, nameOf, words, teamIsBack, judge, teamFor, departments, servedBy } = parts
  const { act, getOpenTicket } = checks
  const mustServe = async ({ userId }: Person): Promise<Served> => {
    const served = await servedBy(userId)
    if (!servesAny(served)) throw new SupportError('not_staff', words.errors.notStaff)
    return served
  }
  return {
    checkMayPoint: async (person) => void (await mustServe(person)),
    makeTicketOf: async (person, message) => {
      const served = await mustServe(person)
      const asked = fromCustomer(message, words)
      const triage = { ...judge(asked.text), ...ownDepartment(served, departments) }
      const made = await act((tx) =>
        makeTicket(tx, person, asked, { triage, words, teamIsBack, teamFor: ofTheirs(served, teamFor) }),
      )
      if ('had' in made) throw new SupportError('already_decided', words.errors.hasTicket(made.had))
      return made.id
    },
    ticketsFor: async (person, message) => {
      const served = await mustServe(person)
      const { customer } = fromCustomer(message, words).author
      const open = { workspaceId: person.workspaceId, servedBy: served, limit: mostOffered }
      const theirs = await listOpenTickets(database.db, { ...open, customerUserId: customer.userId })
      const { tickets: all } = await listOpenTickets(database.db, open)
      const others = all.filter((ticket) => ticket.customerUserId !== customer.userId)
      const isColleagues = (ticket: Ticket) => ticket.customer.teamId === customer.teamId
      const found = [...theirs.tickets, ...others.filter(isColleagues), ...others.filter((one) => !isColleagues(one))]
      if (found.length === 0) throw new SupportError('unknown_ticket', words.thread.noOpen)
      return found.slice(0, mostOffered)
    },
    addToTicket: async (person, ticketId, message) => {
      const ticket = await getOpenTicket(person, ticketId)
      const asked = fromCustomer(message, words)
      const text = words.thread.addedNote(await nameOf(person.userId), asked.author.customer.name)
      const isAdded = await act((tx) => add(tx, ticket, asked, text))
      if (!isAdded) throw new SupportError('already_decided', words.thread.alreadyIn(ticketId))
    },
  }
}

/** Whoever serves only the tickets of a department makes one of it. */
export function ownDepartment({ usual, teams }: Served, departments: string[]): Pick<Triage, 'department'> {
  const department = usual ? undefined : teams.find((team) => departments.includes(team))
  return department === undefined ? {} : { department }
}

/** Who serves only the tickets of teams makes one of theirs: they would never see another. */
export const ofTheirs =
  ({ usual, teams }: Served, teamFor: TeamFor): TeamFor =>
  (asked) => {
    const team = teamFor(asked)
    return usual || (team !== undefined && teams.includes(team)) ? team : teams[0]
  }

/** Throws unless a customer wrote it. */
export function fromCustomer(message: PointedAt | undefined, { thread }: StaffWords): FromCustomer {
  if (!message) throw new SupportError('unknown_request', thread.cannotRead)
  const { author } = message
  if (author.kind !== 'customer') throw new SupportError('unknown_request', thread.notCustomers)
  return { ...message, author }
}

async function makeTicket(
  tx: Db,
  { workspaceId }: Person,
  asked: FromCustomer,
  { triage, words, teamIsBack, teamFor }: { triage: Triage } & Pick<PointingParts, 'words' | 'teamIsBack' | 'teamFor'>,
): Promise<{ id: string } | { had: string }> {
  const { customer } = asked.author
  const place = await placeOf(tx, workspaceId, asked)
  const [had] = await tx
    .select({ id: tickets.id })
    .from(tickets)
    .where(eq(tickets.conversationId, place.conversationId))
  if (had) return { had: had.id }
  const ticket = await openTicketAfterwards(tx, place, {
    customer,
    request: asked.text,
    requestTs: [asked.ts],
    attachments: asked.attachments,
    triage,
    teamFor,
    reason: words.reasons.colleagueDecided,
  })
  const { language, ticketOpened } = wordsIn(languageOfMessage(asked.text))
  const text = waitingText(ticketOpened(ticket.id), teamIsBack(language))
  const says: Say[] = [{ ...cardOf(ticket.id), urgent: ticket.priority === 'urgent' }]
  for (const requestId of await settleRequests(tx, place.conversationId))
    says.push({ channel: supportLane, utterance: { kind: 'possible request', requestId } })
  const { channelId, threadTs } = asked
  says.push({ channel: channelId, utterance: { kind: 'reply', purpose: 'notice', threadTs, text, sources: [] } })
  for (const say of says) await enqueue(tx, place, say)
  return { id: ticket.id }
}

async function add(tx: Db, ticket: Ticket, asked: FromCustomer, text: string): Promise<boolean> {
  const { id, workspaceId } = ticket
  const place = await placeOf(tx, workspaceId, asked)
  await tx.select({ id: tickets.id }).from(tickets).where(eq(tickets.id, id)).for('no key update')
  const isIts = and(eq(ticketHistory.ticketId, id), eq(ticketHistory.messageTs, asked.ts))
  if ((await tx.$count(ticketHistory, isIts)) > 0 || ticket.requestTs.includes(asked.ts)) return false
  const actor = asked.author.customer.userId
  await tx
    .insert(ticketHistory)
    .values({ ticketId: id, workspaceId, event: 'customer wrote', actor, messageTs: asked.ts })
  const files = asked.attachments.map((file) => ({ ...file, messageTs: asked.ts }))
  if (files.length > 0) {
    await addAttachments(tx, ticket, files)
    await enqueue(tx, ticket, cardOf(id))
  }
  // It is a post of its own conversation, where it is found when the customer changes the message.
  const note: Utterance = { kind: 'note', ticketId: id, text, quote: asked.text, of: [asked.ts], withLink: true }
  await enqueue(tx, place, { channel: supportLane, utterance: note })
  return true
}

/** The conversation of a message, locked, with our copy of it; both are made if we have not kept them. */
async function placeOf(tx: Db, workspaceId: string, asked: FromCustomer) {
  const { channelId, ts, text, attachments } = asked
  const { customer } = asked.author
  const id = (await knownPlace(tx, workspaceId, asked)) ?? (await newPlace(tx, workspaceId, asked))
  const [place] = await tx
    .select({ customer: conversations.customerUserId, threadTs: conversations.threadTs })
    .from(conversations)
    .where(eq(conversations.id, id))
    .for('no key update')
  if (place?.customer === null)
    await tx.update(conversations).set({ customer, customerUserId: customer.userId }).where(eq(conversations.id, id))
  const line = { workspaceId, channelId, conversationId: id, ts, text, attachments }
  await tx
    .insert(messages)
    .values({ ...line, author: 'customer', authorId: customer.userId })
    .onConflictDoNothing()
  return { workspaceId, conversationId: id, channelId, threadTs: place?.threadTs ?? asked.threadTs }
}

async function knownPlace(tx: Db, workspaceId: string, { channelId, ts }: PointedAt): Promise<number | undefined> {
  const isIt = and(eq(messages.workspaceId, workspaceId), eq(messages.channelId, channelId), eq(messages.ts, ts))
  const [known] = await tx.select({ id: messages.conversationId }).from(messages).where(isIt)
  return known?.id
}

async function newPlace(tx: Db, workspaceId: string, { channelId, threadTs }: PointedAt): Promise<number> {
  const { id } = conversations
  const [made] = await tx
    .insert(conversations)
    .values({ workspaceId, channelId, threadTs })
    .onConflictDoUpdate({
      target: [conversations.workspaceId, conversations.channelId, conversations.threadTs],
      set: { workspaceId: sql`excluded.workspace_id` },
    })
    .returning({ id })
  if (!made) throw new Error('A conversation was not stored')
  return made.id
}
