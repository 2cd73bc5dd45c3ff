import { z } from 'zod'

const schema = z.object({
  event_id: z.string().min(1),
  event: z.object({
    type: z.enum(['channel_archive', 'channel_unarchive', 'group_archive', 'group_unarchive']),
    channel: z.string().min(1),
  }),
})

/** A channel was archived, or is open again. */
export interface ChannelArchived {
  eventId: string
  channelId: string
  isArchived: boolean
}

/** Reads that a channel was archived or opened again; undefined for any other event. */
export function readChannelArchived(body: unknown): ChannelArchived | undefined {
  const { data } = schema.safeParse(body)
  if (!data) return undefined
  const { type, channel: channelId } = data.event
  return { eventId: data.event_id, channelId, isArchived: !type.endsWith('unarchive') }
}
