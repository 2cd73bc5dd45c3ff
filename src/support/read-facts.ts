import type { Inquiry } from '../domain/inquiry.ts'
import type { ThreadTicket, Ticket } from '../domain/ticket.ts'
import { findTicketId } from '../domain/ticket-id.ts'
import { asksForTicketNews } from '../languages/asks-for-news.ts'
import { findCourtesy } from '../languages/courtesy.ts'
import { saysSolved } from '../languages/says-solved.ts'
import type { Address } from './addressed.ts'
import { type Facts, type State, type What, type Where, type Who, whatCourtesy } from './facts.ts'
import { type Situation, userOf } from './situation.ts'

/** Facts that had to be looked up. */
export interface LookedUp {
  /** The authors who are members of the support channel. */
  staff: string[]
  /**
   * The customer's tickets that are asked about, if the thread has none. `unknown`: the id of a ticket that is not
   * theirs.
   */
  askedFor: { tickets: Ticket[]; unknown?: string }
  /** They name a closed ticket of theirs, and say more than thanks or that they want news. */
  goesOn?: boolean
  /** Absent if no customer wrote. */
  address?: Address
  /** They take back what they asked about an order. */
  takesBack?: boolean
}

/** Derives the facts of a situation for the table. */
export function readFacts(situation: Situation, { staff, askedFor, goesOn, address, takesBack }: LookedUp): Facts {
  const state = stateOf(situation, staff)
  const found = whatIsIt(situation, state, askedFor)
  const what =
    takesBack && isOpenToAnswers(found)
      ? 'takes it back'
      : goesOn && found === 'asks for news of another ticket'
        ? 'goes on about a closed ticket'
        : found
  return {
    who: whoWrote(situation, staff),
    where: whereOf(situation),
    state,
    what: amongPeople(what, state, address),
    mode: situation.mode,
    served: address?.spokenTo === true || situation.transcript.some(({ author }) => author === 'bot'),
  }
}

const isOpenToAnswers = (what: What) => what === 'something' || what === 'another courtesy'

/** What is not said to us for certain may be talk. */
function amongPeople(what: What, state: State, address: Address | undefined): What {
  const mayBeTalk = state === 'ours' && (what === 'something' || what === 'thanks' || what === 'another courtesy')
  return mayBeTalk && address && address.kind !== 'request' ? address.kind : what
}

function whoWrote({ burst, conversation, ticket }: Situation, staff: string[]): Who {
  const customers = new Set(burst.fromCustomer.map(({ author }) => author.customer.userId))
  if (customers.size > 1) return 'several customers'
  const [customer] = customers
  if (customer) {
    const known = ticket?.customerUserId ?? conversation.customerUserId ?? customer
    return customer === known ? 'the customer' : 'another customer'
  }
  if (burst.fromStaff.length === 0) return 'nobody'
  if (ticket?.claimedBy && burst.fromStaff.every((line) => userOf(line) === ticket.claimedBy))
    return 'the ticket’s owner'
  return burst.fromStaff.some((line) => line.author.kind === 'staff' && staff.includes(line.author.userId))
    ? 'staff'
    : 'a colleague'
}

function whereOf({ burst, conversation, cardOf }: Situation): Where {
  if (cardOf) return 'below a card'
  if (conversation.isDirect) return 'a direct message'
  return burst.written.some(({ threadTs }) => threadTs === undefined) ? 'a channel' : 'a thread'
}

function stateOf({ conversation, burst, ticket, peopleTalk, inquiry }: Situation, staff: string[]): State {
  // Staff who answered before the customer wrote again have claimed the ticket by now.
  if (ticket?.status === 'open') return inquiry && staff.length > 0 ? 'claimed ticket' : 'open ticket'
  if (ticket) return stateOfTicket(ticket, inquiry !== undefined)
  if (conversation.customer === null && burst.fromCustomer.length === 0) return 'no customer'
  if (peopleTalk) return 'people talk'
  return inquiry?.awaiting || (!inquiry && conversation.awaiting) ? 'asked' : 'ours'
}

/** Staff may claim what is put aside and nobody has; for its customer it is put aside all the same. */
function stateOfTicket({ status, claimedBy }: ThreadTicket, customerWrote: boolean): State {
  switch (status) {
    case 'open':
    case 'claimed':
    case 'resolved':
    case 'closed':
      return `${status} ticket`
    case 'waiting':
    case 'snoozed':
      return claimedBy || customerWrote ? 'waiting ticket' : 'open ticket'
    default:
      return status satisfies never
  }
}

function whatIsIt(situation: Situation, state: State, askedFor: LookedUp['askedFor']): What {
  const { inquiry, burst } = situation
  if (!inquiry) return withoutWords(situation)
  const hasTicket = situation.ticket !== undefined
  if (!hasTicket && burst.fromCustomer.every(({ toOthers }) => toOthers)) return 'to somebody else by name'
  if (asksForNewsBelow(situation, inquiry)) return 'asks for news'
  if (!hasTicket && (askedFor.unknown || askedFor.tickets.length > 0)) return 'asks for news of another ticket'
  const courtesy = inquiry.attachments.length === 0 ? findCourtesy(inquiry.text) : undefined
  if (state === 'resolved ticket' && inquiry.attachments.length === 0 && saysSolved(inquiry.text)) return 'thanks'
  return courtesy ? whatCourtesy(courtesy) : 'something'
}

function withoutWords({ conversation, burst, transcript }: Situation): What {
  if (conversation.answerDue && burst.written.length === 0 && burst.changes.length === 0) return 'an answer is overdue'
  const edited = burst.changes.some(
    (change) => change.kind === 'edited' && !change.toOthers && change.authorId === conversation.customerUserId,
  )
  return edited && transcript.some(({ author }) => author === 'bot') ? 'an edit' : 'nothing new'
}

/** In a ticket's thread, a mention of another ticket is for the staff of this one. */
function asksForNewsBelow({ ticket, merged }: Situation, { text }: Inquiry): boolean {
  if (!ticket) return false
  const named = findTicketId(text)
  return named ? named === ticket.id || named === merged?.id : asksForTicketNews(text, { inItsThread: true })
}
