import { z } from 'zod'
import { installationOf } from './read-delivery.ts'

const schema = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  authorizations: z.array(z.object({ team_id: z.string().nullish(), enterprise_id: z.string().nullish() })).nullish(),
  event: z.object({
    type: z.literal('member_left_channel'),
    user: z.string().regex(/^[UW]\w{1,40}$/),
    channel: z.string().min(1),
  }),
})

/** Who left a channel, and in which installation. */
export interface MemberLeft {
  workspaceId?: string
  userId: string
  channelId: string
}

/** Reads that somebody left a channel; undefined for any other event. */
export function readMemberLeft(body: unknown): MemberLeft | undefined {
  const { data } = schema.safeParse(body)
  return data && { workspaceId: installationOf(data), userId: data.event.user, channelId: data.event.channel }
}
