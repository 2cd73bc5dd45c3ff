import { z } from 'zod'

const id = z.string().min(1)

const joined = 'member_joined_channel'
const changes = [
  ...(['channel_shared', 'channel_unshared', 'channel_archive', 'channel_unarchive', 'channel_left'] as const),
  // Of private channels.
  ...(['group_archive', 'group_unarchive', 'group_left'] as const),
  joined,
] as const

const schema = z.object({
  event: z.union([
    z
      .object({ type: z.literal('channel_id_changed'), old_channel_id: id, new_channel_id: id })
      .transform((event) => ({ channel: event.old_channel_id, to: event.new_channel_id })),
    z
      .object({ type: z.enum(changes), channel: id, user: id.optional() })
      .transform(({ channel, user, type }) => ({ channel, to: undefined, user: type === joined ? user : undefined })),
  ]),
})

/** A channel that got a new id (`to`), or may be usable now or no longer, for example because the bot came or had to go. */
export function readChannelChange(body: unknown, botUserId?: string): { channel: string; to?: string } | undefined {
  const change = schema.safeParse(body).data?.event
  if (!change || !('user' in change)) return change
  return change.user === undefined || change.user === botUserId ? { channel: change.channel } : undefined
}
