import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { accountCodes } from '../db/schema.ts'

/** Somebody who asks for a code, or types it. */
export interface CodeOwner {
  workspaceId: string
  userId: string
}

const minuteMs = 60_000
/** How long a code is valid, and how often it may be tried. */
const validMs = 10 * minuteMs
const mostTries = 5
/** How many codes there are for one person, and for one account, whoever asks. */
const mostInAnHour = 5
const mostForAccountInADay = 10

/**
 * Keeps a code, which replaces the person's earlier ones. False if there were too many for them or for the account;
 * whether there is such an account makes no difference.
 */
export async function keepCode(
  tx: Db,
  owner: CodeOwner,
  { account, codeHash, now }: { account: string; codeHash: string; now: Date },
): Promise<boolean> {
  const { workspaceId, userId } = owner
  // In this order, so that requests at the same moment are counted one after the other.
  for (const name of [`person ${userId}`, `account ${account}`])
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${workspaceId} code for ${name}`}, 0))`)
  const since = (ms: number) =>
    and(eq(accountCodes.workspaceId, workspaceId), gt(accountCodes.createdAt, before(now, ms)))
  const ofPerson = eq(accountCodes.userId, userId)
  const ofAccount = eq(accountCodes.account, account)
  const hourMs = 60 * minuteMs
  if ((await tx.$count(accountCodes, and(ofPerson, since(hourMs)))) >= mostInAnHour) return false
  if ((await tx.$count(accountCodes, and(ofAccount, since(hourMs)))) >= mostInAnHour) return false
  if ((await tx.$count(accountCodes, and(ofAccount, since(24 * hourMs)))) >= mostForAccountInADay) return false
  const expiresAt = new Date(now.getTime() + validMs)
  await tx.insert(accountCodes).values({ ...owner, account, codeHash, createdAt: now, expiresAt })
  return true
}

/** Takes one of the tries that a person has with their latest code; undefined if it is used, too old, or was tried too often. */
export async function takeTry(db: Db, { workspaceId, userId }: CodeOwner, now: Date) {
  const latest = db
    .select({ id: accountCodes.id })
    .from(accountCodes)
    .where(and(eq(accountCodes.workspaceId, workspaceId), eq(accountCodes.userId, userId)))
    .orderBy(desc(accountCodes.id))
    .limit(1)
  const isOpen = and(isNull(accountCodes.usedAt), gt(accountCodes.expiresAt, now), lt(accountCodes.tries, mostTries))
  const [taken] = await db
    .update(accountCodes)
    .set({ tries: sql`${accountCodes.tries} + 1` })
    .where(and(sql`${accountCodes.id} = (${latest})`, isOpen))
    .returning({ id: accountCodes.id, account: accountCodes.account, codeHash: accountCodes.codeHash })
  return taken
}

/** Uses a code up. False if it was used already. */
export async function useCode(tx: Db, id: number, now: Date): Promise<boolean> {
  const used = await tx
    .update(accountCodes)
    .set({ usedAt: now })
    .where(and(eq(accountCodes.id, id), isNull(accountCodes.usedAt)))
    .returning({ id: accountCodes.id })
  return used.length > 0
}

const before = (now: Date, ms: number) => new Date(now.getTime() - ms)
