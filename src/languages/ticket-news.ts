import type { TicketNews } from './words.ts'

/** How one language tells a customer where their ticket is. */
export interface TicketPhrases {
  open(id: string): string
  /** `by` is missing when nobody knows the person's name. */
  claimed(id: string, by?: string): string
  closed(id: string): string
}

/** Tells the news of a ticket in one language. */
export function ticketNewsIn(phrases: TicketPhrases): (ticket: TicketNews) => string {
  return ({ id, status, claimedBy }) => {
    switch (status) {
      case 'open':
        return phrases.open(id)
      case 'claimed':
        return phrases.claimed(id, claimedBy)
      case 'closed':
        return phrases.closed(id)
      default:
        return status satisfies never
    }
  }
}
