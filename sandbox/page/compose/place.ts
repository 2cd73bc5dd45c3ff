/** As whom, and where, somebody writes. */
export interface Place {
  userId: string
  channelId: string
  threadTs?: string
}

/** A key that differs wherever another draft belongs. */
export const placeKey = ({ userId, channelId, threadTs = '' }: Place): string => `${userId} ${channelId} ${threadTs}`
