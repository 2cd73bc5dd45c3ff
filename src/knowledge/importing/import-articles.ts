import { join } from 'node:path'
import { badSource } from '../sources/bad-source.ts'
import type { Progress } from '../sources/source-page.ts'
import { type Trouble, troubleLine } from '../sources/troubles.ts'
import type { WayToFind } from '../website/read-website.ts'
import { type Folder, readImportedFolder } from './folder-state.ts'
import { gather } from './gather.ts'
import { type ImportPlan, planImport } from './plan.ts'
import { readPages } from './read-pages.ts'
import { sourceName } from './source-name.ts'
import { writeArticles } from './write-articles.ts'

/*
 * Brings the articles of a source into a company's knowledge folder, one file a page, and keeps them up to date. It finds
 * the pages (sources/), reads them (reading/), compares them with what is there, and only then writes.
 */

/** What to import, and how. */
export interface ImportRequest {
  /** An address, a folder or a file. */
  from: string
  /** The company's folder of articles. */
  knowledgeDir: string
  /** The folder below it; by default after the source. */
  name?: string
  /** Where customers read the pages of a folder or zip. */
  baseUrl?: string
  /** How the pages of a website are found. */
  by?: WayToFind
  pauseMs?: number
  mostPages?: number
  /** Writes nothing. */
  isDryRun?: boolean
  /** Also replaces articles that a person has changed. */
  force?: boolean
  /** Also removes more than half of the articles. */
  allowManyRemovals?: boolean
}

/** What an import needs besides the request. */
export interface ImportParts {
  fetch: typeof fetch
  now: () => Date
  signal?: AbortSignal
  /** Told of the pages found, then of the pages read. */
  finding?: Progress
  reading?: Progress
}

/** What came of an import, or would come of it. */
export interface Imported extends Omit<ImportPlan, 'pages'> {
  /** What kind of source it was. */
  kind: string
  /** The folder of the source. */
  dir: string
  troubles: Trouble[]
}

/** A second between two pages would be too long for large sites, and none at all a burden for small ones. */
export const usualPauseMs = 500
export const usualMostPages = 10_000

/**
 * Imports the articles of a source. Throws `SupportError('bad_source')` if it cannot be read, has no articles, or would
 * remove more than half of them; then nothing has changed.
 */
export async function importArticles(request: ImportRequest, parts: ImportParts): Promise<Imported> {
  const { from, knowledgeDir, baseUrl, by, isDryRun, force = false } = request
  const { fetch, now, signal } = parts
  const dir = join(knowledgeDir, request.name ?? sourceName(from))
  const folder = await readImportedFolder(dir)
  const gathered = await gather(from, {
    fetch,
    signal,
    by,
    pauseMs: request.pauseMs ?? usualPauseMs,
    mostPages: request.mostPages ?? usualMostPages,
    progress: parts.finding,
  })
  const { kind, pages, whole, troubles } = gathered
  const { read, unreadable } = await readPages(pages, {
    baseUrl,
    now: now(),
    signal,
    progress: parts.reading,
    troubles,
  })
  if (read.length === 0) throw nothingFound(from, kind, troubles.list())
  const plan = planImport({ read, missed: [...gathered.missed, ...unreadable], whole, folder, force })
  if (!request.allowManyRemovals) refuseManyRemovals(plan, folder, from)
  signal?.throwIfAborted()
  if (!isDryRun) await writeArticles(dir, plan, folder, from).catch(cannotBeWritten)
  return { ...plan, kind, dir, troubles: troubles.list() }
}

/** A full disk or a folder that is mounted to be read only. */
function cannotBeWritten(error: unknown): never {
  const { code, path } = error as NodeJS.ErrnoException // whatever it is, we only look
  if (!code || !path) throw error
  throw badSource(`${path} cannot be written (${code}). The next import finishes what this one began.`, error)
}

function nothingFound(from: string, kind: string, troubles: Trouble[]): Error {
  const why = troubles.map((trouble) => `\n  ${troubleLine(trouble)}`).join('')
  return badSource(`There are no articles in ${from} (${kind}), so nothing was changed.${why}`)
}

function refuseManyRemovals({ went }: ImportPlan, { texts, remembered }: Folder, from: string): void {
  const present = [...remembered.values()].filter(({ file }) => texts.has(file)).length
  if (went.length * 2 <= present) return
  throw badSource(
    `${from} no longer has ${went.length} of the ${present} articles that came from it, so nothing was changed. If that is right, run the import with --allow-many-removals.`,
  )
}
