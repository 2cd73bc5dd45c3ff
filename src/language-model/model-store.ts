import { and, eq, gt, lt, or, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { modelCalls, modelGivenUp, modelNews, modelTokens } from '../db/schema.ts'

/** Adds tokens to a day's total (ISO date, UTC) and returns the total of all processes. */
export async function addModelTokens(db: Db, day: string, tokens: number): Promise<number> {
  const [row] = await db
    .insert(modelTokens)
    .values({ day, tokens })
    .onConflictDoUpdate({ target: modelTokens.day, set: { tokens: sql`${modelTokens.tokens} + ${tokens}` } })
    .returning({ tokens: modelTokens.tokens })
  if (!row) throw new Error('An upsert returned no row')
  return row.tokens
}

/** Keeps what a question cost. */
export async function addModelCall(db: Db, call: typeof modelCalls.$inferInsert): Promise<void> {
  await db.insert(modelCalls).values(call)
}

/** A process's view of the model. `unsure`: it may ask again but has had no answer yet. */
export type Sight = 'given up' | 'unsure' | 'answers'

/**
 * Records a process's view of the model, and returns news for the staff of a workspace, if any. A failure is news again
 * if its kind, `problem`, was not told since the model last answered. A recovery is news only
 * once no process considers the model failed: until then some customers are answered without it.
 */
export async function noteModelNews(
  tx: Db,
  { workspaceId, processId, sight, problem }: { workspaceId: string; processId: string; sight: Sight; problem: string },
): Promise<'given up' | 'back' | 'later' | undefined> {
  if (sight !== 'given up') await forgetProcess(tx, processId)
  switch (sight) {
    case 'given up':
      await noteProcess(tx, processId)
      return (await noteGivenUp(tx, workspaceId, problem)) ? 'given up' : undefined
    case 'unsure':
      return undefined
    case 'answers':
      if (await anyProcessGaveUp(tx)) return 'later'
      return (await noteBack(tx, workspaceId)) ? 'back' : undefined
    default:
      return sight satisfies never
  }
}

const diedBefore = sql`interval '1 day'`

/**
 * Removes a process that stops or has recovered, so that it no longer holds back news, and expired rows of dead
 * processes.
 */
export async function forgetProcess(db: Db, processId: string): Promise<void> {
  await db
    .delete(modelGivenUp)
    .where(or(eq(modelGivenUp.processId, processId), lt(modelGivenUp.at, sql`now() - ${diedBefore}`)))
}

/** Longer than the model's longest pause. A process silent for longer has died or has no customers. */
const freshFor = sql`interval '10 minutes'`

async function anyProcessGaveUp(tx: Db): Promise<boolean> {
  const [row] = await tx
    .select({ id: modelGivenUp.processId })
    .from(modelGivenUp)
    .where(gt(modelGivenUp.at, sql`now() - ${freshFor}`))
    .limit(1)
  return row !== undefined
}

async function noteProcess(tx: Db, processId: string): Promise<void> {
  await tx
    .insert(modelGivenUp)
    .values({ processId })
    .onConflictDoUpdate({ target: modelGivenUp.processId, set: { at: sql`now()` } })
}

async function noteGivenUp(tx: Db, workspaceId: string, problem: string): Promise<boolean> {
  const alone = sql`array[${problem}]::text[]`
  const changed = await tx
    .insert(modelNews)
    .values({ workspaceId, givenUp: true, told: [problem] })
    .onConflictDoUpdate({
      target: modelNews.workspaceId,
      set: {
        givenUp: true,
        told: sql`case when ${modelNews.givenUp} then ${modelNews.told} || ${alone} else ${alone} end`,
        toldAt: sql`now()`,
      },
      setWhere: sql`not (${modelNews.givenUp} and ${modelNews.told} @> ${alone})`,
    })
    .returning({ workspaceId: modelNews.workspaceId })
  return changed.length > 0
}

/** A recovery is news only if staff were told of the failure. */
async function noteBack(tx: Db, workspaceId: string): Promise<boolean> {
  const changed = await tx
    .update(modelNews)
    .set({ givenUp: false, told: [], toldAt: sql`now()` })
    .where(and(eq(modelNews.workspaceId, workspaceId), eq(modelNews.givenUp, true)))
    .returning({ workspaceId: modelNews.workspaceId })
  return changed.length > 0
}
