import type { Awaiting } from './awaiting.ts'
import type { ChannelMode } from './channel-mode.ts'
import type { DepartmentName } from './decision.ts'
import type { Customer, TranscriptLine } from './message.ts'
import type { ThreadTicket } from './ticket.ts'

/** A thread with a customer, and the lane in which its deliveries wait. */
export interface Conversation {
  id: number
  workspaceId: string
  channelId: string
  threadTs: string
  /** A direct message, or a group of them. */
  isDirect: boolean
  customer: Customer | null
  customerUserId: string | null
  department: DepartmentName | null
  awaiting: Awaiting | null
  /** A member of the team wrote in the thread. From then on the bot only listens. */
  inPersonsHands: boolean
  /** The deadline for an answer from the team, or null if nobody is waiting. ISO 8601. */
  answerDueAt: string | null
  /** The deadline has passed. */
  answerDue: boolean
  /** Identifies one lease, not a process. */
  leasedBy: string | null
  /** How many leases in a row expired or were lost. */
  abandoned: number
}

/** The `threadTs` of a conversation whose thread the bot has still to open, for this message. */
export const unopenedThread = (ts: string): string => `unopened ${ts}`

/** Whether there is no thread yet. */
export const isUnopened = (threadTs: string): boolean => threadTs.startsWith('unopened ')

/** The history of a conversation before the current batch. */
export interface Past {
  ticket: ThreadTicket | null
  /** The ticket in the thread of whose card this is. */
  cardOf: string | null
  /** The card has been posted elsewhere since. */
  isPastCard?: boolean
  /** The most recent lines, oldest first. */
  transcript: TranscriptLine[]
  /** What the bot does in the channel; null if staff have not set it. */
  mode: ChannelMode | null
  /** Staff have been asked whether something here is a request, and have not decided yet. */
  staffAsked: boolean
  /** How many messages this customer wrote here in the last ten minutes; counting stops at 50. */
  recentFromCustomer: number
}

/** Enough to understand what "and that one?" means. */
export const linesKept = 20
