import { cast } from '../workspace/cast.ts'
import { SlackError } from '../workspace/errors.ts'
import { flagOf, type JsonObject, textOf } from '../workspace/json.ts'
import type { World } from '../world/world.ts'
import { conversationPage } from './conversations.ts'
import { hasBot, mustHaveScope, userOf } from './find.ts'
import { pageOf } from './pages.ts'
import { userShape } from './shapes.ts'

/** users.info: anybody we share a channel with; people of other companies have no locale. */
export function userInfo(world: World, args: JsonObject): object {
  const user = userOf(world, textOf(args.user))
  const ours = user.teamId === cast.teams.acme
  return { user: { ...userShape(user), ...(ours && flagOf(args.include_locale) ? { locale: 'en-US' } : {}) } }
}

/** users.list: only people of our own workspace. */
export function listUsers(world: World, args: JsonObject): object {
  const page = pageOf(ourUsers(world), args)
  return { members: page.items.map(userShape), response_metadata: { next_cursor: page.next } }
}

/** users.lookupByEmail: finds people of our own workspace only. */
export function lookupByEmail(world: World, args: JsonObject): object {
  const email = textOf(args.email)?.toLowerCase()
  const user = ourUsers(world).find((one) => one.email !== undefined && one.email === email)
  if (!user) throw new SlackError('users_not_found')
  return { user: userShape(user) }
}

/** users.getPresence */
export const userPresence = (world: World, args: JsonObject): object => ({
  presence: userOf(world, textOf(args.user)).presence === 'away' ? 'away' : 'active',
})

/** dnd.info: of other people it only tells when they are not to be disturbed next. */
export function doNotDisturb(world: World, args: JsonObject): object {
  mustHaveScope(world, 'dnd:read')
  const isOn = userOf(world, textOf(args.user)).presence === 'do not disturb'
  const now = Math.floor(world.settings.now() / 1000)
  const times = isOn ? { start: now - 60, end: now + 3600 } : { start: now + 3600, end: now + 7200 }
  return { dnd_enabled: true, next_dnd_start_ts: times.start, next_dnd_end_ts: times.end }
}

/** users.conversations: the channels of a person, or of the bot. */
export function userConversations(world: World, args: JsonObject): object {
  const userId = textOf(args.user) ?? cast.bot.userId
  const theirs = world.workspace.channels.filter((channel) => channel.members.includes(userId))
  return conversationPage(
    theirs.filter((channel) => !channel.isPrivate || hasBot(channel)),
    args,
  )
}

const ourUsers = (world: World) => world.workspace.users.filter((user) => user.teamId === cast.teams.acme)
