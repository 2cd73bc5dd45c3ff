import { join, resolve } from 'node:path'
import type { DailyImport } from '../knowledge/importing/daily-imports.ts'
import { isAddress, sourceName } from '../knowledge/importing/source-name.ts'
import type { ImportedDaily } from './support-file.ts'

/** The sources of a company's articles as imports. Paths count from the company's folder. */
export const dailyImportsOf = (listed: ImportedDaily[], companyDir: string): DailyImport[] =>
  listed.map(({ from, at, name, url }) => ({
    from: isAddress(from) ? from : resolve(companyDir, from),
    name: name ?? sourceName(from),
    at,
    knowledgeDir: join(companyDir, 'knowledge'),
    ...(url && { baseUrl: url }),
  }))
