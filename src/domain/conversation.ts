import type { Awaiting } from './awaiting.ts'
import type { DepartmentName } from './decision.ts'
import type { Customer, TranscriptLine } from './message.ts'
import type { ThreadTicket } from './ticket.ts'

/** A thread with a customer. It is also the lane in which its deliveries wait. */
export interface Conversation {
  id: number
  workspaceId: string
  channelId: string
  threadTs: string
  customer: Customer | null
  customerUserId: string | null
  department: DepartmentName | null
  awaiting: Awaiting | null
  /** A member of the team wrote in the thread: from then on the bot only listens. */
  inPersonsHands: boolean
  /** Until then people must have answered; null where nobody waits for them. ISO 8601. */
  answerDueAt: string | null
  /** That time has come. */
  answerDue: boolean
  /** Names one lease, not a process. */
  leasedBy: string | null
  /** How often in a row whoever had it died, or lost it. */
  abandoned: number
}

/** What was there before something happened in a conversation. */
export interface Past {
  ticket: ThreadTicket | null
  /** What was said last, oldest first. */
  transcript: TranscriptLine[]
  /** How many messages who writes now has written here in the last ten minutes; counted to 50. */
  recentFromCustomer: number
}

/** Enough to understand what "and that one?" means. */
export const linesKept = 20
