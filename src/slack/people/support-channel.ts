import type { WebClient } from '@slack/web-api'
import { and, eq, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Cache } from '../../base/cache.ts'
import type { Db } from '../../db/database.ts'
import { supportChannels } from '../../db/schema.ts'
import type { CardsWait } from '../../languages/language/duty-words.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { moveChannel } from '../../queue/channel-moves.ts'
import { namesakeNote } from './namesake.ts'
import { meaningOf, readFailure } from './slack-errors.ts'
import { sayOnce, wasSaid } from './staff-note.ts'

export interface SupportChannelParts {
  client: WebClient
  db: Db
  cache: Cache
  workspaceId: string
  /** A name or an id, as in the settings. */
  setting: string
  /** In the team's language. */
  words: StaffWords
  log: Logger
}

/** A channel as the settings name it. */
type NamedChannel = Pick<SupportChannelParts, 'client' | 'setting'>

/** The id of the support channel, or how to set one up. */
export type FoundChannel = { id: string } | { problem: string; why: CardsWait; name: string }

/** The private channel of the staff. Found by name once, then known by id, even if it is renamed. */
export interface SupportChannel {
  /** Rejects if Slack or the database cannot be asked. */
  find(): Promise<FoundChannel>
  /** The same, as it is now. */
  look(): Promise<FoundChannel>
  /** Looks the channel up again the next time. Call this when a channel has changed, or Slack refuses to post there. */
  forget(): Promise<void>
  /** Moves all that belongs to a channel to its new id, for example when it becomes shared. */
  moved(from: string, to: string): Promise<void>
}

/** Slack's description of a channel. */
interface Channel {
  id?: string
  name?: string
  is_private?: boolean
  is_archived?: boolean
  is_member?: boolean
  is_ext_shared?: boolean
  is_pending_ext_shared?: boolean
}

const knownMs = 600_000
/** Limits lookups, because Slack allows about twenty of these calls a minute. */
const missedMs = 3000

export function createSupportChannel(parts: SupportChannelParts): SupportChannel {
  const { cache, db, workspaceId, setting } = parts
  const key = `staff-channel:${workspaceId}:${setting}`
  const forget = async () => void (await cache.delete(key))
  const lookNow = async () => {
    const found = await look(parts)
    await cache.set(key, found, 'id' in found ? knownMs : missedMs)
    return found
  }
  return {
    find: async () => (await cache.get<FoundChannel>(key)) ?? lookNow(),
    look: lookNow,
    forget,
    moved: async (from, to) => {
      await moveChannel(db, workspaceId, from, to)
      await forget()
    },
  }
}

async function look(parts: SupportChannelParts): Promise<FoundChannel> {
  const kept = await askKept(parts)
  if (kept?.id && !kept.is_archived && kept.is_member !== false) {
    const unfitted = unfit(kept)
    if (unfitted) return unfitted
    await tellOfNamesake(parts, { ...kept, id: kept.id })
    return { id: kept.id }
  }
  const channel = await findByName(parts)
  if (!channel?.id && kept?.is_archived) return { problem: isArchived(kept), why: 'archived', name: nameOf(kept) }
  const found = judged(parts.setting, channel)
  if ('id' in found) await keep(parts, found.id)
  return found
}

/** Looks for the support channel by its name or id, without remembering it. Rejects if Slack cannot be asked. */
export const lookUpByName = async (parts: NamedChannel): Promise<FoundChannel> =>
  judged(parts.setting, await findByName(parts))

function judged(setting: string, channel: Channel | undefined): FoundChannel {
  if (!channel?.id) return { problem: isMissing(setting), why: 'missing', name: setting }
  return unfit(channel) ?? { id: channel.id }
}

/** The channel found earlier under the same setting; undefined if the bot can no longer see it. */
async function askKept({ client, db, workspaceId, setting }: SupportChannelParts): Promise<Channel | undefined> {
  const isOurs = and(eq(supportChannels.workspaceId, workspaceId), eq(supportChannels.setting, setting))
  const [row] = await db.select().from(supportChannels).where(isOurs)
  if (!row) return undefined
  try {
    return (await client.conversations.info({ channel: row.channelId })).channel
  } catch (error) {
    const failure = readFailure(error)
    if (failure.kind === 'ours' && meaningOf(failure.error) === 'membership') return undefined
    throw error
  }
}

/** Searches the channels that the bot is a member of, since it can post nowhere else. `but` is a channel to exclude. */
async function findByName({ client, setting }: NamedChannel, but?: string): Promise<Channel | undefined> {
  const types = 'private_channel,public_channel'
  for await (const page of client.paginate('users.conversations', { types, exclude_archived: true, limit: 200 })) {
    const channels: Channel[] = (page as ChannelPage).channels ?? []
    const found = channels.find(({ id, name }) => id !== but && (name === nameIn(setting) || id === setting))
    if (found) return found
  }
  return undefined
}

// `paginate` returns a general type; this is the response of users.conversations.
type ChannelPage = Awaited<ReturnType<WebClient['users']['conversations']>>

const nameIn = (setting: string) => setting.replace(/^#/, '')

async function keep({ db, workspaceId, setting }: SupportChannelParts, channelId: string): Promise<void> {
  await db
    .insert(supportChannels)
    .values({ workspaceId, setting, channelId })
    .onConflictDoUpdate({ target: supportChannels.workspaceId, set: { setting, channelId, foundAt: sql`now()` } })
}

/** Our channel was renamed, and another one now has its old name. Whoever created it may expect tickets there. */
async function tellOfNamesake(parts: SupportChannelParts, kept: Channel & { id: string }): Promise<void> {
  const { client, log, setting, words } = parts
  if (kept.name === nameIn(setting) || kept.id === setting) return
  try {
    const other = await findByName(parts, kept.id)
    if (!other?.id || (await wasSaid(client, kept.id, namesakeNote(other.id, words)))) return
    log.warn(
      { channel: kept.id, other: other.id },
      'Another channel now has the name in SUPPORT_CHANNEL; tickets stay in the previous channel',
    )
    await sayOnce(client, kept.id, namesakeNote(other.id, words))
  } catch (error) {
    // Tickets must not wait for this note.
    log.warn({ err: error }, 'Staff could not be told that another channel has the name in SUPPORT_CHANNEL')
  }
}

const meanwhile = 'Tickets are kept meanwhile.'
const orAnother = 'or name another private channel in SUPPORT_CHANNEL'

/** Cards contain what customers, and most colleagues, must not see. */
function unfit(found: Channel): Exclude<FoundChannel, { id: string }> | undefined {
  const name = nameOf(found)
  const channel = `The support channel ${name}`
  if (found.is_ext_shared || found.is_pending_ext_shared) {
    const problem = `${channel} is shared with another company, or about to be, who would read every ticket: end that (channel details → Settings), ${orAnother}. ${meanwhile}`
    return { problem, why: 'shared', name }
  }
  if (found.is_private !== false) return undefined
  const problem = `${channel} is public, so that everybody in the workspace could read every ticket: make it private (channel details → Settings), ${orAnother}. ${meanwhile}`
  return { problem, why: 'public', name }
}

const nameOf = ({ name, id = '' }: Channel) => (name ? `#${name}` : id)

const isArchived = (channel: Channel) =>
  `The support channel ${nameOf(channel)} is archived: unarchive it and invite the bot (/invite @Frontdesk), ${orAnother}. ${meanwhile}`

const isMissing = (setting: string) =>
  `There is no channel ${setting} that the bot is a member of. Create it as a private channel and invite the bot (/invite @Frontdesk), ${orAnother}. ${meanwhile}`
