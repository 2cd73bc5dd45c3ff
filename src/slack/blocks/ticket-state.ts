import type { CustomerRecord } from '../../desk/customer-record.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { actorOf, ageOf, inWords, oneLine } from './ticket-facts.ts'

/** Who has a ticket, and in which state it is. */
export function statusLine(ticket: Ticket, words: StaffWords): string {
  const { status, claimedBy, createdAt } = ticket
  const { card } = words
  const owner = claimedBy ? card.hasIt(`<@${claimedBy}>`) : card.nobodyHasIt
  const parts = [
    ageOf(createdAt, words, card.opened),
    status === 'closed' ? '' : owner,
    stateOf(ticket, words),
    ratingOf(ticket, words),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** What its owner alone does not say. */
function stateOf(ticket: Ticket, words: StaffWords): string {
  const { status, waitingSince, snoozedUntil, resolvedBy } = ticket
  const { life, names } = words
  switch (status) {
    case 'open':
    case 'claimed':
      return ''
    case 'waiting':
      return waitingSince ? ageOf(waitingSince, words, life.waitingSince) : names.statuses.waiting
    case 'snoozed':
      return snoozedUntil ? ageOf(snoozedUntil, words, life.snoozedUntil) : names.statuses.snoozed
    case 'resolved':
      return life.resolvedBy(actorOf(resolvedBy ?? '', words))
    case 'closed':
      return endOf(ticket, words)
    default:
      return status satisfies never
  }
}

/** Who resolved a ticket that its customer or time closed, or else who closed it; and how it ended. */
function endOf({ resolvedBy, closedBy, ended }: Ticket, words: StaffWords): string {
  const { card, life } = words
  const isBySelf = ended === 'confirmed' || ended === 'assumed'
  const who = isBySelf
    ? life.resolvedBy(actorOf(resolvedBy ?? '', words))
    : card.closedBy(actorOf(closedBy ?? '', words))
  return ended && ended !== 'by staff' ? `${who} · ${life.endings[ended]}` : who
}

const ratingOf = ({ rating }: Ticket, { life }: StaffWords): string =>
  rating === null ? '' : `${'★'.repeat(rating)}${'☆'.repeat(5 - rating)} ${life.rated(rating)}`

/** In characters. */
const longestComment = 500

/** What the customer says about the help that they got. */
export const ratingComment = ({ ratingComment: comment }: Ticket, words: StaffWords): string =>
  comment?.trim() ? `${words.life.ratedWith} ${oneLine(inWords(comment, words), longestComment)}` : ''

/** What we have had to do with the customer and their company besides; empty if nothing. */
export function recordLine({ theirs, colleagues, content }: CustomerRecord, { life, language }: StaffWords): string {
  const parts = [
    theirs.open + theirs.past > 0 ? life.theirTickets(theirs.open, theirs.past) : '',
    colleagues.open + colleagues.past > 0 ? life.colleaguesTickets(colleagues.open, colleagues.past) : '',
    content ? life.content(content.average.toLocaleString(language, { maximumFractionDigits: 1 }), content.count) : '',
  ].filter(Boolean)
  const [first = '', ...rest] = parts
  return [first.charAt(0).toLocaleUpperCase(language) + first.slice(1), ...rest].join(' · ')
}
