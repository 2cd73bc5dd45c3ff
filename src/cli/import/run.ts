import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { outgoing } from '../../base/outgoing.ts'
import { dailyImportsOf } from '../../company/daily-imports.ts'
import { readSupportFile } from '../../company/support-file.ts'
import { loadConfig } from '../../config.ts'
import { type ImportRequest, importArticles } from '../../knowledge/importing/import-articles.ts'
import { badSource } from '../../knowledge/sources/bad-source.ts'
import { fail } from '../../run.ts'
import { showProgress } from './progress.ts'
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
    for (const one of requestsOf(request, companyDir)) {
      console.log(`Reading ${one.from} …`)
      const imported = await importArticles(one, {
        fetch: outgoing(config.proxies).fetch,
        now: () => new Date(),
        signal: stop.signal,
        finding: showProgress('Pages', process.stderr),
        reading: showProgress('Articles', process.stderr),
      })
      for (const line of importReport(imported, one.isDryRun ?? false)) console.log(line)
    }
  } catch (error) {
    fail(stop.signal.aborted ? badSource('Stopped. The articles stay as they were.', error) : error)
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
