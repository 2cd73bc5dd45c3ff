import type { Logger } from 'pino'
import type { Database, Db } from '../db/database.ts'
import { SupportError } from '../domain/errors.ts'
import type { LinkingWords } from '../languages/language/dialogue-words.ts'
import { wordsIn } from '../languages/words.ts'
import { type AccountLink, linkAccount } from '../orders/account-store.ts'
import { keepCode, takeTry, useCode } from '../orders/code-store.ts'
import { hashCode, isCode, newCode, readAccount } from '../orders/codes.ts'
import type { SendCode } from '../orders/orders.ts'
import type { Person } from './person.ts'
import { showLinked } from './show-linked.ts'

export interface LinkingParts {
  database: Database
  /** Absent: nothing can send codes. */
  sendCode?: SendCode
  now(): Date
  log: Logger
}

/** In which language somebody reads what comes of it, and the post from whose button they began. */
export interface LinkingFrom {
  language: string
  outboxId: string
}

/** By a code, customers link themselves to their account. */
export interface LinkingActs {
  /** Has a code sent to the address that the company has for an account. Nobody learns whether there is such an account. */
  requestCode(person: Person, typed: string, from: LinkingFrom): Promise<void>
  /** Links whoever types the code that was sent for them. Throws unless it is that. */
  confirmCode(person: Person, typed: string, from: LinkingFrom): Promise<void>
}

export function createLinkingActs({ database, sendCode, now, log }: LinkingParts): LinkingActs {
  const { db } = database
  const refuse = (code: keyof typeof codes, language: string) =>
    new SupportError(code, wordsIn(language).dialogue.linking[codes[code]])

  return {
    requestCode: async (person, typed, { language }) => {
      const account = readAccount(typed)
      if (!sendCode || !account) throw refuse('not_used', language)
      const code = newCode()
      const codeHash = await hashCode(code)
      const isKept = await db.transaction((tx) => keepCode(tx, person, { account, codeHash, now: now() }))
      if (!isKept) throw refuse('too_often', language)
      // Not waited for: how long it takes would tell whether there is such an account.
      void sendCode(account, code, language).catch((err: unknown) => {
        log.warn({ userId: person.userId }, 'A one-time code could not be sent')
        log.debug({ err }, 'Cause of the code that was not sent')
      })
    },
    confirmCode: async (person, typed, from) => {
      const taken = await takeTry(db, person, now())
      if (!taken) throw refuse('no_code', from.language)
      if (!(await isCode(typed, taken.codeHash))) throw refuse('wrong_code', from.language)
      const link = { workspaceId: person.workspaceId, userId: person.userId, account: taken.account }
      const isLinked = await db.transaction((tx) => linkOnce(tx, link, { codeId: taken.id, now: now(), from }))
      if (!isLinked) throw refuse('no_code', from.language)
      database.wake('outbox')
    },
  }
}

/** False if the code was used meanwhile. */
async function linkOnce(
  tx: Db,
  link: AccountLink,
  { codeId, now, from }: { codeId: number; now: Date; from: LinkingFrom },
): Promise<boolean> {
  if (!(await useCode(tx, codeId, now))) return false
  await linkAccount(tx, link, link.userId, 'code')
  await showLinked(tx, link, from.outboxId)
  return true
}

/** What somebody reads whom the desk refuses. */
const codes = {
  not_used: 'notNow',
  too_often: 'tooOften',
  no_code: 'askAgain',
  wrong_code: 'wrongCode',
} as const satisfies Record<string, keyof LinkingWords>
