/** How the work of some days went, for a line or a note to staff: figures and the id of a ticket, and no customer's word. */
export interface DigestFigures {
  /** The first and the last day, as `2026-11-28`. */
  from: string
  to: string
  requests: number
  /** Requests that the bot answered, and how many of them customers confirmed. */
  answered: number
  confirmed: number
  /** Tickets that people solved. */
  solved: number
  firstReply?: { medianMs: number; ninetiethMs: number }
  promises?: { kept: number; of: number }
  /** From 1 to 5. */
  rating?: { average: number; count: number }
  /** Now, of those in the support channel. */
  open: number
  oldest?: { ticketId: string; since: string }
  /** Questions that no article answers, as far as they were looked for. */
  gaps?: number
}

/** Whether there is anything to tell: something happened, or somebody waits. */
export const tellsSomething = ({ requests, solved, firstReply, promises, rating, open }: DigestFigures): boolean =>
  requests + solved + open > 0 || firstReply !== undefined || promises !== undefined || rating !== undefined
