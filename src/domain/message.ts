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

/** Who wrote a message, as far as support is concerned. */
export type Author = { kind: 'customer'; customer: Customer } | { kind: 'staff'; userId: string }

/** Something that happened in a conversation, read from a delivery. Texts are plain. */
export type Happening =
  | {
      kind: 'written'
      ts: string
      threadTs?: string
      author: Author
      text: string
      attachments: Attachment[]
      /** It begins with the name of somebody else than the bot, whom it does not name. */
      toOthers?: boolean
    }
  | { kind: 'edited'; ts: string; authorId: string; text: string }
  | { kind: 'deleted'; ts: string; authorId: string }
  /** Nothing for us: a bot, a system message, something unreadable. */
  | { kind: 'nothing' }
