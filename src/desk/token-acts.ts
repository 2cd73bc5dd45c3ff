import type { Logger } from 'pino'
import { SupportError } from '../domain/errors.ts'
import type { CheckParts } from './checks.ts'
import type { Person } from './person.ts'
import { type AccessToken, addToken, listTokens, personOfToken, revokeTokens } from './token-store.ts'

export interface TokenParts extends Pick<CheckParts, 'database' | 'words'> {
  /** Where assistants reach us; absent: they do not. */
  mcpUrl?: string
  now(): Date
  log: Logger
}

/** A token at the only time at which it can be read. */
export interface NewToken {
  token: string
  expiresAt: Date
  url: string
}

/** By which an assistant acts for somebody. It may do what they may, at that time. */
export interface TokenActs {
  /** Makes one, for whoever serves tickets. */
  makeToken(person: Person): Promise<NewToken>
  /** Their own. */
  listTokens(person: Person): Promise<AccessToken[]>
  /** Ends one of their own, or all. Returns how many. */
  revokeTokens(person: Person, which: number | 'all'): Promise<number>
  /** For whom a token acts; undefined for one that is unknown, has expired or was revoked. */
  personOfToken(token: string): Promise<Person | undefined>
}

const validDays = 90
const dayMs = 24 * 3_600_000
const mostTokens = 5

export function createTokenActs(
  { database: { db }, words, mcpUrl, now, log }: TokenParts,
  checkServesAny: (person: Person) => Promise<void>,
): TokenActs {
  return {
    makeToken: async (person) => {
      await checkServesAny(person)
      if (mcpUrl === undefined) throw new SupportError('not_used', words.tokens.notUsed)
      if ((await listTokens(db, person, now())).length >= mostTokens)
        throw new SupportError('too_many_tokens', words.tokens.tooMany(mostTokens))
      const expiresAt = new Date(now().getTime() + validDays * dayMs)
      const token = await addToken(db, person, expiresAt)
      log.info({ user: person.userId }, 'A token for an assistant was made')
      return { token, expiresAt, url: mcpUrl }
    },
    listTokens: (person) => listTokens(db, person, now()),
    revokeTokens: async (person, which) => {
      const count = await revokeTokens(db, person, which, now())
      if (count === 0 && which !== 'all') throw new SupportError('unknown_token', words.tokens.unknown(which))
      log.info({ user: person.userId, count }, 'Tokens for assistants were revoked')
      return count
    },
    personOfToken: (token) => personOfToken(db, token, now()),
  }
}
