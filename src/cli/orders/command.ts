import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createLog } from '../../base/log.ts'
import { readSupportFile } from '../../company/support-file.ts'
import { loadConfig } from '../../config.ts'
import type { Database } from '../../db/database.ts'
import { openDatabase } from '../../db/open-database.ts'
import { SupportError } from '../../domain/errors.ts'
import type { OrderNumbers } from '../../domain/order-id.ts'
import { orderNumberWords } from '../../languages/order-number-words.ts'
import { orderNumbersBy } from '../../orders/order-rules.ts'
import { fail } from '../../run.ts'
import { clearProgress, showProgress } from '../import/progress.ts'
import { exportOrders } from './export-orders.ts'
import { type ImportedOrders, importOrders } from './import-orders.ts'
import { workspaceOf } from './workspace-of.ts'

export const usage = `Usage: npm run import -- orders FILE.csv|FILE.jsonl [options]
       npm run export -- orders FILE.csv|FILE.jsonl [options]

  --dry-run         of an import: checks the file, counts what would come and change, and writes nothing
  --workspace ID    your Slack workspace, if Frontdesk has not run yet
  --company DIR     the company's folder`

/** `npm run import -- orders FILE`: brings orders into our table. */
export const runImportOfOrders = (args: string[]): Promise<void> =>
  withDatabase(args, async ({ db }, { file, workspaceId, numbers, isDryRun }) => {
    const progress = showProgress('Orders', process.stderr)
    try {
      return inWords(await importOrders(db, { file, workspaceId, numbers, isDryRun, progress }), isDryRun)
    } catch (error) {
      clearProgress(process.stderr)
      throw error
    }
  })

/** `npm run export -- orders FILE`: writes the orders of our table into a file. */
export const runExportOfOrders = (args: string[]): Promise<void> =>
  withDatabase(args, async ({ db }, { file, workspaceId }) => {
    const orders = await exportOrders(db, file, workspaceId)
    return `Exported ${orders} orders to ${file}.`
  })

interface Request {
  file: string
  workspaceId: string
  numbers: OrderNumbers
  isDryRun: boolean
}

async function withDatabase(
  args: string[],
  work: (database: Database, request: Request) => Promise<string>,
): Promise<void> {
  try {
    const { file, company, workspace, isDryRun } = read(args)
    const config = loadConfig()
    const supportFile = join(company ?? config.companyDir, 'support.yaml')
    const rules = readSupportFile(supportFile).orders
    if (!rules)
      throw wrong(
        `${supportFile} has no "orders", so the bot looks at none. docs/how-to/company.md says what it needs.`,
      )
    const database = await openDatabase(config.database, createLog('error'), { patient: true })
    try {
      const workspaceId = await workspaceOf(database.db, workspace)
      const numbers = orderNumbersBy(rules, orderNumberWords)
      console.log(await work(database, { file, workspaceId, numbers, isDryRun }))
    } finally {
      await database.close()
    }
  } catch (error) {
    fail(error)
  }
}

function read(args: string[]) {
  const text = { type: 'string' } as const
  const options = { company: text, workspace: text, 'dry-run': { type: 'boolean', default: false } } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [file, ...more] = positionals
    if (!file || more.length > 0) throw new Error('Name one file')
    if (values.workspace !== undefined && !/^[TE][A-Z0-9]{2,}$/.test(values.workspace))
      throw new Error('--workspace must be an id such as T0123ABCD')
    return { file, company: values.company, workspace: values.workspace, isDryRun: values['dry-run'] }
  } catch (error) {
    throw wrong(`${String((error as Error).message).split('. ')[0]}.\n\n${usage}`) // only errors are thrown above
  }
}

const wrong = (problem: string) => new SupportError('bad_source', problem)

function inWords({ came, changed, kept }: ImportedOrders, isDryRun: boolean): string {
  const counts = `${came} came, ${changed} changed, ${kept} stayed as they are`
  return isDryRun ? `Nothing was written. It would be: ${counts}.` : `Done: ${counts}.`
}
