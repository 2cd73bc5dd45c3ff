import { and, asc, eq, gt, isNotNull, isNull, lt, notInArray, or, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { articleRecalls, articleUses, conversations, outbox, recalledUses } from '../../db/schema.ts'
import type { Recall, RecallKind } from '../../domain/recall.ts'

/** One time that an article told a customer something that may be corrected. */
export interface ToldUse {
  id: number
  conversationId: number
  articleId: string
  title: string
  quoted: string[]
  language: string
  questionTs: string[]
  standsAlone: boolean
  toldAt: Date
  channelId: string
  threadTs: string
  /** Null if a ticket was never opened, or the person was forgotten. */
  customer: (typeof conversations.$inferSelect)['customer']
}

/** Whose words were erased since, or who was forgotten, is left alone. */
const isThere = and(
  isNotNull(conversations.customerUserId),
  or(isNull(conversations.erasedAt), lt(conversations.erasedAt, articleUses.toldAt)),
)
const isSaid = sql`not exists (select from ${outbox} o where o.id = ${articleUses.outboxId} and o.finished_at is null)`

/** A reply in a direct message stands in the thread of the message that it answers. */
const threadOfReply = sql<string>`coalesce((select o.utterance ->> 'threadTs' from ${outbox} o where o.id = ${articleUses.outboxId}), ${conversations.threadTs})`

const useFields = {
  id: articleUses.id,
  conversationId: articleUses.conversationId,
  articleId: articleUses.articleId,
  title: articleUses.title,
  quoted: articleUses.quoted,
  language: articleUses.language,
  questionTs: articleUses.questionTs,
  standsAlone: articleUses.standsAlone,
  toldAt: articleUses.toldAt,
  channelId: conversations.channelId,
  threadTs: threadOfReply,
  customer: conversations.customer,
}

/** The workspaces and articles that told customers something since then. */
export const listToldArticles = (db: Db, since: Date) =>
  db
    .selectDistinct({ workspaceId: articleUses.workspaceId, articleId: articleUses.articleId })
    .from(articleUses)
    .where(gt(articleUses.toldAt, since))
    .orderBy(asc(articleUses.workspaceId), asc(articleUses.articleId))

/** What an article told since then and what has not been corrected, oldest first. */
export function listTold(db: Db, workspaceId: string, articleId: string, since: Date): Promise<ToldUse[]> {
  const corrected = sql`exists (select from ${recalledUses} r join ${articleRecalls} a on a.id = r.recall_id
    where r.use_id = ${articleUses.id} and a.status = 'said')`
  return db
    .select(useFields)
    .from(articleUses)
    .innerJoin(conversations, eq(conversations.id, articleUses.conversationId))
    .where(
      and(
        eq(articleUses.workspaceId, workspaceId),
        eq(articleUses.articleId, articleId),
        gt(articleUses.toldAt, since),
        isThere,
        isSaid,
        sql`not ${corrected}`,
      ),
    )
    .orderBy(asc(articleUses.id))
}

/** The uses that a recall corrects, oldest first. */
export const listRecalled = (db: Db, recallId: number): Promise<ToldUse[]> =>
  db
    .select(useFields)
    .from(recalledUses)
    .innerJoin(articleUses, eq(articleUses.id, recalledUses.useId))
    .innerJoin(conversations, eq(conversations.id, articleUses.conversationId))
    .where(and(eq(recalledUses.recallId, recallId), isThere))
    .orderBy(asc(articleUses.id))

export interface Outdated {
  workspaceId: string
  articleId: string
  kind: RecallKind
  uses: ToldUse[]
}

/**
 * Keeps what an article told and no longer says, as one open recall. Returns its id if staff have to be told of it anew;
 * undefined if nothing has changed.
 */
export async function keepRecall(
  tx: Db,
  { workspaceId, articleId, kind, uses }: Outdated,
): Promise<number | undefined> {
  const isIt = and(
    eq(articleRecalls.workspaceId, workspaceId),
    eq(articleRecalls.articleId, articleId),
    eq(articleRecalls.status, 'open'),
  )
  const find = async () => (await tx.select().from(articleRecalls).where(isIt).for('update'))[0]
  const title = uses.at(-1)?.title ?? articleId
  if (uses.length > 0)
    await tx.insert(articleRecalls).values({ workspaceId, articleId, kind, title }).onConflictDoNothing()
  const recall = await find()
  if (!recall) return undefined
  const ids = uses.map(({ id }) => id)
  const [added, dropped] = [await addUses(tx, recall.id, ids), await dropUses(tx, recall.id, ids)]
  const isSettled = ids.length === 0
  if (!added && !dropped && recall.kind === kind && !isSettled) return undefined
  await tx
    .update(articleRecalls)
    .set(isSettled ? { status: 'settled', decidedAt: sql`now()` } : { kind })
    .where(eq(articleRecalls.id, recall.id))
  return recall.id
}

async function addUses(tx: Db, recallId: number, ids: number[]): Promise<boolean> {
  if (ids.length === 0) return false
  const rows = ids.map((useId) => ({ useId, recallId }))
  const added = await tx.insert(recalledUses).values(rows).onConflictDoNothing().returning({ id: recalledUses.useId })
  return added.length > 0
}

async function dropUses(tx: Db, recallId: number, except: number[]): Promise<boolean> {
  const others = except.length > 0 ? notInArray(recalledUses.useId, except) : undefined
  const dropped = await tx
    .delete(recalledUses)
    .where(and(eq(recalledUses.recallId, recallId), others))
    .returning({ id: recalledUses.useId })
  return dropped.length > 0
}

/** Finds a recall of this workspace. */
export async function findRecall(db: Db, workspaceId: string, id: number): Promise<Recall | undefined> {
  const isIt = and(eq(articleRecalls.workspaceId, workspaceId), eq(articleRecalls.id, id))
  const [recall] = await db.select().from(articleRecalls).where(isIt)
  if (!recall) return undefined
  const uses = await listRecalled(db, id)
  const threads = new Map(uses.map((use) => [use.conversationId, use]))
  return {
    ...recall,
    customers: new Set(uses.map(({ customer, conversationId }) => customer?.userId ?? conversationId)).size,
    since: uses[0]?.toldAt,
    threads: [...threads.values()].map(({ conversationId, channelId, threadTs, customer, toldAt }) => ({
      conversationId,
      channelId,
      threadTs,
      name: customer?.name ?? '',
      company: customer?.company ?? '',
      toldAt,
    })),
  }
}

/** Decides that the correction is said. A single conditional update, so only one of several people decides. */
export async function decideRecall(tx: Db, id: number, decidedBy: string, saidIn: number): Promise<boolean> {
  const decided = await tx
    .update(articleRecalls)
    .set({ status: 'said', decidedBy, decidedAt: sql`now()`, saidIn })
    .where(and(eq(articleRecalls.id, id), eq(articleRecalls.status, 'open')))
    .returning({ id: articleRecalls.id })
  return decided.length > 0
}

/** Records where staff see it, so that it is updated there. */
export async function placeRecall(tx: Db, id: number, { channelId, ts }: { channelId: string; ts: string }) {
  await tx.update(articleRecalls).set({ channelId, ts }).where(eq(articleRecalls.id, id))
}
