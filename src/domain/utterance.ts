import type { Source } from './decision.ts'

/** The lane of everything that goes to the private support channel, whatever its id. */
export const supportLane = 'support'

/** One thing the bot has to say. Plain data: `slack/speak.ts` turns it into calls. */
export type Utterance =
  /**
   * To the customer, in their thread. `text` is Markdown, or what staff typed in Slack's own formatting. An `answer` is withheld once a
   * person has stepped in.
   */
  | { kind: 'reply'; purpose: 'answer' | 'notice'; threadTs: string; text: string; format?: 'slack'; sources: Source[] }
  /** The ticket's card in the support channel, drawn as the ticket is when it is said: posted once, then updated. */
  | { kind: 'card'; ticketId: string }
  /** For staff only, in the thread below the card; without a ticket, in the channel itself. */
  | ({ kind: 'note'; ticketId?: string } & NoteWords)
  /** A note that was posted is drawn anew, as its entry of the outbox is now: somebody took words back that it quotes. */
  | { kind: 'redaction'; outboxId: string }

/** One thing to say, and where: a channel id, or `support`. */
export interface Say {
  channel: string
  utterance: Utterance
  /** For staff at once: it goes before other cards. */
  urgent?: boolean
}

/**
 * `text` is the bot's own plain text, `quote` what somebody wrote: it is shown as a quotation, so that no one can write
 * in the bot's name; `translation` is what that says in English. `of`: `ts` of the messages quoted, by which a change of one finds it.
 */
export interface NoteWords {
  text: string
  quote?: string
  of?: string[]
  translation?: string
}
