import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { accountLinks } from '../db/schema.ts'
import type { Account } from '../domain/account.ts'

/** Somebody in Slack, and an account of the company's own system. */
export interface AccountLink {
  workspaceId: string
  userId: string
  account: string
}

const isNow = ({ workspaceId, userId, account }: AccountLink) =>
  and(
    eq(accountLinks.workspaceId, workspaceId),
    eq(accountLinks.userId, userId),
    eq(accountLinks.account, account),
    isNull(accountLinks.unlinkedAt),
  )

/** Links somebody to an account. False if they are linked already. */
export async function linkAccount(
  tx: Db,
  link: AccountLink,
  linkedBy: string,
  how: 'staff' | 'code' = 'staff',
): Promise<boolean> {
  const linked = await tx
    .insert(accountLinks)
    .values({ ...link, linkedBy, how })
    .onConflictDoNothing()
    .returning({ id: accountLinks.id })
  return linked.length > 0
}

/** Ends a link; its row stays. False if there is none. */
export async function unlinkAccount(tx: Db, link: AccountLink, unlinkedBy: string): Promise<boolean> {
  const ended = await tx
    .update(accountLinks)
    .set({ unlinkedBy, unlinkedAt: sql`now()` })
    .where(isNow(link))
    .returning({ id: accountLinks.id })
  return ended.length > 0
}

/** The accounts to which somebody is linked, and by whom. */
export async function listLinkedAccounts(db: Db, workspaceId: string, userId: string): Promise<Account[]> {
  return db
    .select({ id: accountLinks.account, by: accountLinks.how })
    .from(accountLinks)
    .where(
      and(eq(accountLinks.workspaceId, workspaceId), eq(accountLinks.userId, userId), isNull(accountLinks.unlinkedAt)),
    )
    .orderBy(asc(accountLinks.id))
}
