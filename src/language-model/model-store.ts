import { and, eq, ne, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { modelNews, modelTokens } from '../db/schema.ts'

/** Adds to what the language model has cost on a day (ISO, UTC), and returns the sum of all processes. */
export async function addModelTokens(db: Db, day: string, tokens: number): Promise<number> {
  const [row] = await db
    .insert(modelTokens)
    .values({ day, tokens })
    .onConflictDoUpdate({ target: modelTokens.day, set: { tokens: sql`${modelTokens.tokens} + ${tokens}` } })
    .returning({ tokens: modelTokens.tokens })
  if (!row) throw new Error('An upsert returned no row')
  return row.tokens
}

/** Notes that the model was given up, or that it answers; false when the staff of the workspace know that already. */
export function noteModelNews(tx: Db, workspaceId: string, givenUp: boolean): Promise<boolean> {
  return givenUp ? noteGivenUp(tx, workspaceId) : noteBack(tx, workspaceId)
}

async function noteGivenUp(tx: Db, workspaceId: string): Promise<boolean> {
  const changed = await tx
    .insert(modelNews)
    .values({ workspaceId, givenUp: true })
    .onConflictDoUpdate({
      target: modelNews.workspaceId,
      set: { givenUp: true, toldAt: sql`now()` },
      setWhere: ne(modelNews.givenUp, true),
    })
    .returning({ workspaceId: modelNews.workspaceId })
  return changed.length > 0
}

/** Says nothing about a model that nobody has heard was given up. */
async function noteBack(tx: Db, workspaceId: string): Promise<boolean> {
  const changed = await tx
    .update(modelNews)
    .set({ givenUp: false, toldAt: sql`now()` })
    .where(and(eq(modelNews.workspaceId, workspaceId), eq(modelNews.givenUp, true)))
    .returning({ workspaceId: modelNews.workspaceId })
  return changed.length > 0
}
