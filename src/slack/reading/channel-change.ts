import { z } from 'zod'

const id = z.string().min(1)

const schema = z.object({
  event: z.union([
    z
      .object({ type: z.literal('channel_id_changed'), old_channel_id: id, new_channel_id: id })
      .transform((event) => ({ channel: event.old_channel_id, to: event.new_channel_id })),
    z
      .object({ type: z.enum(['channel_shared', 'channel_unshared']), channel: id })
      .transform(({ channel }) => ({ channel, to: undefined })),
  ]),
})

/** A channel that got a new id (`to`), or that became shared or unshared. */
export const readChannelChange = (body: unknown): { channel: string; to?: string } | undefined =>
  schema.safeParse(body).data?.event
