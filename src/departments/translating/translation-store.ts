import { createHash } from 'node:crypto'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { articleTranslations } from '../../db/schema.ts'

/** A sentence of an article in another language (ISO 639-1), and who wrote that. */
export interface KeptTranslation {
  original: string
  language: string
  translation: string
  by: 'model' | 'staff'
}

/** What is kept of these sentences in a language. */
export async function findTranslations(db: Db, originals: string[], language: string): Promise<KeptTranslation[]> {
  if (originals.length === 0) return []
  const digests = originals.map(digestOf)
  return db
    .select(columns)
    .from(articleTranslations)
    .where(and(inArray(articleTranslations.digest, digests), eq(articleTranslations.language, language)))
}

/** Keeps what a model translated. What staff have mended stays. */
export async function keepTranslations(db: Db, translated: Omit<KeptTranslation, 'by'>[]): Promise<void> {
  const rows = translated.map((each) => ({ ...each, digest: digestOf(each.original), by: 'model' as const }))
  if (rows.length > 0) await db.insert(articleTranslations).values(rows).onConflictDoNothing()
}

/** All that is kept, by language. */
export const listTranslations = (db: Db): Promise<KeptTranslation[]> =>
  db
    .select(columns)
    .from(articleTranslations)
    .orderBy(asc(articleTranslations.language), asc(articleTranslations.original))

/** Saves what staff wrote, if it is new. */
export async function mendTranslation(db: Db, { original, language, translation }: KeptTranslation): Promise<boolean> {
  const { translation: kept } = articleTranslations
  const changed = await db
    .insert(articleTranslations)
    .values({ digest: digestOf(original), original, language, translation, by: 'staff' })
    .onConflictDoUpdate({
      target: [articleTranslations.digest, articleTranslations.language],
      set: { translation, by: 'staff', at: sql`now()` },
      setWhere: sql`${kept} <> ${translation}`,
    })
    .returning({ language: articleTranslations.language })
  return changed.length > 0
}

const { original, language, translation, by } = articleTranslations
const columns = { original, language, translation, by }

const digestOf = (text: string) => createHash('sha256').update(text).digest('base64url')
