import { isDeepStrictEqual } from 'node:util'
import type { Logger } from 'pino'
import type { Database } from '../../db/database.ts'
import type { Promises } from '../promises/keep-promises.ts'
import { drawCard } from '../say-of-ticket.ts'
import { type AskParts, askContext } from './ask-context.ts'
import { type ContextParts, type Contexts, createContexts } from './customer-contexts.ts'

interface OpenParts {
  database: Database
  fetch: typeof fetch
  context?: Omit<AskParts, 'fetch'> & Pick<ContextParts, 'cache'>
  now(): Date
  log: Logger
}

/** Contexts that change cards and promises once they are known; undefined without an endpoint. */
export function openContexts(parts: OpenParts, { setTier }: Pick<Promises, 'setTier'>): Contexts | undefined {
  const { database, context, fetch, now, log } = parts
  if (!context) return undefined
  return createContexts({
    cache: context.cache,
    ask: (ticket) => askContext({ ...context, fetch }, ticket),
    learned: async (ticket, { lines, tier }, before) => {
      await database.db.transaction(async (tx) => {
        await setTier(tx, ticket, tier)
        if (!isDeepStrictEqual(before?.lines ?? [], lines)) await drawCard(tx, ticket)
      })
      database.wake('outbox')
    },
    now,
    log,
  })
}
