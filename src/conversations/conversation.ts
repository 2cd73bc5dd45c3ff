import type { conversations } from '../db/schema.ts'
import type { TranscriptLine } from '../inquiry.ts'
import type { ThreadTicket } from '../tickets/ticket-store.ts'

/** A thread with a customer, as `conversation_json` in db/migrations reads it. */
export type Conversation = Pick<
  typeof conversations.$inferSelect,
  | 'id'
  | 'workspaceId'
  | 'channelId'
  | 'threadTs'
  | 'customer'
  | 'customerUserId'
  | 'department'
  | 'awaiting'
  | 'inPersonsHands'
  | 'leasedBy'
  | 'abandoned'
>

/** What was there before something happened in a conversation, as `past_json` reads it. */
export interface Past {
  ticket: ThreadTicket | null
  /** What was said last, oldest first. */
  transcript: TranscriptLine[]
}

/** Enough to understand what "and that one?" means. */
export const linesKept = 20
