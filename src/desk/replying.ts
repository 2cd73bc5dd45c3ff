import { eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { outbox } from '../db/schema.ts'
import { SupportError } from '../domain/errors.ts'
import { relayed } from '../domain/relayed.ts'
import { signed } from '../domain/signed.ts'
import type { StaffFile } from '../domain/staff-file.ts'
import type { Ticket } from '../domain/ticket.ts'
import { enqueue } from '../queue/enqueue.ts'
import type { CheckParts, Checks } from './checks.ts'
import { moveTicket } from './move-ticket.ts'
import { findTicketOfCard } from './note-store.ts'
import { idOf } from './once.ts'
import type { Person } from './person.ts'
import { drawCard, handToPeople, noteBelow, tellCustomer } from './say-of-ticket.ts'
import { sendFiles } from './send-files.ts'
import { lockTicket, type Refusal, whyNotOpen } from './send-suggestion.ts'
import { decideSuggestion } from './suggestion-store.ts'
import { addHistory } from './ticket-store.ts'
import { whyNotSent } from './why-not-sent.ts'

/** To whom a reply goes, and from whom they read it. */
export interface ReplyTo {
  ticket: Ticket
  name: string
}

/** What somebody wrote: as Slack's markup, and as one reads it. */
export interface ReplyWords {
  text: string
  plain: string
  /** What goes with it. */
  files?: StaffFile[]
}

/** How staff answer a customer. */
export interface ReplyActs {
  /**
   * Sends a reply in the customer's thread, once per `form`, however often it is submitted. It claims a free ticket.
   * `edits`: the proposed answer of which it was made.
   */
  reply(person: Person, ticketId: string, words: ReplyWords, form: string, edits?: number): Promise<void>
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
    reply: async (person, ticketId, { text, plain, files = [] }, form, edits) => {
      const ticket = await getServedTicket(person, ticketId)
      const name = await nameOf(person.userId)
      const by = { userId: person.userId, name, note: words.notes.toCustomer(name), claims: words.notes.byAnswering }
      const reply = { text, plain, files, id: idOf(person.workspaceId, form, text), edits }
      // A colleague may have closed the ticket, or sent the proposed answer, while this was being written.
      const refusal = await act((tx) => sendReply(tx, ticket, by, reply))
      if (!refusal) return
      throw await whyNotSent({ nameOf, words, isClosed }, person, await getTicket(person, ticketId), '', refusal)
    },
  }
}

interface Replier {
  userId: string
  name: string
  /** Introduces the reply below the card. */
  note: string
  /** Why the ticket is theirs then. */
  claims: string
}

interface WrittenReply extends ReplyWords {
  /** Of the post. */
  id: string
  /** The proposed answer of which it was made. */
  edits?: number
}

/** Resolves with why it is not sent. A reply that was already sent counts as sent. */
async function sendReply(
  tx: Db,
  ticket: Ticket,
  by: Replier,
  { text, plain, files = [], id, edits }: WrittenReply,
): Promise<Refusal | undefined> {
  const now = await lockTicket(tx, ticket)
  if ((await tx.$count(outbox, eq(outbox.id, id))) > 0) return undefined
  if (!now || now.status === 'closed') return { kind: 'closed' }
  const refusal = edits === undefined ? undefined : await decideEdited(tx, now, edits, by.userId)
  if (refusal) return refusal
  const claimed = await moveTicket(tx, ticket, { kind: 'claim' }, { as: 'staff', userId: by.userId }, by.claims)
  await handToPeople(tx, ticket)
  await addHistory(tx, ticket, 'staff replied', by.userId)
  if (claimed || edits !== undefined) await drawCard(tx, claimed ?? now)
  const attachments = files.map(({ name }) => ({ name, permalink: '' }))
  await enqueue(tx, ticket, noteBelow(ticket.id, by.note, relayed({ text: plain, attachments })))
  const { userId, name } = by
  await tellCustomer(tx, ticket, signed(name, text), { id, format: 'markup', by: { userId, name } })
  await sendFiles(tx, ticket, files, { id: idOf(id, 'files'), by: { userId, name } })
  return undefined
}

/** A reply on a resolved ticket is sent as any other. */
async function decideEdited(tx: Db, now: Ticket, id: number, by: string): Promise<Refusal | undefined> {
  const refusal = await whyNotOpen(tx, now, { id })
  if (refusal && refusal.kind !== 'resolved') return refusal
  await decideSuggestion(tx, now, id, { outcome: 'edited', by })
  return undefined
}
