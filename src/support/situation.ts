import { type Burst, readBurst } from '../conversations/burst.ts'
import { readTranscript } from '../conversations/transcript.ts'
import type { Db } from '../db/database.ts'
import type { Batch, Conversation } from '../inbox/inbox.ts'
import { type Happening, type Inquiry, maxInquiryLength } from '../inquiry.ts'
import { findTicketOf, type Ticket } from '../tickets/ticket-store.ts'

/** Everything known about a conversation at the moment something happens in it. */
export interface Situation {
  conversation: Conversation
  burst: Burst
  ticket?: Ticket
  /** A member of the team speaks with the customer, so the bot only listens. */
  inPersonsHands: boolean
  /** What the customer wants now; undefined when the customer said nothing new. */
  inquiry?: Inquiry
}

/** Looks at the conversation of a batch. */
export async function readSituation(db: Db, { conversation }: Batch, happenings: Happening[]): Promise<Situation> {
  const burst = readBurst(happenings)
  const [ticket, inquiry] = await Promise.all([findTicketOf(db, conversation.id), readInquiry(db, conversation, burst)])
  return {
    conversation,
    burst,
    ticket,
    inPersonsHands: conversation.inPersonsHands || staffStepIn(conversation, burst),
    inquiry,
  }
}

/** A thread that staff start is theirs, also when a customer replies there; below a customer's message, staff step in. */
function staffStepIn(conversation: Conversation, { fromStaff, fromCustomer }: Burst): boolean {
  const staffStarted = fromStaff.some(({ ts }) => ts === conversation.threadTs)
  const customerWrote = conversation.customer !== null || fromCustomer.length > 0
  return staffStarted || (customerWrote && fromStaff.length > 0)
}

async function readInquiry(db: Db, conversation: Conversation, { fromCustomer }: Burst): Promise<Inquiry | undefined> {
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
    transcript: await readTranscript(db, conversation.id),
    awaiting: conversation.awaiting ?? undefined,
  }
}

/** Where the customer looks for the answer: in the thread they wrote in, or below what they wrote. */
function replyThread({ threadTs }: Conversation, written: { ts: string; threadTs?: string }[]): string {
  if (written.some((message) => message.ts === threadTs)) return threadTs
  const last = written.at(-1)
  return last?.threadTs ?? last?.ts ?? threadTs
}
