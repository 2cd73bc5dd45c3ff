/** The customer's desk or the support team's. */
export type DeskName = 'customer' | 'staff'

/** Who sits there and what is open. */
export interface At {
  userId: string
  channelId: string
  threadTs?: string
  tab?: 'home' | 'messages'
  /** On a phone, either the list of channels or a conversation is on the screen. */
  screen?: 'list'
  /** The first message that was new when the conversation was opened. */
  newTs?: string
  /** The message to which a link led. */
  lookTs?: string
}
