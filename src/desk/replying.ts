import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { outbox, tickets } from '../db/schema.ts'
import { SupportError } from '../domain/errors.ts'
import { signed } from '../domain/signed.ts'
import type { Ticket } from '../domain/ticket.ts'
import { enqueue } from '../queue/enqueue.ts'
import type { CheckParts, Checks } from './checks.ts'
import { moveTicket } from './move-ticket.ts'
import { findTicketOfCard } from './note-store.ts'
import type { Person } from './person.ts'
import { drawCard, handToPeople, lockConversationOf, noteBelow, tellCustomer } from './say-of-ticket.ts'
import { addHistory } from './ticket-store.ts'

/** To whom a reply goes, and from whom they read it. */
export interface ReplyTo {
  ticket: Ticket
  name: string
}

/** How staff answer a customer. */
export interface ReplyActs {
  /** Sends a reply in the customer's thread, once per `form`, however often it is submitted. It claims a free ticket. */
  reply(person: Person, ticketId: string, text: string, form: string): Promise<void>
  /** The ticket, and the name under which its customer reads a reply. Throws unless the person may write to them. */
  checkMayReply(person: Person, ticketId: string): Promise<ReplyTo>
  /** The same for a note: only its author may send what stands below the card of a ticket. */
  checkMaySend(person: Person, note: { channelId: string; cardTs?: string; authorId?: string }): Promise<ReplyTo>
}

export function createReplyActs({ database, nameOf, words }: CheckParts, checks: Checks): ReplyActs {
  const { act, mustBeStaff, getServedTicket, getTicket, getOpenTicket, isClosed } = checks
  const checkMayReply = async (person: Person, ticketId: string) => {
    return { ticket: await getOpenTicket(person, ticketId), name: await nameOf(person.userId) }
  }
  return {
    checkMayReply,
    checkMaySend: async (person, { channelId, cardTs: ts = '', authorId }) => {
      const ticket = await findTicketOfCard(database.db, person.workspaceId, { channelId, ts })
      // A stranger does not learn whether there is one.
      if (!ticket) await mustBeStaff(person)
      const reply = ticket && (await checkMayReply(person, ticket.id))
      if (!reply) throw new SupportError('unknown_ticket', words.thread.notANote)
      if (authorId !== person.userId) throw new SupportError('not_staff', words.thread.notYours)
      return reply
    },
    reply: async (person, ticketId, text, form) => {
      const ticket = await getServedTicket(person, ticketId)
      const name = await nameOf(person.userId)
      const by = { userId: person.userId, name, note: words.notes.toCustomer(name), claims: words.notes.byAnswering }
      const sent = await act((tx) => sendReply(tx, ticket, by, text, idOf(person.workspaceId, form, text)))
      // A colleague may have closed the ticket while this was being written.
      if (!sent) throw await isClosed(await getTicket(person, ticketId))
    },
  }
}

/** The same id for the same form and text, because Slack may deliver a submission twice. */
function idOf(...parts: string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

interface Replier {
  userId: string
  name: string
  /** Introduces the reply below the card. */
  note: string
  /** Why the ticket is theirs then. */
  claims: string
}

/** Resolves with false if the ticket is closed. A reply that was already sent counts as sent. */
async function sendReply(tx: Db, ticket: Ticket, by: Replier, text: string, id: string): Promise<boolean> {
  await lockConversationOf(tx, ticket.id)
  const isIt = eq(tickets.id, ticket.id)
  const [now] = await tx.select({ status: tickets.status }).from(tickets).where(isIt).for('no key update')
  if ((await tx.$count(outbox, eq(outbox.id, id))) > 0) return true
  if (now?.status === 'closed') return false
  const claimed = await moveTicket(tx, ticket, { kind: 'claim' }, { as: 'staff', userId: by.userId }, by.claims)
  await handToPeople(tx, ticket)
  await addHistory(tx, ticket, 'staff replied', by.userId)
  if (claimed) await drawCard(tx, claimed)
  await enqueue(tx, ticket, noteBelow(ticket.id, by.note, text))
  const { userId, name } = by
  await tellCustomer(tx, ticket, signed(name, text), { id, format: 'slack', by: { userId, name } })
  return true
}
