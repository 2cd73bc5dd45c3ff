import { type Burst, readBurst } from '../domain/burst.ts'
import type { Conversation } from '../domain/conversation.ts'
import { type Inquiry, maxInquiryLength } from '../domain/inquiry.ts'
import type { Happening, TranscriptLine } from '../domain/message.ts'
import type { ThreadTicket } from '../domain/ticket.ts'
import type { Batch } from '../queue/batches.ts'

/** Everything known about a conversation at the moment something happens in it. */
export interface Situation {
  conversation: Conversation
  burst: Burst
  ticket?: ThreadTicket
  /** A member of the team speaks with the customer, so the bot only listens. */
  inPersonsHands: boolean
  /** What the customer wants now; undefined when the customer said nothing new. */
  inquiry?: Inquiry
}

/** Looks at the conversation of a batch. */
export function readSituation({ conversation, past }: Batch, happenings: Happening[]): Situation {
  const burst = readBurst(happenings)
  return {
    conversation,
    burst,
    ticket: past.ticket ?? undefined,
    inPersonsHands: conversation.inPersonsHands || staffStepIn(conversation, burst),
    inquiry: readInquiry(conversation, burst, past.transcript),
  }
}

/** A thread that staff start is theirs, also when a customer replies there; below a customer's message, staff step in. */
function staffStepIn(conversation: Conversation, { fromStaff, fromCustomer }: Burst): boolean {
  const staffStarted = fromStaff.some(({ ts }) => ts === conversation.threadTs)
  const customerWrote = conversation.customer !== null || fromCustomer.length > 0
  return staffStarted || (customerWrote && fromStaff.length > 0)
}

function readInquiry(
  conversation: Conversation,
  { fromCustomer }: Burst,
  transcript: TranscriptLine[],
): Inquiry | undefined {
  const last = fromCustomer.at(-1)
  if (!last) return undefined
  const text = fromCustomer.map((message) => message.text).join('\n')
  return {
    workspaceId: conversation.workspaceId,
    channelId: conversation.channelId,
    threadTs: replyThread(conversation, fromCustomer),
    customer: last.author.customer,
    text: text.slice(0, maxInquiryLength).trim(),
    attachments: fromCustomer.flatMap((message) => message.attachments),
    transcript,
    awaiting: conversation.awaiting ?? undefined,
  }
}

/** Where the customer looks for the answer: in the thread they wrote in, or below what they wrote. */
function replyThread({ threadTs }: Conversation, written: { ts: string; threadTs?: string }[]): string {
  if (written.some((message) => message.ts === threadTs)) return threadTs
  const last = written.at(-1)
  return last?.threadTs ?? last?.ts ?? threadTs
}
