import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { dashboardSessions } from '../db/schema.ts'
import type { Person } from './person.ts'

const { workspaceId, userId, linkDigest, linkExpiresAt, sessionDigest, expiresAt, endedAt } = dashboardSessions

/** Keeps a link that nobody has used. */
export async function addLink(
  db: Db,
  person: Person,
  link: { linkDigest: string; linkExpiresAt: Date },
): Promise<void> {
  await db.insert(dashboardSessions).values({ ...person, ...link })
}

/** For whom a link is, while it can be used. */
export async function findLink(db: Db, digest: string, now: Date): Promise<Person | undefined> {
  const [found] = await db.select({ workspaceId, userId }).from(dashboardSessions).where(isUnused(digest, now))
  return found
}

/** Makes a link the session that it is for. One conditional update, so the first of several who use it wins. */
export async function useLink(
  db: Db,
  digest: string,
  session: { sessionDigest: string; expiresAt: Date },
  now: Date,
): Promise<boolean> {
  const used = await db.update(dashboardSessions).set(session).where(isUnused(digest, now)).returning({ userId })
  return used.length > 0
}

const isUnused = (digest: string, now: Date) =>
  and(eq(linkDigest, digest), isNull(sessionDigest), isNull(endedAt), gt(linkExpiresAt, now))

/** Whose session this is, while it lasts. */
export async function personOfSession(db: Db, digest: string, now: Date): Promise<Person | undefined> {
  const isIt = and(eq(sessionDigest, digest), isNull(endedAt), gt(expiresAt, now))
  const [found] = await db.select({ workspaceId, userId }).from(dashboardSessions).where(isIt)
  return found
}

/** Ends a session. */
export async function endSession(db: Db, digest: string): Promise<void> {
  await db
    .update(dashboardSessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(sessionDigest, digest), isNull(endedAt)))
}

/** Whether a person has sessions, or links to some. */
export async function hasSessions(db: Db, person: Person): Promise<boolean> {
  return (await db.$count(dashboardSessions, isOf(person))) > 0
}

/** Ends all sessions of a person, and the links to others. */
export async function endSessionsOf(db: Db, person: Person): Promise<void> {
  await db.update(dashboardSessions).set({ endedAt: sql`now()` }).where(isOf(person))
}

const isOf = (person: Person) => and(eq(workspaceId, person.workspaceId), eq(userId, person.userId), isNull(endedAt))
