import { type Burst, readBurst } from '../domain/burst.ts'
import type { ChannelMode } from '../domain/channel-mode.ts'
import type { Conversation } from '../domain/conversation.ts'
import { type Inquiry, maxInquiryLength } from '../domain/inquiry.ts'
import type { Attachment, Happening, TranscriptLine } from '../domain/message.ts'
import { abridge } from '../domain/message-text.ts'
import type { RelayedLine } from '../domain/plan.ts'
import type { ThreadTicket } from '../domain/ticket.ts'
import type { Batch } from '../queue/batches.ts'

/** Everything known about a conversation when something happens in it. */
export interface Situation {
  conversation: Conversation
  burst: Burst
  transcript: TranscriptLine[]
  ticket?: ThreadTicket
  /** The thread's own ticket, if it was merged into that one. */
  merged?: ThreadTicket
  /** The id of the ticket in the thread of whose card this is. */
  cardOf?: string
  /** The card has been posted elsewhere since. */
  isPastCard?: boolean
  /** People are in charge of the conversation. Without a ticket, the bot only listens. */
  peopleTalk: boolean
  /** What the bot does in this channel. */
  mode: ChannelMode
  /** Staff have been asked whether something here is a request, and have not decided yet. */
  staffAsked: boolean
  /** The customer's current request; undefined if no customer wrote anything new. */
  inquiry?: Inquiry
}

/** Reads the situation of a batch. `usualMode`: of the channel, unless staff have set another. */
export function readSituation(
  { conversation, past }: Batch,
  happenings: Happening[],
  usualMode: ChannelMode = 'answer',
): Situation {
  const burst = readBurst(happenings)
  return {
    conversation,
    burst,
    transcript: past.transcript,
    ticket: past.ticket ?? undefined,
    cardOf: past.cardOf ?? undefined,
    isPastCard: past.isPastCard,
    // Who writes to the bot directly has no channel that it could disturb.
    mode: conversation.isDirect ? 'answer' : (past.mode ?? usualMode),
    staffAsked: past.staffAsked,
    peopleTalk:
      conversation.inPersonsHands || burst.fromStaff.length > 0 || isPeoples(conversation, burst, past.transcript),
    inquiry: readInquiry(conversation, burst, past.transcript),
  }
}

/**
 * A thread started by our people, or before the bot joined, unless somebody mentions the bot there. Nobody else is in a
 * direct message.
 */
function isPeoples(
  { customer, threadTs }: Conversation,
  { fromCustomer }: Burst,
  transcript: TranscriptLine[],
): boolean {
  if (fromCustomer.some(({ startedBy }) => startedBy === 'staff')) return true
  const isNew = customer === null && transcript.length === 0
  const isReply = fromCustomer.length > 0 && fromCustomer.every((line) => line.threadTs && line.ts !== threadTs)
  return (
    isNew && isReply && !fromCustomer.some(({ toUs, toUsAlone, startedBy }) => toUs || toUsAlone || startedBy === 'bot')
  )
}

/** What customers want by these messages. */
export function readInquiry(
  conversation: Conversation,
  { fromCustomer }: Pick<Burst, 'fromCustomer'>,
  transcript: TranscriptLine[],
): Inquiry | undefined {
  const last = fromCustomer.at(-1)
  if (!last) return undefined
  const { customer } = last.author
  const wasAsked = conversation.awaiting && conversation.customerUserId === customer.userId
  return {
    workspaceId: conversation.workspaceId,
    channelId: conversation.channelId,
    threadTs: replyThread(conversation, fromCustomer),
    customer,
    text: abridge(
      fromCustomer
        .map(({ text }) => text)
        .join('\n')
        .trim(),
      maxInquiryLength,
    ),
    attachments: attachmentsOf(fromCustomer),
    transcript,
    awaiting: wasAsked ? (conversation.awaiting ?? undefined) : undefined,
  }
}

/** Where the customer expects the answer: in the thread they wrote in, or below their message. */
function replyThread({ threadTs }: Conversation, written: { ts: string; threadTs?: string }[]): string {
  if (written.some((message) => message.ts === threadTs)) return threadTs
  const last = written.at(-1)
  return last?.threadTs ?? last?.ts ?? threadTs
}

/** Each file records its message, so that both are deleted together. */
export const attachmentsOf = (messages: Burst['written']): Attachment[] =>
  messages.flatMap(({ ts, attachments }) => attachments.map((file) => ({ ...file, messageTs: ts })))

/** The new messages under their authors' names. Consecutive messages of one person are joined. */
export async function linesOf(
  messages: Burst['written'],
  nameOf: (userId: string) => Promise<string>,
): Promise<RelayedLine[]> {
  const lines: RelayedLine[] = []
  for (const message of messages) {
    const author = await authorIn(message, nameOf)
    const text = textOf(message)
    const last = lines.at(-1)
    const isCustomer = message.author.kind === 'customer'
    const userId = userOf(message)
    if (last?.userId !== userId) lines.push({ author, userId, isCustomer, text, ts: [message.ts] })
    else lines[lines.length - 1] = { ...last, text: `${last.text}\n${text}`.trim(), ts: [...last.ts, message.ts] }
  }
  return lines
}

/** The author's user id. */
export const userOf = ({ author }: Burst['written'][number]): string =>
  author.kind === 'customer' ? author.customer.userId : author.userId

async function authorIn({ author }: Burst['written'][number], nameOf: (userId: string) => Promise<string>) {
  if (author.kind === 'staff') return inOneLine(await nameOf(author.userId))
  const { name, company } = author.customer
  return inOneLine(company ? `${name} (${company})` : name)
}

/** Whoever named themselves must not write lines of their own in a note. */
export const inOneLine = (name: string): string => name.replace(/\s+/gu, ' ').trim().slice(0, longestName)
const longestName = 160

/** With the names of files. Their links are on the card. */
export const textOf = ({ text, attachments }: Burst['written'][number]): string =>
  [text, ...attachments.map(({ name }) => `[file: ${name}]`)].filter(Boolean).join('\n')
