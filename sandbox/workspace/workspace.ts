import type { JsonObject } from './json.ts'
import type { Message } from './message.ts'

/** A company's Slack workspace. */
export interface Team {
  id: string
  name: string
  domain: string
}

/** A person, or the bot if botId is set. */
export interface User {
  id: string
  teamId: string
  name: string
  realName: string
  timeZone: string
  /** What the page says about the role. */
  hint: string
  email?: string
  botId?: string
  /** Not active in Slack, or not to be disturbed. */
  presence?: 'away' | 'do not disturb'
  /** A single-channel guest of our own workspace. */
  guest?: boolean
  /** The account was deactivated. */
  isDeactivated?: boolean
}

/** A channel or a direct conversation. */
export interface Channel {
  id: string
  name: string
  /** A direct conversation is between one person and the bot, an mpim between several and the bot. */
  kind: 'channel' | 'im' | 'mpim'
  members: string[]
  isPrivate: boolean
  isArchived: boolean
  isGeneral?: boolean
  /** The workspace that opened it. */
  hostTeamId: string
  /** The workspaces it is shared by; more than one means Slack Connect. */
  teamIds: string[]
}

/** A message that only one person sees. */
export interface Ephemeral {
  ts: string
  channelId: string
  userId: string
  text: string
  blocks: JsonObject[]
  threadTs?: string
  /** Slackbot speaks when Slack itself has something to say, such as that a command failed. */
  from: 'bot' | 'slackbot'
}

/** A modal or home view as Slack shows it in payloads, and whose it is. */
export interface View {
  id: string
  userId: string
  kind: 'modal' | 'home'
  body: JsonObject
  /** What the app said is wrong with the last submission, by block id. */
  errors: Record<string, string>
}

/** An attachment; its bytes are not kept with it. */
export interface SlackFile {
  id: string
  name: string
  mimetype: string
  permalink: string
  userId: string
  teamId: string
  /** Empty for a file that nobody has shared yet. */
  channelId: string
  createdAt: number
  size?: number
  /** Where it was shared. */
  shares?: { channelId: string; ts: string; threadTs?: string }[]
  more?: JsonObject
}

/** All that the pretend Slack remembers; plain data, so that it can be written to a file. */
export interface Workspace {
  teams: Team[]
  users: User[]
  channels: Channel[]
  messages: Record<string, Message[]>
  ephemerals: Ephemeral[]
  views: View[]
  files: SlackFile[]
  lastTs: string
  /** How much its clock was moved forward. */
  aheadMs?: number
  /** How far somebody has come in the guided tour. */
  tour?: TourProgress
}

/** The steps of the tour that were taken, and what the last customer in it wrote. */
export interface TourProgress {
  done: number
  about?: { channelId: string; ts: string }
}

/** The user with this id, if there is one. */
export const findUser = (workspace: Workspace, id: string | undefined): User | undefined =>
  workspace.users.find((user) => user.id === id)

/** The channel with this id, if there is one. */
export const findChannel = (workspace: Workspace, id: string | undefined): Channel | undefined =>
  workspace.channels.find((channel) => channel.id === id)

/** The direct conversation of a person with the bot, if there is one. */
export const findDm = (workspace: Workspace, userId: string): Channel | undefined =>
  workspace.channels.find((channel) => channel.kind === 'im' && channel.members.includes(userId))

/** All messages of a channel, thread replies included, oldest first. */
export function messagesIn(workspace: Workspace, channelId: string): Message[] {
  const known = workspace.messages[channelId]
  if (known) return known
  const fresh: Message[] = []
  workspace.messages[channelId] = fresh
  return fresh
}

/** The message with this timestamp, if it still exists. */
export const findMessage = (workspace: Workspace, channelId: string, ts: string | undefined): Message | undefined =>
  workspace.messages[channelId]?.find((message) => message.ts === ts)

/** Whether companies share this conversation. */
export const isShared = (channel: Channel): boolean => channel.teamIds.length > 1
