import type { Logger } from 'pino'
import { lookEvery } from '../../base/look-every.ts'
import type { Database, Db } from '../../db/database.ts'
import { levelsFor, namesChannels, type ServiceLevels, type ShownPromise } from '../../domain/service-levels.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { drawCard } from '../say-of-ticket.ts'
import { type DueParts, doWhatIsDue } from './do-what-is-due.ts'
import { hearLines, promisesBesides } from './hear-lines.ts'
import { keepTier } from './keep-tier.ts'
import {
  allLines,
  hasUnheard,
  hearNothing,
  listToLookAt,
  lockTicket,
  noteBreach,
  openPromises,
  savePromise,
  takeUnheard,
} from './promise-store.ts'
import type { Promised } from './promised.ts'
import { nextPromise } from './shown-promise.ts'

/*
 * Promises to customers. They follow from the history of tickets, whose lines are written with each act: whatever adds
 * one changes the promises too, without knowing of them. Lines wait as rows until they are heard, and promises until they
 * are due, so nothing is lost with a process. All of it is done under the lock of the ticket, and so once.
 */

export interface PromiseParts extends Omit<DueParts, 'levels' | 'onDuty'> {
  database: Database
  /** Absent: nothing is promised. */
  levels?: ServiceLevels
  /** The name of a channel, if somebody can tell. */
  channelNameOf(channelId: string): Promise<string | undefined>
  /** Which tier the company's own system says that the customer is of; undefined if it is not known (yet). */
  tierOf?(ticket: Ticket): Promise<string | undefined>
  /** Who is on duty for a ticket. Asks Slack. */
  onDuty(ticket: Ticket): Promise<string[]>
  now(): Date
  log: Logger
}

type Parts = PromiseParts & { levels: ServiceLevels }

/** What a team promises its customers, and whether it keeps it. */
export interface Promises {
  /** What the customer of a ticket is promised next. */
  nextOf(ticket: Ticket): Promise<ShownPromise | undefined>
  /** Learns which tier the customer of a ticket is of; undefined: of none. */
  setTier(tx: Db, ticket: Ticket, tier: string | undefined): Promise<void>
  /** Hears what has happened, and does what is due. Safe to call at any time, in every process. */
  look(stopped?: AbortSignal): Promise<void>
  /** Looks every second. Returns the function that stops it. */
  start(): () => Promise<void>
}

const mostAtOnce = 50
const lookEveryMs = 1000
/** Where nothing is promised, only so that lines do not pile up. */
const seldomMs = 10 * 60_000

/** Keeps the promises of a team. */
export function createPromises(parts: PromiseParts): Promises {
  const { database, levels, hours, now, log } = parts
  const { db } = database
  const look = async (stopped?: AbortSignal) => {
    if (!levels) return hearNothing(db)
    for (const ticket of await listToLookAt(db, now(), mostAtOnce)) {
      if (stopped?.aborted) return
      // One that fails stops no other.
      await lookAtTicket({ ...parts, levels }, ticket).catch((err) =>
        log.warn({ err, ticket: ticket.id }, 'The promises of a ticket could not be looked at; it is retried'),
      )
    }
  }
  return {
    nextOf: async (ticket) => {
      if (!levels) return undefined
      if (await hasUnheard(db, ticket.id)) await hearOnly({ ...parts, levels }, ticket)
      return nextPromise(await openPromises(db, ticket.id), now(), hours)
    },
    setTier: async (tx, { id }, tier) => {
      const ticket = levels && (await lockTicket(tx, id))
      if (ticket) await keepTier(tx, levels, ticket, tier)
    },
    look,
    start: () =>
      lookEvery({
        everyMs: levels ? lookEveryMs : seldomMs,
        look,
        failed: (err) => log.warn({ err }, 'Could not look whether promises to customers are due; it is retried'),
      }),
  }
}

async function lookAtTicket(parts: Parts, found: Ticket): Promise<void> {
  const { database, now, log } = parts
  const { id, channelId, claimedBy } = found
  const channelName = await nameOfChannel(parts, channelId)
  const tier = await parts.tierOf?.(found)
  // If Slack does not tell, everybody is told rather than nobody.
  const asked = claimedBy ? [] : parts.onDuty(found)
  const onDuty = await Promise.resolve(asked).catch((err: unknown) => {
    log.debug({ err, ticket: id }, 'It is not known who on duty serves a ticket')
    return []
  })
  await database.db.transaction(async (tx) => {
    const ticket = await lockTicket(tx, id)
    if (!ticket) return
    const isNews = await hearNews(tx, parts, ticket, { channelName, tier })
    const isSaid = await doWhatIsDue(tx, { ...parts, onDuty }, ticket, now())
    // A card that is not posted yet is drawn as it is by then.
    if ((isNews || isSaid) && ticket.cardTs) await drawCard(tx, ticket)
  })
  database.wake('outbox')
}

async function hearOnly(parts: Parts, found: Ticket): Promise<void> {
  const { id, channelId } = found
  const channelName = await nameOfChannel(parts, channelId)
  const tier = await parts.tierOf?.(found)
  await parts.database.db.transaction(async (tx) => {
    const ticket = await lockTicket(tx, id)
    if (ticket) await hearNews(tx, parts, ticket, { channelName, tier })
  })
}

const nameOfChannel = async ({ levels, channelNameOf }: Parts, channelId: string) =>
  namesChannels(levels) ? channelNameOf(channelId) : undefined

/** What is asked before anything is locked. */
interface KnownOfCustomer {
  channelName?: string
  tier?: string
}

/** Hears what happened to a locked ticket. Returns whether its promises are others than before. */
async function hearNews(tx: Db, parts: Parts, found: Ticket, known: KnownOfCustomer): Promise<boolean> {
  const { levels, hours, now } = parts
  const { channelName, tier } = known
  // What is known already may be old, so it does not change what was learned of this ticket.
  const isFirst = tier !== undefined && found.tier === null
  const ticket = isFirst ? await keepTier(tx, levels, found, tier) : found
  const lines = await takeUnheard(tx, ticket.id, now())
  if (lines.length === 0) return false
  const { customer, channelId } = ticket
  const names = { company: customer.company, teamId: customer.teamId, channelId, channelName, tier: ticket.tier }
  const open: Promised[] = await openPromises(tx, ticket.id)
  const matter = { ...ticket, levels: levelsFor(levels, names), hours }
  const followed = hearLines(open, lines, matter)
  const isOfOtherTier = lines.some(({ event }) => event === 'tier set')
  const besides = isOfOtherTier ? promisesBesides(followed, await allLines(tx, ticket.id, now()), matter) : []
  const heard = [...followed, ...besides]
  const changed = heard.filter((each) => !open.includes(each))
  for (const each of changed) {
    await savePromise(tx, ticket, each, { hours, escalation: levels.escalation })
    const { id } = each
    await noteBreach(tx, ticket, id === undefined ? undefined : open.find((one) => one.id === id), each)
  }
  return changed.length > 0
}
