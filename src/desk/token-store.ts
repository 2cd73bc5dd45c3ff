import { createHash, randomBytes } from 'node:crypto'
import { and, asc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { accessTokens } from '../db/schema.ts'
import type { Person } from './person.ts'

/** A token as its owner sees it: never the token itself. */
export type AccessToken = Pick<typeof accessTokens.$inferSelect, 'id' | 'createdAt' | 'expiresAt' | 'lastUsedAt'>

/** What tokens look like, so that whatever finds one in the wrong place knows whose it is. */
const shape = /^fdt_[A-Za-z0-9_-]{43}$/

/** It has as much chance as a key, so a plain hash is enough. */
const digestOf = (token: string) => createHash('sha256').update(token).digest('hex')

const isOf = ({ workspaceId, userId }: Person) =>
  and(eq(accessTokens.workspaceId, workspaceId), eq(accessTokens.userId, userId))
const isValid = (now: Date) => and(isNull(accessTokens.revokedAt), gt(accessTokens.expiresAt, now))

/** Makes a token, and returns it for the only time. */
export async function addToken(db: Db, person: Person, expiresAt: Date): Promise<string> {
  const token = `fdt_${randomBytes(32).toString('base64url')}`
  const { workspaceId, userId } = person
  await db.insert(accessTokens).values({ workspaceId, userId, digest: digestOf(token), expiresAt })
  return token
}

/** The tokens of a person that are valid, the oldest first. */
export function listTokens(db: Db, person: Person, now: Date): Promise<AccessToken[]> {
  const { id, createdAt, expiresAt, lastUsedAt } = accessTokens
  return db
    .select({ id, createdAt, expiresAt, lastUsedAt })
    .from(accessTokens)
    .where(and(isOf(person), isValid(now)))
    .orderBy(asc(id))
}

/** Ends one of a person's tokens, or all. Returns how many. */
export async function revokeTokens(db: Db, person: Person, which: number | 'all', now: Date): Promise<number> {
  const ended = await db
    .update(accessTokens)
    .set({ revokedAt: sql`now()` })
    .where(and(isOf(person), isValid(now), which === 'all' ? undefined : eq(accessTokens.id, which)))
    .returning({ id: accessTokens.id })
  return ended.length
}

/** Whose token this is, while it is valid. What that person may do is checked elsewhere, each time. */
export async function personOfToken(db: Db, token: string, now: Date): Promise<Person | undefined> {
  if (!shape.test(token)) return undefined
  const { id, workspaceId, userId, lastUsedAt } = accessTokens
  const isIt = and(eq(accessTokens.digest, digestOf(token)), isValid(now))
  const [found] = await db.select({ id, workspaceId, userId }).from(accessTokens).where(isIt)
  if (!found) return undefined
  // Once a minute is often enough for whoever wonders whether it is still used.
  const isStale = or(isNull(lastUsedAt), lt(lastUsedAt, sql`now() - interval '1 minute'`))
  await db
    .update(accessTokens)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(id, found.id), isStale))
  return { workspaceId: found.workspaceId, userId: found.userId }
}
