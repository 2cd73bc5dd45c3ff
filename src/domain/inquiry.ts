import type { Awaiting } from './awaiting.ts'
import type { Attachment, Customer, TranscriptLine } from './message.ts'

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
  /** Plain text, beginning and end of what is longer than `maxInquiryLength`; Slack's markup is already decoded. May be empty. */
  text: string
  attachments: Attachment[]
  transcript: TranscriptLine[]
  /** What we asked the customer for in our last reply, if anything. */
  awaiting?: Awaiting
}

export const maxInquiryLength = 4000
