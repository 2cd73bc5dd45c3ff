import type { Source } from './decision.ts'
import type { OrderChoices } from './order-choice.ts'
import type { FailedFile, StaffFile } from './staff-file.ts'
import type { Told, Verdict } from './told.ts'

/** The lane for all posts to the private support channel, whatever its id. */
export const supportLane = 'support'

/** One thing the bot has to say, as plain data. `slack/saying/speak.ts` turns it into API calls. */
export type Utterance =
  /**
   * A reply in the customer's thread. `text` is Markdown, or Slack's own markup that staff wrote: safe to post as
   * `markup`, as they typed it as `slack`. An `answer` is withheld once a person has stepped in.
   */
  | ReplyUtterance
  /** Files of a colleague's reply, in the customer's thread. */
  | FilesUtterance
  /** The ticket's card in the support channel: posted once, then updated. It shows the ticket's state at that time. */
  | { kind: 'card'; ticketId: string }
  /** For staff only: in the thread below the card or, without a ticket, in the channel. */
  | ({ kind: 'note'; ticketId?: string } & NoteWords)
  /** Asks staff whether a message is a request: posted once, then updated. It shows what has become of it by then. */
  | { kind: 'possible request'; requestId: number }
  /** The weekly look at articles: posted once, and drawn again when words that it shows are erased. */
  | { kind: 'weekly note'; noteId: number }
  /** Customers were told what an article no longer says: posted once, then updated. */
  | { kind: 'recall'; recallId: number }
  /** A known issue, with the tickets that are about it: posted once, then updated. */
  | { kind: 'incident'; incidentId: number }
  /**
   * Redraws a posted note or reply from its outbox entry, after somebody took back words that it quotes. If it cannot be
   * redrawn, it is deleted, unless it may stay as it is.
   */
  | { kind: 'redaction'; outboxId: string; mayStay?: true }

interface FilesUtterance {
  kind: 'files'
  ticketId: string
  threadTs: string
  /** Says whose they are. */
  text: string
  /** The Slack user id of who attached them. */
  by: string
  /** Absent once their names were erased. */
  files?: StaffFile[]
  /** The id of what was uploaded for each, and since when Slack was asked to share them; kept before each step. */
  uploads?: Record<string, string>
  completing?: string | null
  failed?: FailedFile[]
}

interface ReplyUtterance {
  kind: 'reply'
  purpose: 'answer' | 'notice'
  threadTs: string
  text: string
  format?: 'slack' | 'markup'
  sources: Source[]
  /** What articles tell in it. Recorded in `article_uses` when it is enqueued, and not kept here. */
  told?: Told
  /** The customer is asked whether it helps, or has said so. Absent: not asked. */
  verdict?: 'asked' | Verdict
  /** What is judged if no article tells it: in which language the customer is asked, and `ts` of what it answers. */
  judged?: { language: string; questionTs: string[] }
  /** The customer may link themselves to their account, or has done so. In which language they are told, ISO 639-1. */
  linking?: { language: string; done?: boolean }
  /** Orders among which the customer may choose. */
  choices?: OrderChoices
  /** `ts` of the messages that it answers, on which the bot has put its emoji. */
  seen?: string[]
  /** A thread to which it points. */
  linkTo?: { channelId: string; threadTs: string }
  /** It opens the thread of its conversation. */
  opens?: Opening
  /** The start of the message that goes on there. */
  quote?: string
  /** The colleague who wrote it. `text` is signed with their name; see signed.ts. */
  by?: { userId: string; name: string }
  /** The customer is asked how content they are, or has said so. */
  rating?: { ticketId: string; language: string; given?: number }
}

/** The thread in which a message goes on that was part of another. */
export interface Opening {
  /** Who wrote it, and its `ts`. */
  userId: string
  of: string
  /** The thread in which it stands, where one line leads to the new one. */
  from: { conversationId: number; threadTs: string; language: string }
}

/** One thing to say and where: a channel id, or `support`. */
export interface Say {
  channel: string
  utterance: Utterance
  /** Urgent for staff: goes before other cards. */
  urgent?: boolean
}

/** Draws the card of a ticket: posts it, or updates what is posted. */
export const cardOf = (ticketId: string): Say => ({ channel: supportLane, utterance: { kind: 'card', ticketId } })

/**
 * `text` is the bot's own plain text. `quote` is what somebody else wrote, shown as a quotation so that nobody can
 * write in the bot's name. `translation` is the quote in the team's language. `of` lists the `ts` of the quoted messages, to find
 * the note when one changes. `withLink` adds a link to the conversation, which is not the ticket's own; `linkTo` one to
 * another thread. `mention` names people and user groups, or `channel` for everybody there, whom Slack tells only of what is
 * outside threads. `beside`: it is about more than this ticket, so it stands beside the thread, without a link, and the owner is not mentioned.
 */
export interface NoteWords {
  text: string
  quote?: string
  of?: string[]
  translation?: string
  withLink?: true
  linkTo?: { channelId: string; threadTs: string }
  mention?: string[]
  beside?: true
}
