export type DeliveryKind = 'message' | 'mention' | 'edit' | 'deletion' | 'reaction'

/** One Slack event about a conversation, parsed just far enough to store it in the right lane. */
export interface Delivery {
  /** The workspace whose installation received it. */
  workspaceId: string
  /** Slack's event id, the same on each retry. */
  eventId: string
  kind: DeliveryKind
  channelId: string
  authorId?: string
  /** `ts` of the message that was written, edited or deleted. */
  ts: string
  /** `ts` of the thread's first message, if this one is in a thread. */
  threadTs?: string
  /** The message is in a direct or group direct message, which is a single conversation. */
  isDirect?: boolean
  /** The text may answer a question that a department asks customers. */
  mayAnswer?: boolean
  /** A reaction to a message that may not be in any conversation yet. */
  opens?: true
  /** The validated part of the envelope; see `slack/payload/envelope.ts`. */
  body: unknown
}
