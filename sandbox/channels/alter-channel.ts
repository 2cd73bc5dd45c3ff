import { tellAltered } from '../events/channel-events.ts'
import { emit } from '../events/emit.ts'
import { cast } from '../workspace/cast.ts'
import { SandboxError } from '../workspace/errors.ts'
import { nextTs } from '../workspace/ids.ts'
import { type Channel, findChannel } from '../workspace/workspace.ts'
import { changed, type World } from '../world/world.ts'

/** Changes what a channel is, and tells the app. A private channel that is being shared gets a new id. */
export function alterChannel(world: World, channelId: string, change: Partial<Channel>): void {
  const { workspace, settings } = world
  const channel = findChannel(workspace, channelId)
  if (!channel) throw new SandboxError(`There is no channel ${channelId}.`)
  const before = { ...channel }
  Object.assign(channel, change)
  changed(world)
  tellAltered(world, before, channel)
  if (channel.id === channelId) return
  workspace.messages[channel.id] = workspace.messages[channelId] ?? []
  delete workspace.messages[channelId]
  const moved = { old_channel_id: channelId, new_channel_id: channel.id, event_ts: nextTs(workspace, settings.now()) }
  emit(world, { type: 'channel_id_changed', ...moved }, { channel, actorTeamId: cast.teams.acme })
}
