import type { WebClient } from '@slack/web-api'
import { type Cache, cached } from '../base/cache.ts'
import type { SlackFile } from './envelope.ts'
import { readFailure } from './slack-errors.ts'

/** Our own workspace and our bot in it. */
export interface Home {
  teamId: string
  teamName: string
  enterpriseId?: string
  botUserId: string
  botId: string
}

/** What Slack tells of a person. */
export interface Profile {
  name: string
  teamId?: string
  enterpriseId?: string
  isGuest: boolean
}

/** Looks people, companies and the support channel up, with a cache in front. */
export interface People {
  /** Undefined for somebody Slack does not know or show. Rejects while Slack cannot be asked. */
  findProfile(userId: string): Promise<Profile | undefined>
  nameOf(userId: string): Promise<string>
  companyOf(teamId: string): Promise<string>
  /** Asked anew each time, so that a member who was removed cannot act any more. Rejects while Slack cannot be asked. */
  isStaff(userId: string): Promise<boolean>
  /** A file by its id; undefined when Slack does not show it. */
  findFile(fileId: string): Promise<SlackFile | undefined>
  /** The id of the support channel, or what to do to have one. */
  findSupportChannel(): Promise<{ id: string } | { problem: string }>
  /** To be called when Slack refuses to post there. */
  forgetSupportChannel(): Promise<void>
}

const hourMs = 3_600_000
const channelKnownMs = 600_000
/** Slack answers such questions some twenty times a minute. */
const channelMissedMs = 3000

/** `supportChannel` is a name or an id, as in the settings. */
export function createPeople(client: WebClient, home: Home, cache: Cache, supportChannel: string): People {
  const findProfile = (userId: string) =>
    cached(cache, `profile:${home.teamId}:${userId}`, hourMs, () => askProfile(client, userId))

  const key = `support-channel:${home.teamId}:${home.botUserId}:${supportChannel}`
  const findSupportChannel = async () => {
    const { id } = (await cache.get<{ id?: string }>(key)) ?? (await askSupportChannel())
    return id === undefined ? { problem: noSupportChannel(supportChannel) } : { id }
  }
  const askSupportChannel = async () => {
    const found = { id: await askChannelId(client, supportChannel) }
    await cache.set(key, found, found.id ? channelKnownMs : channelMissedMs)
    return found
  }

  return {
    findProfile,
    nameOf: async (userId) => (await findProfile(userId).catch(() => undefined))?.name ?? 'Somebody',
    companyOf: async (teamId) =>
      teamId === home.teamId
        ? home.teamName
        : ((await cached(cache, `team:${teamId}`, hourMs, () => askTeamName(client, teamId))) ?? teamId),
    isStaff: async (userId) => {
      const channel = await findSupportChannel()
      if ('problem' in channel || isForeign(await findProfile(userId), home)) return false
      return isMember(client, channel.id, userId)
    },
    findFile: async (file) => (await unless(client.files.info({ file }), ...dispensable))?.file,
    findSupportChannel,
    forgetSupportChannel: async () => void (await cache.delete(key)),
  }
}

const noSupportChannel = (name: string) =>
  `There is no channel ${name} that the bot is a member of. Create it as a private channel and invite the bot (/invite @Frontdesk), or name another one in SUPPORT_CHANNEL. Tickets are kept meanwhile.`

/** Unknown people are foreign: staff are known. */
const isForeign = (profile: Profile | undefined, home: Home) =>
  !profile || (profile.teamId !== home.teamId && (!home.enterpriseId || profile.enterpriseId !== home.enterpriseId))

/** What Slack answers, or nothing where it fails in one of these ways. Its limits are always waited for. */
async function unless<T>(ask: Promise<T>, ...failures: ('refused' | 'unknown')[]): Promise<T | undefined> {
  try {
    return await ask
  } catch (error) {
    const { kind } = readFailure(error)
    if (failures.some((failure) => failure === kind)) return undefined
    throw error
  }
}

// A message can be read without these: however long Slack fails at them, it does not wait.
const dispensable = ['refused', 'unknown'] as const

async function askProfile(client: WebClient, userId: string): Promise<Profile | undefined> {
  const user = (await unless(client.users.info({ user: userId }), 'refused'))?.user
  if (!user) return undefined
  const { profile, team_id, enterprise_user, real_name, name } = user
  return {
    name: profile?.display_name || profile?.real_name || real_name || name || 'Somebody',
    teamId: team_id,
    enterpriseId: enterprise_user?.enterprise_id,
    isGuest: Boolean(user.is_restricted || user.is_ultra_restricted),
  }
}

async function askTeamName(client: WebClient, team: string): Promise<string | undefined> {
  return (await unless(client.team.info({ team }), ...dispensable))?.team?.name
}

/** Only channels the bot is a member of count: it could post nowhere else. */
async function askChannelId(client: WebClient, nameOrId: string): Promise<string | undefined> {
  const name = nameOrId.replace(/^#/, '')
  const pages = client.paginate('users.conversations', {
    types: 'private_channel,public_channel',
    exclude_archived: true,
    limit: 200,
  })
  for await (const page of pages) {
    const channels: { id?: string; name?: string; is_ext_shared?: boolean }[] = (page as ChannelPage).channels ?? []
    // Cards hold what customers must not see, so a channel that is shared with them will not do.
    const found = channels.find((channel) => (channel.name === name || channel.id === name) && !channel.is_ext_shared)
    if (found) return found.id
  }
  return undefined
}

// `paginate` is typed for any method; this is what users.conversations answers.
type ChannelPage = Awaited<ReturnType<WebClient['users']['conversations']>>
type MemberPage = Awaited<ReturnType<WebClient['conversations']['members']>>

async function isMember(client: WebClient, channel: string, userId: string): Promise<boolean> {
  for await (const page of client.paginate('conversations.members', { channel, limit: 500 }))
    if ((page as MemberPage).members?.includes(userId)) return true
  return false
}
