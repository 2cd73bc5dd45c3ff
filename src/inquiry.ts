import type { Intent } from './triage/classification.ts'

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
}

/** One earlier line of the thread, oldest first. */
export interface TranscriptLine {
  author: 'customer' | 'staff' | 'bot'
  text: string
}

/** What the customer wrote in the thread before, oldest first. */
export const saidBefore = ({ transcript }: Pick<Inquiry, 'transcript'>): string[] =>
  transcript.filter(({ author }) => author === 'customer').map(({ text }) => text)

/** What a customer wants: one message, or a burst of them joined. Everything a department needs to decide. */
export interface Inquiry {
  /** Our own workspace: the installation that received it. */
  workspaceId: string
  channelId: string
  /** `ts` of the message that started the thread. */
  threadTs: string
  customer: Customer
  /** Plain text, at most `maxInquiryLength` characters; Slack's markup is already decoded. May be empty. */
  text: string
  attachments: Attachment[]
  transcript: TranscriptLine[]
  /** What we asked the customer for in our last reply, if anything. */
  awaiting?: Awaiting
}

export const maxInquiryLength = 4000

/** The one thing a department may ask a customer for. */
export type Awaiting = 'order_number'

/** Where an answer comes from; shown to the customer. `updated` is an ISO date. */
export interface Source {
  title: string
  updated: string
  /** In which the customer is told of it, ISO 639-1; English where it is missing. */
  language?: string
}

export const priorities = ['urgent', 'high', 'normal', 'low'] as const
export type Priority = (typeof priorities)[number]

/** A refund a customer asked for. It is recorded and shown to staff; nothing here pays money. */
export interface RefundRequest {
  orderId: string
  reason: string
}

/** What a department wants to happen. Plain data: `support.ts` saves it, `slack/` says it. Replies are Markdown. */
export type Decision =
  | { kind: 'answer'; reply: string; sources: Source[] }
  | { kind: 'ask'; reply: string; awaiting: Awaiting }
  | {
      kind: 'handoff'
      /** Said before the ticket notice, e.g. an apology or an order's status. */
      reply?: string
      category: Intent
      priority: Priority
      /** For staff: why a person is needed. */
      reason: string
      refunds?: RefundRequest[]
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
