import { cast } from '../workspace/cast.ts'
import { nextTs } from '../workspace/ids.ts'
import { type Channel, isShared } from '../workspace/workspace.ts'
import type { World } from '../world/world.ts'
import { botHears, emit } from './emit.ts'

/** Tells the app that a channel was archived or shared, or no longer is. */
export function tellAltered(world: World, before: Channel, now: Channel): void {
  if (before.isArchived !== now.isArchived)
    tell(world, now, `${kindOf(now)}_${now.isArchived ? 'archive' : 'unarchive'}`)
  if (isShared(before) !== isShared(now)) tell(world, now, isShared(now) ? 'channel_shared' : 'channel_unshared')
}

/** Tells the app that its bot was removed from a channel, of which it hears nothing else from then on. */
export function tellBotLeft(world: World, channel: Channel): void {
  const event = {
    type: `${kindOf(channel)}_left`,
    channel: channel.id,
    event_ts: nextTs(world.workspace, world.settings.now()),
  }
  emit(world, event, { actorTeamId: cast.teams.acme })
}

const kindOf = ({ isPrivate }: Channel) => (isPrivate ? 'group' : 'channel')

function tell(world: World, channel: Channel, type: string): void {
  if (!botHears(channel)) return
  const event = { type, channel: channel.id, event_ts: nextTs(world.workspace, world.settings.now()) }
  emit(world, event, { channel, actorTeamId: cast.teams.acme })
}
