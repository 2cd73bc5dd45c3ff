/** The person who wrote to us. `teamId` is their own workspace, which differs from ours in Slack Connect. */
export interface Customer {
  userId: string
  teamId: string
  name: string
  company: string
}

/** An attached file. We keep its name and link, never its content. */
export interface Attachment {
  name: string
  permalink: string
  /** `ts` of the message that it belongs to. */
  messageTs?: string
}

/** One earlier line of the thread, oldest first. */
export interface TranscriptLine {
  author: 'customer' | 'staff' | 'bot'
  text: string
}

/** The author of a message. `isWorkflow`: a workflow of the customer's company posted it on somebody's behalf. */
export type Author = { kind: 'customer'; customer: Customer; isWorkflow?: true } | { kind: 'staff'; userId: string }

/** Who started a thread, as far as we know. */
export type Starter = 'customer' | 'staff' | 'bot' | 'unknown'

/**
 * Something that happened in a conversation, parsed from a delivery. Texts are plain and contain all that a person
 * would read: forwarded text is marked (see `forwarded` in message-text.ts), tables become lines, voice clips become
 * transcripts.
 */
export type Happening =
  | {
      kind: 'written'
      ts: string
      threadTs?: string
      author: Author
      text: string
      attachments: Attachment[]
      /** Mentions somebody else by name, and not the bot. */
      toOthers?: boolean
      /** Mentions the bot. */
      toUs?: boolean
      /** Nobody else reads it: a direct message to the bot alone. */
      toUsAlone?: boolean
      /** For a reply in a thread: the author of the thread's first message, by id and by kind. */
      parentUserId?: string
      /** By a button: Slack has no such message. */
      pressed?: true
      startedBy?: Starter
    }
  /**
   * An edit: the message's current text and files. The text may read as before (see `readsTheSame`). `author` and
   * `threadTs` are absent if Slack does not tell.
   */
  | {
      kind: 'edited'
      ts: string
      threadTs?: string
      authorId: string
      author?: Author
      text: string
      attachments?: Attachment[]
      toOthers?: boolean
      toUs?: boolean
    }
  | { kind: 'deleted'; ts: string; authorId: string }
  /** Somebody, not a bot, put an emoji on a message. */
  | { kind: 'reacted'; channelId: string; ts: string; userId: string; emoji: string }
  /** Nothing for us: a bot, a system message, or an unreadable event. */
  | { kind: 'nothing' }
