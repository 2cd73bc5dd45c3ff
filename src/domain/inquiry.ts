import type { Awaiting } from './awaiting.ts'
import type { Attachment, Customer, TranscriptLine } from './message.ts'

/** What the customer wrote earlier in the thread, oldest first. */
export const saidBefore = ({ transcript }: Pick<Inquiry, 'transcript'>): string[] =>
  transcript.filter(({ author }) => author === 'customer').map(({ text }) => text)

/** What a customer wants: one message, or a burst of them joined. It holds everything a department needs to decide. */
export interface Inquiry {
  /** Our own workspace: the installation that received the message. */
  workspaceId: string
  channelId: string
  /** `ts` of the message that started the thread. */
  threadTs: string
  customer: Customer
  /**
   * Plain text with Slack's markup decoded. Longer than `maxInquiryLength`, it keeps its beginning and end. May be
   * empty.
   */
  text: string
  attachments: Attachment[]
  transcript: TranscriptLine[]
  /** What our last reply asked the customer for, if anything. */
  awaiting?: Awaiting
}

export const maxInquiryLength = 4000
