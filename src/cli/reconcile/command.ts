import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createLog } from '../../base/log.ts'
import { readSupportFile } from '../../company/support-file.ts'
import { loadConfig } from '../../config.ts'
import { openDatabase } from '../../db/open-database.ts'
import { reconcile } from '../../desk/actions/reconcile.ts'
import { SupportError } from '../../domain/errors.ts'
import { createOrderSource } from '../../orders/sources/order-source.ts'
import { workspaceOf } from '../orders/workspace-of.ts'
import { inWords } from './in-words.ts'

export const usage = `Usage: npm run reconcile [-- options]

  --since DATE      what was paid since then, such as 2026-01-31; the last 90 days unless told
  --workspace ID    your Slack workspace, if the database knows several
  --company DIR     the company's folder`

const usualDays = 90

/** Compares and prints; resolves with whether all is as it was said. */
export async function runReconcile(args: string[], print: (line: string) => void): Promise<boolean> {
  const { since, workspace, company } = read(args, new Date())
  const config = loadConfig()
  const log = createLog('error')
  const file = join(company ?? config.companyDir, 'support.yaml')
  const rules = readSupportFile(file).orders
  if (!rules) throw new SupportError('bad_source', `${file} has no "orders", so there are no refunds.`)
  const database = await openDatabase(config.database, log, { patient: true })
  try {
    const { db } = database
    const settings = { db, settings: config.orders, proxies: config.proxies, now: () => new Date(), log }
    const { payer } = await createOrderSource(rules.from, settings)
    const result = await reconcile(db, { workspaceId: await workspaceOf(db, workspace), payer, since })
    for (const line of inWords(result, { since, hasPayer: payer !== undefined })) print(line)
    return result.differences.length === 0
  } finally {
    await database.close()
  }
}

function read(args: string[], now: Date) {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({ args, options: { since: text, workspace: text, company: text } })
    const since = values.since ? new Date(values.since) : new Date(now.getTime() - usualDays * 86_400_000)
    if (!/^\d{4}-\d{2}-\d{2}$/.test(values.since ?? '2026-01-01') || Number.isNaN(since.getTime()))
      throw new Error('--since must be a date such as 2026-01-31')
    return { since, workspace: values.workspace, company: values.company }
  } catch (error) {
    throw new SupportError('bad_source', `${String((error as Error).message).split('. ')[0]}.\n\n${usage}`) // only errors are thrown above
  }
}
