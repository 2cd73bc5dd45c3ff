import { isDeepStrictEqual } from 'node:util'
import type { Logger } from 'pino'
import type { Cache } from '../../base/cache.ts'
import type { CustomerContext } from '../../domain/customer-context.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { isSettled } from '../../domain/ticket-moves.ts'
import { inTime } from '../../queue/in-time.ts'
import { NoContext } from './ask-context.ts'

/*
 * What a company's own system says of customers. Nobody waits for it: whoever draws a card gets what is known, and when
 * more is known the card is drawn again. Whatever fails says nothing.
 */

export interface ContextParts {
  cache: Cache
  /** Rejects if there is no proper answer in time. */
  ask(ticket: Ticket): Promise<CustomerContext>
  /** What follows for a ticket from what is new; `before`: what was known. */
  learned(ticket: Ticket, context: CustomerContext, before: CustomerContext | undefined): Promise<void>
  now(): Date
  log: Logger
}

export interface Contexts {
  /** What is known of the customer of a ticket. Asks for the rest, without waiting for it. */
  of(ticket: Ticket): Promise<CustomerContext | undefined>
  /** Waits for what is being asked, but not for long. */
  close(): Promise<void>
}

/** It is asked again after this long. */
const freshMs = 10 * 60_000
/** What could not be asked again is shown no longer. */
const keptMs = 60 * 60_000
/** After a failure, nobody asks before. */
const restMs = 60_000
/** So many answers are awaited at once; others are asked when their card is drawn again. */
const mostAtOnce = 8

interface Kept {
  at: number
  context: CustomerContext
}

/** Prepares asking for contexts. */
export function createContexts(parts: ContextParts): Contexts {
  const { cache, now } = parts
  const running = new Map<string, { work: Promise<void>; waiting: Map<string, Ticket> }>()
  const failedAt = new Map<string, number>()
  const report = createReport(parts.log)

  const askFor = async (
    key: string,
    known: CustomerContext | undefined,
    waiting: Map<string, Ticket>,
    first: Ticket,
  ) => {
    try {
      const context = await parts.ask(first)
      await cache.set(key, { at: now().getTime(), context } satisfies Kept, keptMs)
      report()
      failedAt.delete(key)
      if (!isDeepStrictEqual(known, context))
        for (const ticket of waiting.values()) await parts.learned(ticket, context, known)
    } catch (error) {
      if (failedAt.size > mostFailures) failedAt.clear()
      failedAt.set(key, now().getTime())
      report(error)
    }
  }
  const begin = (key: string, known: CustomerContext | undefined, ticket: Ticket) => {
    const before = running.get(key)
    if (before) return void before.waiting.set(ticket.id, ticket)
    const rests = now().getTime() - (failedAt.get(key) ?? Number.NEGATIVE_INFINITY) < restMs
    if (rests || running.size >= mostAtOnce) return
    const waiting = new Map([[ticket.id, ticket]])
    const work = askFor(key, known, waiting, ticket).finally(() => running.delete(key))
    running.set(key, { work, waiting })
  }

  return {
    of: async (ticket) => {
      const key = keyOf(ticket)
      const kept = await cache.get<Kept>(key)
      const ageMs = kept ? now().getTime() - kept.at : Number.POSITIVE_INFINITY
      const known = ageMs < keptMs ? kept?.context : undefined
      if (ageMs >= freshMs && !isSettled(ticket.status)) begin(key, known, ticket)
      return known
    },
    close: async () => {
      const works = [...running.values()].map(({ work }) => work)
      await inTime(longestFarewellMs, Promise.all(works)).catch(() => undefined)
    },
  }
}

const mostFailures = 10_000
const longestFarewellMs = 2500

/** Where somebody writes decides about it, too. */
const keyOf = ({ workspaceId, channelId, customerUserId }: Ticket) =>
  `context:${workspaceId}:${channelId}:${customerUserId}`

/** Says once that it fails, and once that it works again. */
function createReport(log: Logger) {
  let fails = false
  return (error?: unknown) => {
    if (error !== undefined && !fails)
      log.warn(
        { reason: reasonOf(error) },
        'The company’s system does not say who a customer is; cards are drawn without it',
      )
    if (error === undefined && fails) log.info('The company’s system says again who customers are')
    fails = error !== undefined
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof NoContext) return error.message
  return error instanceof Error && error.name === 'TimeoutError'
    ? 'it did not answer within 2 s'
    : 'it could not be asked'
}
