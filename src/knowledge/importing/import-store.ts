import { and, eq, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { articleImports } from '../../db/schema.ts'

/** One process's right to do one import. */
export interface ImportLease {
  workspaceId: string
  name: string
  leasedBy: string
}

/** A process that died loses its imports after this long. */
export const importLeaseMs = 60_000

const leasedUntil = sql`now() + ${importLeaseMs} * interval '1 millisecond'`
const free = { leasedBy: null, leasedUntil: null }

const mine = ({ workspaceId, name, leasedBy }: ImportLease) =>
  and(eq(articleImports.workspaceId, workspaceId), eq(articleImports.name, name), eq(articleImports.leasedBy, leasedBy))

/** Takes the import of a day, unless it is done, has just failed, or another process is at it. */
export async function claimImport(db: Db, lease: ImportLease, day: string, now: Date): Promise<boolean> {
  const { doneDay, tryAfter, leasedUntil: until } = articleImports
  const claimed = await db
    .insert(articleImports)
    .values({ ...lease, leasedUntil })
    .onConflictDoUpdate({
      target: [articleImports.workspaceId, articleImports.name],
      set: { leasedBy: lease.leasedBy, leasedUntil },
      setWhere: and(
        or(isNull(doneDay), lt(doneDay, day)),
        or(isNull(tryAfter), lte(tryAfter, now)),
        or(isNull(until), lt(until, sql`now()`)),
      ),
    })
    .returning({ name: articleImports.name })
  return claimed.length > 0
}

/** Whether an import still has to be done for a day. */
export async function isImportDone(
  db: Db,
  { workspaceId, name }: Omit<ImportLease, 'leasedBy'>,
  day: string,
): Promise<boolean> {
  const isIt = and(eq(articleImports.workspaceId, workspaceId), eq(articleImports.name, name))
  return (await db.$count(articleImports, and(isIt, sql`${articleImports.doneDay} >= ${day}`))) > 0
}

/** Extends the lease. Returns false if another process has taken the import over. */
export async function renewImport(db: Db, lease: ImportLease): Promise<boolean> {
  const renewed = await db
    .update(articleImports)
    .set({ leasedUntil })
    .where(mine(lease))
    .returning({ name: articleImports.name })
  return renewed.length > 0
}

/** Records that a day is done. */
export async function finishImport(db: Db, lease: ImportLease, day: string): Promise<void> {
  await db
    .update(articleImports)
    .set({ doneDay: day, tryAfter: null, problem: null, ...free })
    .where(mine(lease))
}

/** Records a failure. Returns true for the first one since it last worked. */
export async function failImport(db: Db, lease: ImportLease, problem: string, tryAfter: Date): Promise<boolean> {
  const failed = { tryAfter, ...free }
  const first = await db
    .update(articleImports)
    .set({ ...failed, problem })
    .where(and(mine(lease), isNull(articleImports.problem)))
    .returning({ name: articleImports.name })
  if (first.length > 0) return true
  await db.update(articleImports).set(failed).where(mine(lease))
  return false
}

/** Gives an unfinished import back, for another process or the next start. */
export async function releaseImport(db: Db, lease: ImportLease): Promise<void> {
  await db.update(articleImports).set(free).where(mine(lease))
}
