import type { WebClient } from '@slack/web-api'
import type { Cache } from '../../base/cache.ts'
import type { Served } from '../../domain/served.ts'
import type { Standing } from '../../domain/standing.ts'
import type { SlackFile } from '../payload/envelope.ts'
import {
  askChannelId,
  askChannelName,
  askFile,
  askMember,
  askOurGroups,
  askProfile,
  askTeamName,
  type Profile,
  remembered,
  soon,
} from './lookups.ts'
import { meaningOf, readFailure } from './slack-errors.ts'
import type { FoundChannel, SupportChannel } from './support-channel.ts'
import type { TeamChannels } from './team-channels.ts'

/** Our own workspace and our bot in it. */
export interface Home {
  teamId: string
  teamName: string
  /** The address of our workspace, ending with a slash. */
  url?: string
  enterpriseId?: string
  botUserId: string
  botId: string
}

/** Looks up people, companies and the support channel, with a cache. */
export interface People {
  /** Undefined for somebody whom Slack does not know or show. Rejects if Slack cannot be asked. */
  findProfile(userId: string): Promise<Profile | undefined>
  /** The name of a person or channel; undefined if Slack does not tell in time. */
  findName(userId: string): Promise<string | undefined>
  findChannelName(channelId: string): Promise<string | undefined>
  /** The same, but rejects if Slack cannot be asked. */
  channelNameOf(channelId: string): Promise<string | undefined>
  /** The id of a channel that the bot is in, by its name. Rejects if Slack cannot be asked. */
  findChannel(name: string): Promise<string | undefined>
  nameOf(userId: string): Promise<string>
  /** The confirmed address of somebody of our own workspace, guests included. Rejects if Slack cannot be asked. */
  emailOf(userId: string): Promise<string | undefined>
  companyOf(teamId: string): Promise<string>
  /** Whether a person is in the channel of a team's tickets; of the usual ones without a team. */
  isStaff(userId: string, team?: string): Promise<boolean>
  /** The same, for whoever had a ticket: that nobody can be asked does not mean that they have left. */
  standingOf(userId: string, team?: string): Promise<Standing>
  /** Whether a person, of whatever workspace, is in a channel. */
  isIn(channelId: string, userId: string): Promise<boolean>
  /** Whether a person is in any channel with tickets. */
  isAnyStaff(userId: string): Promise<boolean>
  /** Whether tickets appear in this channel. */
  isStaffChannel(channelId: string): Promise<boolean>
  /** Whose tickets a person serves. */
  servedBy(userId: string): Promise<Served>
  /** Where a team's tickets appear, or how to set up a channel for them. */
  findTicketChannel(team?: string): Promise<FoundChannel>
  /** One of the members of the support channel, by a Slack handle, an e-mail address or a user id. */
  findStaff(named: string): Promise<string | undefined>
  /** Which of these user groups are another company's. None if Slack does not tell in time which are ours. */
  groupsOfOthers(ids: string[]): Promise<ReadonlySet<string>>
  /** A file by id; undefined if Slack does not show it in time. */
  findFile(fileId: string): Promise<SlackFile | undefined>
  /** The id of the support channel, or how to set one up. */
  findSupportChannel(): Promise<FoundChannel>
  /** Call this when Slack refuses to post there. */
  forgetSupportChannel(): Promise<void>
}

export interface PeopleParts {
  client: WebClient
  home: Home
  cache: Cache
  supportChannel: SupportChannel
  ticketChannels: TeamChannels
  /** In the team's language. */
  words: { somebody: string; anotherCompany: string }
}

export function createPeople({ client, home, cache, supportChannel, ticketChannels, words }: PeopleParts): People {
  const key = (kind: string, id: string) => `${kind}:${home.teamId}:${id}`
  const findProfile = (userId: string) => remembered(cache, key('person', userId), () => askProfile(client, userId))
  const findName = async (userId: string) => (await soon(findProfile(userId)))?.name

  const channelNameOf = (channelId: string) =>
    remembered(cache, key('channel', channelId), () => askChannelName(client, channelId))

  const standingOf = async (userId: string, team?: string): Promise<Standing> => {
    const channel = await ticketChannels.find(team)
    if ('problem' in channel) return 'unknown'
    if (isForeign(await findProfile(userId), home)) return 'left'
    try {
      return (await isMember(client, channel.id, userId)) ? 'serves' : 'left'
    } catch (error) {
      if (!isWithoutUs(error)) throw error
      await ticketChannels.forget()
      return 'unknown'
    }
  }

  return {
    findProfile,
    findName,
    findChannelName: (channelId) => soon(channelNameOf(channelId)),
    channelNameOf,
    findChannel: (name) => askChannelId(client, name),
    emailOf: async (userId) => {
      const profile = await findProfile(userId)
      // Of other workspaces nobody knows who confirmed it.
      return isForeign(profile, home) ? undefined : profile?.email
    },
    nameOf: async (userId) => (await findName(userId)) ?? words.somebody,
    companyOf: async (teamId) =>
      teamId === home.teamId
        ? home.teamName
        : ((await soon(remembered(cache, key('team', teamId), () => askTeamName(client, teamId)))) ??
          words.anotherCompany),
    isStaff: async (userId, team) => (await standingOf(userId, team)) === 'serves',
    standingOf,
    isIn: (channelId, userId) => isMember(client, channelId, userId),
    isAnyStaff: async (userId) => {
      if (isForeign(await findProfile(userId), home)) return false
      for (const channelId of (await ticketChannels.all()).keys())
        if (await isMember(client, channelId, userId)) return true
      return false
    },
    isStaffChannel: async (channelId) => (await ticketChannels.all()).has(channelId),
    servedBy: async (userId) => {
      const channels = [...(await ticketChannels.all())]
      const apart = channels.flatMap(([, names]) => (names.includes(undefined) ? [] : names.filter(isNamed)))
      if (isForeign(await findProfile(userId), home)) return { usual: false, teams: [], apart }
      const served: (string | undefined)[] = []
      for (const [channelId, names] of channels) if (await isMember(client, channelId, userId)) served.push(...names)
      return { usual: served.includes(undefined), teams: served.filter(isNamed), apart }
    },
    findTicketChannel: ticketChannels.find,
    findStaff: async (named) => {
      const channel = await supportChannel.find()
      return 'id' in channel ? askMember(client, channel.id, named) : undefined
    },
    groupsOfOthers: async (ids) => {
      if (ids.length === 0) return new Set()
      const ours = await soon(remembered(cache, key('groups', 'ours'), () => askOurGroups(client, home)))
      return new Set(ours && ids.filter((id) => !ours.includes(id)))
    },
    findFile: (fileId) => soon(askFile(client, fileId)),
    findSupportChannel: supportChannel.find,
    forgetSupportChannel: ticketChannels.forget,
  }
}

/** The bot was removed from the channel, or the channel is gone. */
function isWithoutUs(error: unknown): boolean {
  const failure = readFailure(error)
  return failure.kind === 'ours' && meaningOf(failure.error) === 'membership'
}

const isNamed = (name: string | undefined) => name !== undefined

/** Unknown people count as foreign, because staff have profiles; so do those whose account has ended. */
function isForeign(profile: Profile | undefined, home: Home): boolean {
  if (!profile || profile.isDeactivated) return true
  return profile.teamId !== home.teamId && (!home.enterpriseId || profile.enterpriseId !== home.enterpriseId)
}

// `paginate` returns a general type; this is the response of conversations.members.
type MemberPage = Awaited<ReturnType<WebClient['conversations']['members']>>

async function isMember(client: WebClient, channel: string, userId: string): Promise<boolean> {
  for await (const page of client.paginate('conversations.members', { channel, limit: 500 }))
    if ((page as MemberPage).members?.includes(userId)) return true
  return false
}
