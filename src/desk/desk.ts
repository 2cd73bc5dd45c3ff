import { createHash, randomUUID } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import type { Database, Db } from '../db/database.ts'
import { conversations, outbox, tickets } from '../db/schema.ts'
import type { ChannelMode, ModeDefaults } from '../domain/channel-mode.ts'
import { SupportError } from '../domain/errors.ts'
import { nameInMarkdown } from '../domain/name-in-markdown.ts'
import type { Served } from '../domain/served.ts'
import type { HistoryLine, Ticket } from '../domain/ticket.ts'
import { supportLane, type Utterance } from '../domain/utterance.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { wordsIn } from '../languages/words.ts'
import { enqueue } from '../queue/enqueue.ts'
import { countOpenTickets, listModes, type SetMode, setMode } from './mode-store.ts'
import type { Person } from './person.ts'
import { type Decision, makingTicket, notingTalk, whyTooLate } from './possible-requests.ts'
import { createTeachingActs, type TeachingActs, type TeachingParts } from './teaching.ts'
import { addHistory, claimTicket, closeTicket, findTicket, listOpenTickets, readHistory } from './ticket-store.ts'

export interface DeskParts extends TeachingParts {
  database: Database
  /** Whether a person is a member of the private support channel. Checked for each action. */
  isStaff(userId: string, department?: string): Promise<boolean>
  /** Whose tickets a person serves. */
  servedBy(userId: string): Promise<Served>
  /** The modes of channels where staff have set none. */
  usualModes: ModeDefaults
  /** The id of a channel that the bot is in, by its name. */
  findChannel(name: string): Promise<string | undefined>
}

export interface TicketView {
  ticket: Ticket
  history: HistoryLine[]
  reader: 'staff' | 'customer'
}

/** What people can do with tickets. Permissions are checked here, wherever the request came from. */
export interface Desk extends TeachingActs {
  /** Claims a ticket. If several people try, one succeeds. */
  claim(person: Person, ticketId: string): Promise<Ticket>
  /** Sends a reply in the customer's thread, once per `form`, however often it is submitted. */
  reply(person: Person, ticketId: string, text: string, form: string): Promise<void>
  close(person: Person, ticketId: string): Promise<void>
  /** Throws unless the person may write to this ticket's customer. */
  checkMayReply(person: Person, ticketId: string): Promise<void>
  show(person: Person, ticketId: string): Promise<TicketView>
  list(person: Person): Promise<{ tickets: Ticket[]; total: number }>
  /** What the bot does in which channels. */
  showModes(person: Person): Promise<ModesView>
  /** Sets what the bot does in a channel, by id or name. Returns its id, and how many of its tickets are not closed. */
  setMode(person: Person, channel: string, mode: ChannelMode): Promise<{ channelId: string; openTickets: number }>
  /** Makes a ticket of a possible request. If several people decide about it, the first counts. */
  makeTicket(person: Person, requestId: number): Promise<void>
  /** Says that a possible request was talk. */
  notARequest(person: Person, requestId: number): Promise<void>
}

const listLength = 15

/** What the bot does in which channels. */
export interface ModesView {
  set: SetMode[]
  usual: ModeDefaults
}

export function createDesk(parts: DeskParts): Desk {
  const { database, isStaff, servedBy, nameOf, words, judge, taught, usualModes, findChannel } = parts
  const { db } = database
  const { errors } = words

  const act = async <T>(work: (tx: Db) => Promise<T>): Promise<T> => {
    const result = await db.transaction(work)
    database.wake('outbox')
    return result
  }
  const mustBeStaff = async ({ userId }: Person) => {
    if (!(await isStaff(userId))) throw new SupportError('not_staff', errors.notStaff)
  }
  /** A ticket that does not exist is refused like one that the person does not serve. */
  const mustServe = async ({ workspaceId, userId }: Person, ticketId: string) => {
    const ticket = await findTicket(db, workspaceId, ticketId)
    if (!(await isStaff(userId, ticket?.triage.department))) throw new SupportError('not_staff', errors.notStaff)
  }
  const getTicket = async ({ workspaceId }: Person, id: string) => {
    const ticket = await findTicket(db, workspaceId, id)
    if (!ticket) throw unknownTicket(id, words)
    return ticket
  }
  const getOpenTicket = async (person: Person, id: string) => {
    const ticket = await getTicket(person, id)
    if (ticket.status === 'closed') throw await isClosed(ticket)
    return ticket
  }
  const isClosed = async ({ id, closedBy }: Ticket) =>
    new SupportError('ticket_closed', errors.closed(id, closedBy ? await nameOf(closedBy) : words.names.somebody))
  const decide = async (person: Person, requestId: number, decision: Decision) => {
    if (!(await act(decision))) throw await whyTooLate(db, { nameOf, judge, words }, person, requestId)
    taught()
  }

  return {
    claim: async (person, ticketId) => {
      await mustServe(person, ticketId)
      const name = await nameOf(person.userId)
      const claimed = await act(async (tx) => {
        await lockConversationOf(tx, ticketId)
        const ticket = await claimTicket(tx, person.workspaceId, ticketId, person.userId)
        if (ticket) await announceClaim(tx, ticket, nameInMarkdown(name))
        return ticket
      })
      if (claimed) return claimed
      const { claimedBy } = await getOpenTicket(person, ticketId)
      if (claimedBy === person.userId) throw new SupportError('already_claimed', errors.alreadyYours(ticketId))
      throw new SupportError('already_claimed', errors.alreadyTaken(ticketId, await nameOf(claimedBy ?? '')))
    },
    checkMayReply: async (person, ticketId) => {
      await mustServe(person, ticketId)
      await getOpenTicket(person, ticketId)
    },
    reply: async (person, ticketId, text, form) => {
      await mustServe(person, ticketId)
      const ticket = await getTicket(person, ticketId)
      const name = await nameOf(person.userId)
      const id = idOf(person.workspaceId, form, text)
      const sent = await act((tx) =>
        sendReply(tx, ticket, { userId: person.userId, name, note: words.notes.toCustomer(name) }, text, id),
      )
      // A colleague may have closed the ticket while this was being written.
      if (!sent) throw await isClosed(await getTicket(person, ticketId))
    },
    close: async (person, ticketId) => {
      await mustServe(person, ticketId)
      await getOpenTicket(person, ticketId)
      await act(async (tx) => {
        const ticket = await closeTicket(tx, person.workspaceId, ticketId, person.userId)
        if (ticket) await announceClosing(tx, ticket)
      })
    },
    show: async (person, ticketId) => {
      const ticket = await findTicket(db, person.workspaceId, ticketId)
      const staff = await isStaff(person.userId, ticket?.triage.department)
      // A ticket of somebody else gets the same answer as one that does not exist.
      if (!ticket || !(staff || ticket.customerUserId === person.userId)) throw unknownTicket(ticketId, words)
      return { ticket, history: await readHistory(db, ticketId), reader: staff ? 'staff' : 'customer' }
    },
    makeTicket: async (person, requestId) => {
      await mustBeStaff(person)
      await decide(person, requestId, await makingTicket(db, { nameOf, judge, words }, person, requestId))
    },
    notARequest: async (person, requestId) => {
      await mustBeStaff(person)
      await decide(person, requestId, notingTalk(person, requestId))
    },
    ...createTeachingActs(parts, { act, mustServe, getTicket, getOpenTicket, isClosed }),
    showModes: async (person) => {
      await mustBeStaff(person)
      return { set: await listModes(db, person.workspaceId), usual: usualModes }
    },
    setMode: async (person, wanted, mode) => {
      await mustBeStaff(person)
      const channelId = await channelIdOf(wanted, findChannel, words)
      const channel = { workspaceId: person.workspaceId, channelId }
      await setMode(db, channel, mode, person.userId)
      return { channelId, openTickets: await countOpenTickets(db, channel) }
    },
    list: async ({ workspaceId, userId }) => {
      return listOpenTickets(db, { workspaceId, reader: { userId, ...(await servedBy(userId)) }, limit: listLength })
    },
  }
}

async function channelIdOf(
  wanted: string,
  findChannel: DeskParts['findChannel'],
  { errors }: StaffWords,
): Promise<string> {
  if (/^[CG][A-Z0-9]{6,}$/.test(wanted)) return wanted
  const name = wanted.replace(/^#/, '').toLowerCase()
  const found = await findChannel(name)
  if (found) return found
  throw new SupportError('unknown_channel', errors.unknownChannel(name.slice(0, 80)))
}

const unknownTicket = (id: string, { errors }: StaffWords) =>
  new SupportError('unknown_ticket', errors.unknownTicket(id))

async function announceClaim(tx: Db, ticket: Ticket, name: string): Promise<void> {
  await tx.update(conversations).set({ inPersonsHands: true }).where(eq(conversations.id, ticket.conversationId))
  await drawCard(tx, ticket)
  await tellCustomer(tx, ticket, wordsIn(ticket.triage.language).ticketClaimed(ticket.id, name))
}

async function announceClosing(tx: Db, ticket: Ticket): Promise<void> {
  await drawCard(tx, ticket)
  await tellCustomer(tx, ticket, wordsIn(ticket.triage.language).ticketClosed(ticket.id))
}

/** Lock the conversation first; see the order of locks in queue/leases.ts. */
async function lockConversationOf(tx: Db, ticketId: string): Promise<void> {
  await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      inArray(
        conversations.id,
        tx.select({ id: tickets.conversationId }).from(tickets).where(eq(tickets.id, ticketId)),
      ),
    )
    .for('no key update')
}

/** The same id for the same form and text, because Slack may deliver a submission twice. */
function idOf(...parts: string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

/** Resolves with false if the ticket is closed. A reply that was already sent counts as sent. */
async function sendReply(
  tx: Db,
  ticket: Ticket,
  by: { userId: string; name: string; note: string },
  text: string,
  id: string,
): Promise<boolean> {
  const isIt = eq(tickets.id, ticket.id)
  const [now] = await tx.select({ status: tickets.status }).from(tickets).where(isIt).for('no key update')
  if ((await tx.$count(outbox, eq(outbox.id, id))) > 0) return true
  if (now?.status === 'closed') return false
  await addHistory(tx, ticket, 'staff replied', by.userId)
  await post(tx, ticket, supportLane, {
    kind: 'note',
    ticketId: ticket.id,
    text: by.note,
    quote: text,
  })
  await tellCustomer(tx, ticket, `*${nameInMarkdown(by.name)}:*${startsBlock.test(text) ? '\n' : ' '}${text}`, {
    id,
    format: 'slack',
  })
  return true
}

/** Quotations, lists and code must begin on a line of their own. */
const startsBlock = /^(>|&gt;|```|[•◦*-] |\d+[.)] )/

const drawCard = (tx: Db, ticket: Ticket) => post(tx, ticket, supportLane, { kind: 'card', ticketId: ticket.id })

async function tellCustomer(
  tx: Db,
  ticket: Ticket,
  text: string,
  { id = randomUUID(), format }: { id?: string; format?: 'slack' } = {},
): Promise<void> {
  const { threadTs, channelId } = ticket
  const reply: Utterance = { kind: 'reply', purpose: 'notice', threadTs, text, ...(format && { format }), sources: [] }
  await post(tx, ticket, channelId, reply, id)
}

const post = (tx: Db, ticket: Ticket, channel: string, utterance: Utterance, id?: string) =>
  enqueue(tx, ticket, { channel, utterance, urgent: utterance.kind === 'card' && ticket.priority === 'urgent' }, id)
