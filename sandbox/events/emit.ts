import { cast } from '../workspace/cast.ts'
import { newId } from '../workspace/ids.ts'
import type { JsonObject } from '../workspace/json.ts'
import { type Channel, isShared } from '../workspace/workspace.ts'
import type { World } from '../world/world.ts'

/** Who caused an event, and where. */
export interface EventSource {
  /** The workspace of the person who acted. */
  actorTeamId: string
  channel?: Channel
}

/** Whether the app may hear what happens in this channel. */
export const botHears = (channel: Channel): boolean => channel.members.includes(cast.bot.userId)

/** Sends one event to the app, in Slack's outer wrapping, without waiting for it. */
export function emit(world: World, event: JsonObject, source: EventSource): void {
  if (source.channel && !botHears(source.channel)) return
  if (world.settings.missingEvents?.includes(String(event.type))) return
  const payload = eventCallback(world, event, source)
  void world.delivery.send({ type: 'events_api', payload, acceptsResponse: false })
}

/**
 * The outer wrapping. For messages of other companies team_id is the actor's and context_team_id the channel's host;
 * only authorizations[0] reliably names the installation. Slack leaves the context fields out of app_mention.
 */
function eventCallback(world: World, event: JsonObject, { actorTeamId, channel }: EventSource): JsonObject {
  const ours = ['app_mention', 'reaction_added', 'file_shared', 'app_home_opened'].includes(String(event.type))
  const context = { context_team_id: ours ? cast.teams.acme : contextTeam(channel), context_enterprise_id: null }
  return {
    token: world.secrets.verification,
    team_id: ours ? cast.teams.acme : actorTeamId,
    ...(event.type === 'app_mention' ? {} : context),
    api_app_id: cast.bot.appId,
    event,
    type: 'event_callback',
    event_id: newId('Ev0'),
    event_time: Math.floor(Number(event.event_ts)),
    authorizations: [authorization],
    is_ext_shared_channel: channel ? isShared(channel) : false,
    event_context: eventContext(String(event.type), channel),
  }
}

const contextTeam = (channel: Channel | undefined): string => channel?.hostTeamId ?? cast.teams.acme

const authorization = {
  enterprise_id: null,
  team_id: cast.teams.acme,
  user_id: cast.bot.userId,
  is_bot: true,
  is_enterprise_install: false,
}

function eventContext(type: string, channel: Channel | undefined): string {
  const about = { et: type, tid: cast.teams.acme, aid: cast.bot.appId, cid: channel?.id }
  return `4-${Buffer.from(JSON.stringify(about)).toString('base64url')}`
}
