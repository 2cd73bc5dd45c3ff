import { createHash } from 'node:crypto'
import type { Delivery } from '../domain/delivery.ts'

/**
 * The id of a message from its delivery to what is posted because of it, as OpenTelemetry writes trace ids. It follows
 * from what the message is, so every process and every retry finds the same one, and a mention that Slack delivers
 * twice has one.
 */
export function traceIdOf({ workspaceId, eventId, kind, channelId, ts }: Delivery): string {
  const isNew = kind === 'message' || kind === 'mention'
  return createHash('sha256')
    .update(JSON.stringify([workspaceId, isNew ? `${channelId}:${ts}` : eventId]))
    .digest('hex')
    .slice(0, 32)
}

/** The trace ids of deliveries that are handled together. What an older version stored has none. */
export const tracesOf = (entries: { traceId: string | null }[]): string[] => [
  ...new Set(entries.flatMap(({ traceId }) => traceId ?? [])),
]
