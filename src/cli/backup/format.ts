import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { migrationsFolder } from '../../db/migrations.ts'

/** The first line of a backup. */
export const headerSchema = z.object({
  format: z.literal('frontdesk backup'),
  version: z.number(),
  /** The migration that the tables were made by. */
  schema: z.string(),
  exportedAt: z.string(),
})
export type Header = z.infer<typeof headerSchema>

/** How lines are written; a change of that is a new version. */
export const formatVersion = 1

/** One row. Its columns are what Postgres itself makes of them as JSON. */
export const rowSchema = z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) })

/** The last line, by which a file that was cut off is recognised. */
export const endSchema = z.object({ end: z.object({ rows: z.number() }) })

/** The name of the newest migration. */
export function schemaVersion(): string {
  const { entries } = journalSchema.parse(
    JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8')),
  )
  return entries.at(-1)?.tag ?? 'none'
}

const journalSchema = z.object({ entries: z.array(z.object({ tag: z.string() })) })
