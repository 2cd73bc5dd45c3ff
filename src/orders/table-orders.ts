import { and, eq, sql } from 'drizzle-orm'
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

/** Inserts orders, and updates those that exist. */
export async function saveOrders(db: Db, rows: (typeof orders.$inferInsert)[]): Promise<void> {
  for (const row of rows)
    await db
      .insert(orders)
      .values(row)
      .onConflictDoUpdate({ target: [orders.workspaceId, orders.id], set: row })
}
