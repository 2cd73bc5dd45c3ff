import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { writeNewFile } from '../../base/write-new-file.ts'
import type { Db } from '../../db/database.ts'
import { SupportError } from '../../domain/errors.ts'
import { orderColumns } from '../../orders/order-line.ts'
import { listOrders } from '../../orders/table-orders.ts'

/** Writes all orders into a file that only its owner may read, and that can be imported. Returns how many. */
export async function exportOrders(db: Db, file: string, workspaceId: string): Promise<number> {
  const kind = extname(file).toLowerCase()
  if (kind !== '.csv' && kind !== '.jsonl') throw new SupportError('bad_source', `${file} must end in .csv or .jsonl.`)
  if (existsSync(file)) throw new SupportError('bad_source', `${file} exists already. Name a new file.`)
  const asText = kind === '.csv' ? asCsv : asJsonLines
  return writeNewFile(file, (take) =>
    db.transaction(
      async (tx) => {
        const count = { orders: 0 }
        await take(asText(linesOf(tx, workspaceId, count)))
        return count.orders
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    ),
  )
}

type Lines = AsyncGenerator<Record<string, unknown>[]>

async function* linesOf(db: Db, workspaceId: string, count: { orders: number }): Lines {
  for await (const rows of listOrders(db, workspaceId)) {
    count.orders += rows.length
    yield rows.map(({ id, customer, status, items, totalCents, currency, placedAt, arrivesAt, trackingUrl }) => ({
      ...{ id, customer, status, items, total_minor: totalCents, currency },
      placed_at: placedAt.toISOString(),
      arrives_at: arrivesAt?.toISOString(),
      tracking_url: trackingUrl ?? undefined,
    }))
  }
}

async function* asCsv(lines: Lines): AsyncGenerator<string> {
  yield stringify([orderColumns])
  for await (const some of lines) yield stringify(some, { columns: orderColumns })
}

async function* asJsonLines(lines: Lines): AsyncGenerator<string> {
  for await (const some of lines) yield some.map((line) => `${JSON.stringify(line)}\n`).join('')
}
