import { tellBotLeft } from '../events/channel-events.ts'
import { tellJoined, tellLeft } from '../events/other-events.ts'
import { cast } from '../workspace/cast.ts'
import { type Channel, findUser, isShared } from '../workspace/workspace.ts'
import { changed, type World } from '../world/world.ts'
import { addMessage } from './posting.ts'

/** Somebody enters a channel, invited or not; nothing happens if they are there already. */
export function joinChannel(world: World, channel: Channel, userId: string, inviterId?: string): void {
  if (channel.members.includes(userId)) return
  channel.members.push(userId)
  const team = findUser(world.workspace, userId)?.teamId
  if (team && !channel.teamIds.includes(team) && isShared(channel)) channel.teamIds.push(team)
  tellJoined(world, channel, userId, inviterId)
  const text = `<@${userId}> has joined the channel`
  addMessage(world, channel, { subtype: 'channel_join', user: userId, text, team, inviter: inviterId })
  changed(world)
}

/** Somebody leaves a channel. */
export function leaveChannel(world: World, channel: Channel, userId: string): void {
  if (!channel.members.includes(userId)) return
  channel.members = channel.members.filter((id) => id !== userId)
  tellLeft(world, channel, userId)
  if (userId === cast.bot.userId) tellBotLeft(world, channel)
  changed(world)
}
