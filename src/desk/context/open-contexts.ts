import { isDeepStrictEqual } from 'node:util'
import type { Logger } from 'pino'
import type { Database } from '../../db/database.ts'
import type { Promises } from '../promises/keep-promises.ts'
import { drawCard } from '../say-of-ticket.ts'
import { type ContextParts, type Contexts, createContexts } from './customer-contexts.ts'

interface OpenParts {
  database: Database
  context?: Pick<ContextParts, 'ask' | 'cache'>
  now(): Date
  log: Logger
}

/** Contexts that change cards and promises once they are known; undefined if nothing can be asked. */
export function openContexts(parts: OpenParts, { setTier }: Pick<Promises, 'setTier'>): Contexts | undefined {
  const { database, context, now, log } = parts
  if (!context) return undefined
  return createContexts({
    ...context,
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
