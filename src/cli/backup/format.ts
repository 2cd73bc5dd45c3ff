import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { migrationsFolder } from '../../db/migrations.ts'

/** The first line of a backup. */
export const headerSchema = z.object({
  format: z.literal('frontdesk backup'),
  version: z.number(),
  /** The newest migration at the time of the export. */
  schema: z.string(),
  exportedAt: z.string(),
})
export type Header = z.infer<typeof headerSchema>

/** Increment this when the format of the lines changes. */
export const formatVersion = 1

/** One row. Its columns are Postgres's own JSON. */
export const rowSchema = z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) })

/** The last line. A file without it was cut off. */
export const endSchema = z.object({ end: z.object({ rows: z.number() }) })

/** The name of the newest migration. */
export function schemaVersion(): string {
  const { entries } = journalSchema.parse(
    JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8')),
  )
  return entries.at(-1)?.tag ?? 'none'
}

const journalSchema = z.object({ entries: z.array(z.object({ tag: z.string() })) })
