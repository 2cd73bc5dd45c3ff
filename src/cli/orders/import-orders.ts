import type { Db } from '../../db/database.ts'
import { SupportError } from '../../domain/errors.ts'
import type { OrderNumbers } from '../../domain/order-id.ts'
import type { Progress } from '../../knowledge/sources/source-page.ts'
import { type OrderRow, saveOrders } from '../../orders/table-orders.ts'
import { checkingLines } from './check-lines.ts'
import { readLines } from './read-lines.ts'

export interface OrderImport {
  file: string
  workspaceId: string
  numbers: OrderNumbers
  /** Writes nothing, and counts what would be written. */
  isDryRun: boolean
  progress?: Progress
}

export interface ImportedOrders {
  came: number
  changed: number
  kept: number
}

const rowsAtATime = 500
/** More mistakes than anybody reads at once. */
const mostProblems = 50

/**
 * Brings the orders of a file into our table: all of them or, with a mistake in any, none. Orders that are not in the
 * file stay. Throws SupportError `bad_source` with line and column of every mistake.
 */
export async function importOrders(db: Db, request: OrderImport): Promise<ImportedOrders> {
  const total = await checkWhole(request)
  const counts: ImportedOrders = { came: 0, changed: 0, kept: 0 }
  await db
    .transaction(async (tx) => {
      let done = 0
      for await (const rows of rowsOf(request)) {
        const { came, changed } = await saveOrders(tx, rows)
        counts.came += came
        counts.changed += changed
        counts.kept += rows.length - came - changed
        done += rows.length
        request.progress?.(done, total)
      }
      if (request.isDryRun) throw new DryRun()
    })
    .catch((error: unknown) => {
      if (!(error instanceof DryRun)) throw error
    })
  return counts
}

/** Takes back what a dry run has written. */
class DryRun extends Error {}

/** Reads the file once before anything is written, and counts its orders. */
async function checkWhole({ file, numbers }: OrderImport): Promise<number> {
  const check = checkingLines(numbers)
  const problems: string[] = []
  let lines = 0
  for await (const line of readLines(file)) {
    const checked = check(line)
    if ('problems' in checked) problems.push(...checked.problems)
    lines += 1
  }
  if (problems.length > 0) throw mistakesIn(file, problems)
  if (lines === 0) throw new SupportError('bad_source', `${file} has no orders.`)
  return lines
}

async function* rowsOf({ file, numbers, workspaceId }: OrderImport): AsyncGenerator<OrderRow[]> {
  const check = checkingLines(numbers)
  let rows: OrderRow[] = []
  for await (const line of readLines(file)) {
    const checked = check(line)
    // Only if the file has changed meanwhile.
    if ('problems' in checked) throw mistakesIn(file, checked.problems)
    rows.push({ ...checked.order, workspaceId })
    if (rows.length < rowsAtATime) continue
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}

function mistakesIn(file: string, problems: string[]): SupportError {
  const more = problems.length - mostProblems
  const shown = problems.slice(0, mostProblems).map((problem) => `  ${problem}`)
  return new SupportError(
    'bad_source',
    [
      `Nothing was imported. ${file} has ${problems.length === 1 ? 'a mistake' : `${problems.length} mistakes`}:`,
      ...shown,
      ...(more > 0 ? [`  … and ${more} more`] : []),
    ].join('\n'),
  )
}
