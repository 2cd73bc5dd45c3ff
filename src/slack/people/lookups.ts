import type { WebClient } from '@slack/web-api'
import type { Cache } from '../../base/cache.ts'
import { fileSchema, type SlackFile } from '../payload/envelope.ts'
import { readFailure } from './slack-errors.ts'

/** A Slack profile. */
export interface Profile {
  name: string
  teamId?: string
  enterpriseId?: string
  isGuest: boolean
  /** Of their Slack, as "de-DE"; Slack does not tell that of people of other workspaces. */
  locale?: string
  isBot?: true
  /** The account has ended. */
  isDeactivated?: true
  /** The address of their picture. */
  picture?: string
  /** Only if Slack has confirmed it. */
  email?: string
}

const knownMs = 3_600_000
/** Short, because a missing person or file may appear soon. */
const unknownMs = 600_000
/** Optional information may delay an answer by this much at most. */
const patienceMs = 1000

/** Caches the answer of `ask` for a while, including negative answers. */
export async function remembered<T>(
  cache: Cache,
  key: string,
  ask: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const known = await cache.get<{ found?: T }>(key)
  if (known) return known.found
  const found = await ask()
  await cache.set(key, found === undefined ? {} : { found }, found === undefined ? unknownMs : knownMs)
  return found
}

/**
 * For optional information: undefined if it fails or takes too long. The lookup continues, so the result may be cached
 * for the next time.
 */
export async function soon<T>(answer: Promise<T | undefined>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const timeUp = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), patienceMs)
  })
  return Promise.race([answer.catch(() => undefined), timeUp]).finally(() => clearTimeout(timer))
}

/**
 * The profile, or undefined for somebody that Slack does not know or show. Rejects if Slack cannot be asked, for any
 * reason.
 */
export async function askProfile(client: WebClient, userId: string): Promise<Profile | undefined> {
  const user = (await unlessUnknown(client.users.info({ user: userId, include_locale: true })))?.user
  if (!user) return undefined
  const { profile, team_id, enterprise_user, real_name, name } = user
  return {
    name: profile?.display_name || profile?.real_name || real_name || name || 'Somebody',
    teamId: team_id,
    enterpriseId: enterprise_user?.enterprise_id,
    isGuest: Boolean(user.is_restricted || user.is_ultra_restricted),
    locale: user.locale,
    ...(user.is_bot && { isBot: true }),
    ...(user.deleted && { isDeactivated: true }),
    picture: profile?.image_192 || profile?.image_72,
    ...(user.is_email_confirmed && profile?.email && { email: profile.email }),
  }
}

/** The name of a company; undefined if Slack does not tell. */
export const askTeamName = async (client: WebClient, team: string): Promise<string | undefined> =>
  (await unlessRefused(client.team.info({ team })))?.team?.name

/** The name of a channel; undefined if the bot may not see it. */
export const askChannelName = async (client: WebClient, channel: string): Promise<string | undefined> =>
  (await unlessRefused(client.conversations.info({ channel })))?.channel?.name

/** Our own user groups; undefined if Slack does not tell, for example without the scope `usergroups:read`. */
export async function askOurGroups(
  client: WebClient,
  home: { teamId: string; enterpriseId?: string },
): Promise<string[] | undefined> {
  const answer = await unlessRefused(client.usergroups.list({ include_disabled: true }))
  // In an organization, groups may belong to a workspace beside ours.
  const isOurs = (teamId?: string) => !teamId || teamId === home.teamId || home.enterpriseId !== undefined
  return answer?.usergroups?.flatMap(({ id, team_id, is_external }) =>
    id && !is_external && isOurs(team_id) ? id : [],
  )
}

/** The id of a channel that the bot is in, by its name; undefined if there is none. */
export async function askChannelId(client: WebClient, name: string): Promise<string | undefined> {
  const types = 'private_channel,public_channel'
  for await (const page of client.paginate('users.conversations', { types, exclude_archived: true, limit: 200 })) {
    const found = (page as ChannelPage).channels?.find((channel) => channel.name === name)
    if (found?.id) return found.id
  }
  return undefined
}

// `paginate` returns a general type; this is the response of users.conversations.
type ChannelPage = Awaited<ReturnType<WebClient['users']['conversations']>>

/** A file; undefined if Slack does not show it. */
export async function askFile(client: WebClient, file: string): Promise<SlackFile | undefined> {
  const answer = await unlessRefused(client.files.info({ file }))
  return fileSchema.safeParse(answer?.file).data
}

/** A larger channel is no team's. */
const mostMembers = 200

/** The member of a channel with this handle, e-mail address or user id. */
export async function askMember(client: WebClient, channel: string, named: string): Promise<string | undefined> {
  const wanted = named
    .replace(/^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/, '$1')
    .replace(/^@/, '')
    .trim()
    .toLowerCase()
  const { members = [] } = await client.conversations.members({ channel, limit: mostMembers })
  for (const id of members) {
    if (id.toLowerCase() === wanted) return id
    const user = (await unlessUnknown(client.users.info({ user: id })))?.user
    const names = [user?.name, user?.profile?.display_name, user?.profile?.email]
    if (!user?.is_bot && names.some((name) => name?.toLowerCase() === wanted)) return id
  }
  return undefined
}

const unlessUnknown = <T>(answer: Promise<T>) =>
  unless(answer, (failure) => failure.kind === 'refused' && failure.isUnknown)

/** For names, a refusal counts as not found. */
const unlessRefused = <T>(answer: Promise<T>) => unless(answer, ({ kind }) => kind === 'refused' || kind === 'ours')

type Failure = ReturnType<typeof readFailure>

async function unless<T>(answer: Promise<T>, means: (failure: Failure) => boolean): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (means(readFailure(error))) return undefined
    throw error
  }
}
