import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { orders, refunds } from '../db/schema.ts'
import type { OrderSource } from './orders.ts'

/** Orders from our own table. */
export function createTableOrders(db: Db): OrderSource {
  return {
    findOrder: async ({ workspaceId, customerUserId }, orderId) => {
      const [order] = await db
        .select({
          id: orders.id,
          status: orders.status,
          items: orders.items,
          totalCents: orders.totalCents,
          currency: orders.currency,
          placedAt: orders.placedAt,
          arrivesAt: orders.arrivesAt,
          trackingUrl: orders.trackingUrl,
          refundRequested: sql<boolean>`${refunds.id} is not null`,
        })
        .from(orders)
        .leftJoin(refunds, and(eq(refunds.workspaceId, orders.workspaceId), eq(refunds.orderId, orders.id)))
        .where(
          and(eq(orders.workspaceId, workspaceId), eq(orders.id, orderId), eq(orders.customerUserId, customerUserId)),
        )
      return order
    },
  }
}

/** What an insert that meets an existing order sets: each column as it was to be inserted. */
const asInserted = Object.fromEntries(
  Object.entries(getTableColumns(orders)).map(([key, { name }]) => [key, sql.raw(`excluded."${name}"`)]),
)

/** Inserts orders, and updates those that exist. */
export async function saveOrders(db: Db, rows: (typeof orders.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return
  const target = [orders.workspaceId, orders.id]
  await db.insert(orders).values(rows).onConflictDoUpdate({ target, set: asInserted })
}
