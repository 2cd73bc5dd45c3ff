import { z } from 'zod'
import { installationOf } from './read-delivery.ts'

const schema = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  authorizations: z.array(z.object({ team_id: z.string().nullish(), enterprise_id: z.string().nullish() })).nullish(),
  event: z.object({
    type: z.literal('app_home_opened'),
    tab: z.literal('home'),
    user: z.string().regex(/^[UW]\w{1,40}$/),
  }),
})

/** Who opened the bot's home tab, and in which installation; undefined for any other event. */
export function readHomeOpened(body: unknown): { workspaceId?: string; userId: string } | undefined {
  const { data } = schema.safeParse(body)
  return data && { workspaceId: installationOf(data), userId: data.event.user }
}
