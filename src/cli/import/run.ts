import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { outgoing } from '../../base/outgoing.ts'
import { dailyImportsOf } from '../../company/daily-imports.ts'
import { readSupportFile } from '../../company/support-file.ts'
import { loadConfig } from '../../config.ts'
import { SupportError } from '../../domain/errors.ts'
import { type ImportParts, type ImportRequest, importArticles } from '../../knowledge/importing/import-articles.ts'
import { badSource } from '../../knowledge/sources/bad-source.ts'
import { fail } from '../../run.ts'
import { clearProgress, showProgress } from './progress.ts'
import { importReport } from './report.ts'
import { type CommandRequest, readRequest, usage } from './request.ts'

/** Imports articles as the command line says, and prints what came of it. */
export async function runImportOfArticles(args: string[]): Promise<void> {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  try {
    const request = readRequest(args)
    const config = loadConfig()
    const companyDir = companyOf(request, config.companyDir)
    const parts = { fetch: outgoing(config.proxies).fetch, now: () => new Date(), signal: stop.signal }
    for (const one of requestsOf(request, companyDir)) await importOne(one, parts)
  } catch (error) {
    fail(stop.signal.aborted ? badSource('Stopped. The articles stay as they were.', error) : error)
  }
}

/** One source that fails does not stop the others, but the command has failed. */
async function importOne(request: ImportRequest, parts: ImportParts): Promise<void> {
  console.log(`Reading ${request.from} …`)
  const finding = showProgress('Pages', process.stderr)
  const reading = showProgress('Articles', process.stderr)
  try {
    const imported = await importArticles(request, { ...parts, finding, reading })
    for (const line of importReport(imported, request.isDryRun ?? false)) console.log(line)
  } catch (error) {
    clearProgress(process.stderr)
    if (!(error instanceof SupportError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

function companyOf({ company }: CommandRequest, usual: string): string {
  if (company === undefined || existsSync(company)) return company ?? usual
  throw badSource(`There is no folder ${company}.`)
}

/** The one that is named, or all that support.yaml lists. */
function requestsOf({ from, company: _, ...options }: CommandRequest, companyDir: string): ImportRequest[] {
  const knowledgeDir = join(companyDir, 'knowledge')
  if (from !== undefined) return [{ ...options, from, knowledgeDir }]
  const listed = readSupportFile(join(companyDir, 'support.yaml')).import
  if (listed.length === 0) throw badSource(`Name a source.\n\n${usage}`)
  return dailyImportsOf(listed, companyDir).map((one) => ({ ...options, ...one }))
}
