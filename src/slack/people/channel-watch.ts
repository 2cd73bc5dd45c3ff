import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { lookEvery } from '../../base/look-every.ts'
import type { Db } from '../../db/database.ts'
import { supportLane } from '../../domain/utterance.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { hurryLane } from '../../queue/hurry-lane.ts'
import { escapeSlack } from '../text/mrkdwn.ts'
import { readFailure } from './slack-errors.ts'
import type { FoundChannel, SupportChannel } from './support-channel.ts'
import { claimTelling, findKnownMembers, keepMembers, unclaimTelling } from './support-channel-members.ts'

/*
 * Watches the support channel. While it cannot be used, because the bot was removed, or it was archived, shared or made
 * public, cards wait, and nobody would know: so whoever was in it last is told once, directly. When it can be used again,
 * what waits is posted at once.
 */

export interface WatchParts {
  client: WebClient
  db: Db
  workspaceId: string
  botUserId: string
  /** The channel's name in the settings. */
  setting: string
  channel: Pick<SupportChannel, 'look'>
  /** In the team's language. */
  words: StaffWords
  log: Logger
}

export interface ChannelWatch {
  /** Looks soon, because something may have changed. */
  soon(): void
  /** Looks every minute. Returns the function that stops it. */
  start(): () => Promise<void>
}

const lookEveryMs = 60_000
/** A larger channel is no team's. */
const mostMembers = 200

export function createChannelWatch(parts: WatchParts): ChannelWatch {
  let wanted: (() => void) | undefined
  const failed = (err: unknown) => parts.log.debug({ err }, 'The support channel could not be looked at; it is retried')
  return {
    soon: () => wanted?.(),
    start: () => {
      const tellLog = loggingOnce(parts.log)
      let looking: Promise<void> = Promise.resolve()
      // One look after the other, so that whatever changes meanwhile is seen.
      const look = () => {
        looking = looking.then(() => lookAtChannel(parts, tellLog)).catch(failed)
        return looking
      }
      wanted = () => void look()
      const end = lookEvery({ everyMs: lookEveryMs, firstAfterMs: 0, look, failed })
      return async () => {
        wanted = undefined
        await end()
        await looking
      }
    },
  }
}

/** A problem stands in the log once, not each minute, and once more if it comes back. */
function loggingOnce(log: Logger): (problem?: string) => void {
  let said: string | undefined
  return (problem) => {
    if (problem !== undefined && problem !== said) log.warn(problem)
    said = problem
  }
}

async function lookAtChannel(parts: WatchParts, tellLog: (problem?: string) => void): Promise<void> {
  const { client, db, workspaceId, botUserId, channel } = parts
  const found = await channel.look()
  tellLog('problem' in found ? found.problem : undefined)
  if ('problem' in found) return tellMembers(parts, found)
  const { members = [] } = await client.conversations.members({ channel: found.id, limit: mostMembers })
  const people = members.filter((userId) => userId !== botUserId)
  const { members: before, told } = await findKnownMembers(db, parts)
  if (told.length > 0 || before.join() !== people.join()) await keepMembers(db, parts, people)
  if (told.length > 0) await hurryLane(db, workspaceId, supportLane)
}

async function tellMembers(parts: WatchParts, found: Exclude<FoundChannel, { id: string }>): Promise<void> {
  const { db, words } = parts
  const { members, told } = await findKnownMembers(db, parts)
  const text = escapeSlack(words.duty.cardsWait[found.why](found.name))
  const untold = members.filter((userId) => !told.includes(userId))
  for (const userId of untold) if (await claimTelling(db, parts, userId)) await tell(parts, userId, text)
}

/** Once, or not at all if that cannot be: Slack may have sent what it did not answer. */
async function tell({ client, db, log, ...parts }: WatchParts, userId: string, text: string): Promise<void> {
  try {
    await client.chat.postMessage({ channel: userId, text })
  } catch (err) {
    log.debug({ err }, 'Somebody could not be told that the support channel cannot be used')
    if (readFailure(err).kind === 'rate limited') await unclaimTelling(db, parts, userId)
  }
}
