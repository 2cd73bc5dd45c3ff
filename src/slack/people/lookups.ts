import type { WebClient } from '@slack/web-api'
import type { Cache } from '../../base/cache.ts'
import { fileSchema, type SlackFile } from '../payload/envelope.ts'
import { readFailure } from './slack-errors.ts'

/** What Slack tells of a person. */
export interface Profile {
  name: string
  teamId?: string
  enterpriseId?: string
  isGuest: boolean
}

const knownMs = 3_600_000
/** Who is not there now may be there soon. */
const unknownMs = 600_000
/** Nothing that is nice to have holds up an answer for longer. */
const patienceMs = 1000

/** What `ask` answers, kept for a while, also when the answer is that there is no such thing. */
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

/** For what is nice to have: undefined when it fails, or is not there within a second. It may still be there the next time. */
export async function soon<T>(answer: Promise<T | undefined>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const timeUp = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), patienceMs)
  })
  return Promise.race([answer.catch(() => undefined), timeUp]).finally(() => clearTimeout(timer))
}

/** The profile, or undefined for somebody that Slack does not know or show. Rejects while Slack cannot be asked, whosever fault it is. */
export async function askProfile(client: WebClient, userId: string): Promise<Profile | undefined> {
  const user = (await unlessUnknown(client.users.info({ user: userId })))?.user
  if (!user) return undefined
  const { profile, team_id, enterprise_user, real_name, name } = user
  return {
    name: profile?.display_name || profile?.real_name || real_name || name || 'Somebody',
    teamId: team_id,
    enterpriseId: enterprise_user?.enterprise_id,
    isGuest: Boolean(user.is_restricted || user.is_ultra_restricted),
  }
}

/** The name of a company; undefined when Slack does not tell. */
export const askTeamName = async (client: WebClient, team: string): Promise<string | undefined> =>
  (await unlessRefused(client.team.info({ team })))?.team?.name

/** The name of a channel; undefined for one that the bot may not see. */
export const askChannelName = async (client: WebClient, channel: string): Promise<string | undefined> =>
  (await unlessRefused(client.conversations.info({ channel })))?.channel?.name

/** A file; undefined when Slack does not show it. */
export async function askFile(client: WebClient, file: string): Promise<SlackFile | undefined> {
  const answer = await unlessRefused(client.files.info({ file }))
  return fileSchema.safeParse(answer?.file).data
}

const unlessUnknown = <T>(answer: Promise<T>) =>
  unless(answer, (failure) => failure.kind === 'refused' && failure.isUnknown)

/** For names: what we may not see is as good as not there. */
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
