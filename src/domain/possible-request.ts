import type { Customer } from './message.ts'

/**
 * What became of a message that may have wanted something of us. `answered`: it needs no decision any more, because
 * somebody has answered in its thread.
 */
export type RequestStatus = 'open' | 'ticket' | 'talk' | 'answered'

/** A possible request as staff see it. */
export interface PossibleRequest {
  id: number
  workspaceId: string
  conversationId: number
  channelId: string
  /** Who wrote it; null once they are erased. */
  customer: Customer | null
  /** `ts` of the message that started the thread. */
  threadTs: string
  status: RequestStatus
  decidedBy: string | null
  /** The ticket that it became. */
  ticketId: string | null
  /** What is left of the words, oldest first. */
  lines: { ts: string; authorId: string; text: string; files: string[] }[]
  lineChannelId: string | null
  lineTs: string | null
}
