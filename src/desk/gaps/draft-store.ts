import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { articleDrafts } from '../../db/schema.ts'
import type { ArticleDraft, DraftText } from '../../domain/article-draft.ts'

type NewDraft = Omit<ArticleDraft, 'id' | 'status' | 'revision'>

/** The open draft about the first of these tickets. */
export async function findOpenDraft(
  db: Db,
  workspaceId: string,
  ticketIds: string[],
): Promise<ArticleDraft | undefined> {
  const isIt = and(eq(articleDrafts.workspaceId, workspaceId), eq(articleDrafts.status, 'open'))
  const [draft] = await db
    .select()
    .from(articleDrafts)
    .where(and(isIt, inArray(articleDrafts.firstTicketId, ticketIds)))
    .orderBy(articleDrafts.id)
    .limit(1)
  return draft
}

/** Keeps a draft, or returns the one that somebody else has begun meanwhile. */
export async function addDraft(db: Db, draft: NewDraft): Promise<ArticleDraft> {
  const [firstTicketId = ''] = draft.ticketIds
  const [added] = await db
    .insert(articleDrafts)
    .values({ ...draft, firstTicketId })
    .onConflictDoNothing()
    .returning()
  const kept = added ?? (await findOpenDraft(db, draft.workspaceId, [firstTicketId]))
  return kept ?? addDraft(db, draft)
}

/** Finds a draft of this workspace, whatever became of it. */
export async function findDraft(db: Db, workspaceId: string, id: number): Promise<ArticleDraft | undefined> {
  const isIt = and(eq(articleDrafts.workspaceId, workspaceId), eq(articleDrafts.id, id))
  return (await db.select().from(articleDrafts).where(isIt))[0]
}

/** A draft as somebody saw it. */
interface Seen {
  workspaceId: string
  id: number
  revision: number
}

const isOpenAsSeen = ({ workspaceId, id, revision }: Seen) =>
  and(
    eq(articleDrafts.workspaceId, workspaceId),
    eq(articleDrafts.id, id),
    eq(articleDrafts.status, 'open'),
    eq(articleDrafts.revision, revision),
  )

/** Changes an open draft that nobody else has changed. A single conditional update, so the first of several wins. */
export async function changeDraft(
  db: Db,
  seen: Seen,
  text: DraftText,
  changedBy: string,
): Promise<ArticleDraft | undefined> {
  const set = { ...text, changedBy, revision: seen.revision + 1 }
  return (await db.update(articleDrafts).set(set).where(isOpenAsSeen(seen)).returning())[0]
}

/** Decides an open draft that nobody else has changed, and forgets its words. Returns it as it was. */
export async function decideDraft(
  tx: Db,
  seen: Seen,
  status: 'accepted' | 'discarded',
  changedBy: string,
): Promise<ArticleDraft | undefined> {
  const [draft] = await tx.select().from(articleDrafts).where(isOpenAsSeen(seen)).for('update')
  if (!draft) return undefined
  await tx
    .update(articleDrafts)
    .set({ status, changedBy, decidedAt: sql`now()`, title: '', questions: [], body: '' })
    .where(eq(articleDrafts.id, draft.id))
  return draft
}

/** Removes the open drafts that were made from a ticket, because words of it have changed. */
export async function dropDraftsOf(tx: Db, ticketId: string): Promise<void> {
  await tx
    .delete(articleDrafts)
    .where(and(eq(articleDrafts.status, 'open'), sql`${articleDrafts.ticketIds} ? ${ticketId}`))
}

/** Tickets about which staff have accepted or discarded an article. */
export async function listDecidedTickets(db: Db, workspaceId: string): Promise<Set<string>> {
  const isOurs = and(
    eq(articleDrafts.workspaceId, workspaceId),
    inArray(articleDrafts.status, ['accepted', 'discarded']),
  )
  const rows = await db.select({ ids: articleDrafts.ticketIds }).from(articleDrafts).where(isOurs)
  return new Set(rows.flatMap(({ ids }) => ids))
}
