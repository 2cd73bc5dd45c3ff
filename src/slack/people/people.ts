import type { WebClient } from '@slack/web-api'
import type { Cache } from '../../base/cache.ts'
import type { SlackFile } from '../payload/envelope.ts'
import { askChannelName, askFile, askProfile, askTeamName, type Profile, remembered, soon } from './lookups.ts'

/** Our own workspace and our bot in it. */
export interface Home {
  teamId: string
  teamName: string
  enterpriseId?: string
  botUserId: string
  botId: string
}

/** Looks people, companies and the support channel up, with a cache in front. */
export interface People {
  /** Undefined for somebody Slack does not know or show. Rejects while Slack cannot be asked. */
  findProfile(userId: string): Promise<Profile | undefined>
  /** The name of a person or a channel; undefined when Slack does not tell, or not at once. */
  findName(userId: string): Promise<string | undefined>
  findChannelName(channelId: string): Promise<string | undefined>
  nameOf(userId: string): Promise<string>
  companyOf(teamId: string): Promise<string>
  /** Asked anew each time, so that a member who was removed cannot act any more. Rejects while Slack cannot be asked. */
  isStaff(userId: string): Promise<boolean>
  /** A file by its id; undefined when Slack does not show it, or not at once. */
  findFile(fileId: string): Promise<SlackFile | undefined>
  /** The id of the support channel, or what to do to have one. */
  findSupportChannel(): Promise<{ id: string } | { problem: string }>
  /** To be called when Slack refuses to post there. */
  forgetSupportChannel(): Promise<void>
}

const channelKnownMs = 600_000
/** Slack answers such questions some twenty times a minute. */
const channelMissedMs = 3000

/** `supportChannel` is a name or an id, as in the settings. */
export function createPeople(client: WebClient, home: Home, cache: Cache, supportChannel: string): People {
  const key = (kind: string, id: string) => `${kind}:${home.teamId}:${id}`
  const findProfile = (userId: string) => remembered(cache, key('person', userId), () => askProfile(client, userId))
  const findName = async (userId: string) => (await soon(findProfile(userId)))?.name

  const channelKey = `support-channel:${home.teamId}:${home.botUserId}:${supportChannel}`
  const findSupportChannel = async () => {
    const { id } = (await cache.get<{ id?: string }>(channelKey)) ?? (await askSupportChannel())
    return id === undefined ? { problem: noSupportChannel(supportChannel) } : { id }
  }
  const askSupportChannel = async () => {
    const found = { id: await askChannelId(client, supportChannel) }
    await cache.set(channelKey, found, found.id ? channelKnownMs : channelMissedMs)
    return found
  }

  return {
    findProfile,
    findName,
    findChannelName: (channelId) =>
      soon(remembered(cache, key('channel', channelId), () => askChannelName(client, channelId))),
    nameOf: async (userId) => (await findName(userId)) ?? 'Somebody',
    companyOf: async (teamId) =>
      teamId === home.teamId
        ? home.teamName
        : ((await soon(remembered(cache, key('team', teamId), () => askTeamName(client, teamId)))) ??
          'another company'),
    isStaff: async (userId) => {
      const channel = await findSupportChannel()
      if ('problem' in channel || isForeign(await findProfile(userId), home)) return false
      return isMember(client, channel.id, userId)
    },
    findFile: (fileId) => soon(askFile(client, fileId)),
    findSupportChannel,
    forgetSupportChannel: async () => void (await cache.delete(channelKey)),
  }
}

const noSupportChannel = (name: string) =>
  `There is no channel ${name} that the bot is a member of. Create it as a private channel and invite the bot (/invite @Frontdesk), or name another one in SUPPORT_CHANNEL. Tickets are kept meanwhile.`

/** Unknown people are foreign: staff are known. */
const isForeign = (profile: Profile | undefined, home: Home) =>
  !profile || (profile.teamId !== home.teamId && (!home.enterpriseId || profile.enterpriseId !== home.enterpriseId))

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
