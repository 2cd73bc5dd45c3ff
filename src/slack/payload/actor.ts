import { z } from 'zod'

const id = z.string().min(1).nullish().catch(undefined)

const bodySchema = z.object({
  team_id: id,
  enterprise_id: id,
  is_ext_shared_channel: z.boolean().nullish().catch(undefined),
  event: z.object({
    type: z.string(),
    user: z
      .union([z.string(), z.object({ id: z.string() }).transform((user) => user.id)])
      .nullish()
      .catch(undefined),
    user_id: id,
    team: id,
    user_team: id,
    source_team: id,
  }),
})

/** Who acted, as far as an event says. In Slack Connect this differs from the workspace that received the event. */
export interface Actor {
  userId?: string
  /** Undefined if the event does not say. */
  teamId?: string
  enterpriseId?: string
}

/**
 * Reads the acting person from an Events API envelope. The relevant field depends on the event: see the tests, which
 * replay recorded Slack Connect deliveries.
 */
export function readActor(body: unknown): Actor {
  const parsed = bodySchema.safeParse(body)
  if (!parsed.success) return {}
  const { event, is_ext_shared_channel: shared } = parsed.data
  const outer = { teamId: parsed.data.team_id ?? undefined, enterpriseId: parsed.data.enterprise_id ?? undefined }
  // In a shared channel, a bare `user_id` does not tell the person's workspace.
  const userId = event.user ?? (shared ? undefined : event.user_id) ?? undefined
  if (event.type === 'app_mention') return { userId, ...orgOrTeam(event.user_team ?? event.source_team ?? event.team) }
  if (!event.team) return shared ? (event.user ? { userId } : {}) : { userId, ...outer }
  // A member's `team` may be their organization, in which case the outer ids are theirs too.
  if (isOrg(event.team) || event.team === outer.teamId) return { userId, ...outer }
  return { userId, teamId: event.team }
}

const isOrg = (id: string) => id.startsWith('E')

const orgOrTeam = (id: string | null | undefined): Actor =>
  id ? (isOrg(id) ? { enterpriseId: id } : { teamId: id }) : {}
