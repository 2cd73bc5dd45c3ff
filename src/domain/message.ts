/** The person who wrote to us. `teamId` is their own workspace, which in Slack Connect is not ours. */
export interface Customer {
  userId: string
  teamId: string
  name: string
  company: string
}

/** A file somebody attached. We keep its name and link, never its content. */
export interface Attachment {
  name: string
  permalink: string
  /** `ts` of the message that it came with. */
  messageTs?: string
}

/** One earlier line of the thread, oldest first. */
export interface TranscriptLine {
  author: 'customer' | 'staff' | 'bot'
  text: string
}

/** Who wrote a message, as far as support is concerned. `isWorkflow`: a workflow of the customer's company posted it for somebody. */
export type Author = { kind: 'customer'; customer: Customer; isWorkflow?: true } | { kind: 'staff'; userId: string }

/** Who wrote the first message of a thread, as far as that is known. */
export type Starter = 'customer' | 'staff' | 'bot' | 'unknown'

/**
 * Something that happened in a conversation, read from a delivery. Texts are plain, and hold all that a person reads in the message: what was
 * forwarded is marked (see `forwarded` in message-text.ts), tables are lines, a voice clip is its transcript.
 */
export type Happening =
  | {
      kind: 'written'
      ts: string
      threadTs?: string
      author: Author
      text: string
      attachments: Attachment[]
      /** It addresses somebody else than the bot by name, and the bot nowhere. */
      toOthers?: boolean
      /** It names the bot. */
      toUs?: boolean
      /** Of a reply in a thread: who wrote its first message, by id and by kind. */
      parentUserId?: string
      startedBy?: Starter
    }
  /** What the message is now: its text, which may read as before (see `readsTheSame`), and its files, if it has or had any. */
  | { kind: 'edited'; ts: string; authorId: string; text: string; attachments?: Attachment[]; toOthers?: boolean }
  | { kind: 'deleted'; ts: string; authorId: string }
  /** Nothing for us: a bot, a system message, something unreadable. */
  | { kind: 'nothing' }
