import { messageEnvelopeSchema } from '../payload/envelope.ts'

/** Reads that a message of a bot was deleted; undefined for any other event. One with replies becomes a tombstone. */
export function readOwnPostDeleted(body: unknown): { channelId: string; ts: string } | undefined {
  const { data } = messageEnvelopeSchema.safeParse(body)
  if (!data) return undefined
  const { subtype, message, previous_message: before, channel: channelId, deleted_ts } = data.event
  const isGone = subtype === 'message_deleted' || (subtype === 'message_changed' && message?.subtype === 'tombstone')
  const ts = deleted_ts ?? before?.ts
  return isGone && before?.bot_id && ts ? { channelId, ts } : undefined
}
