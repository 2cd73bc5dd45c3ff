export type DeliveryKind = 'message' | 'mention' | 'edit' | 'deletion'

/** One Slack event that concerns a conversation, read just far enough to be stored in the right place. */
export interface Delivery {
  /** The installation that received it. */
  workspaceId: string
  /** Slack's id of the event, the same on each retry. */
  eventId: string
  kind: DeliveryKind
  channelId: string
  authorId?: string
  /** `ts` of the message that was written, edited or deleted. */
  ts: string
  /** `ts` of the thread's first message, when it was written in a thread. */
  threadTs?: string
  /** It is in a direct message or a group of them, where all is one conversation. */
  isDirect?: boolean
  /** Its text may be the answer to what a department asks customers for. */
  mayAnswer?: boolean
  /** The part of the envelope that was checked; see `slack/payload/envelope.ts`. */
  body: unknown
}
