import { and, desc, eq, getTableColumns, gt, inArray, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { orders } from '../db/schema.ts'
import type { OrderSource, Owner } from './orders.ts'

/** Orders from our own table. */
export function createTableOrders(db: Db): OrderSource {
  const select = () =>
    db
      .select({
        id: orders.id,
        status: orders.status,
        items: orders.items,
        totalCents: orders.totalCents,
        currency: orders.currency,
        placedAt: orders.placedAt,
        arrivesAt: orders.arrivesAt,
        trackingUrl: orders.trackingUrl,
        // Our own rows say so; see `ordersBy`.
        refundRequested: sql<boolean>`false`,
      })
      .from(orders)
  return {
    findOrder: async (owner, orderId) => {
      const [order] = await select().where(and(eq(orders.id, orderId), isOf(owner)))
      return order
    },
    hasOrders: async (owner) => (await db.$count(orders, isOf(owner))) > 0,
    recentOrders: (owner, most) =>
      select().where(isOf(owner)).orderBy(desc(orders.placedAt), desc(orders.id)).limit(most),
  }
}

const isOf = ({ workspaceId, accounts }: Owner) =>
  and(eq(orders.workspaceId, workspaceId), inArray(orders.customer, accounts))

/** What an insert that meets an existing order sets: each column as it was to be inserted. */
const asInserted = Object.fromEntries(
  Object.entries(getTableColumns(orders)).map(([key, { name }]) => [key, sql.raw(`excluded."${name}"`)]),
)

export type OrderRow = typeof orders.$inferInsert

/** Inserts orders, and updates those that exist and differ. Counts both. */
export async function saveOrders(db: Db, rows: OrderRow[]): Promise<{ came: number; changed: number }> {
  if (rows.length === 0) return { came: 0, changed: 0 }
  const written = await db
    .insert(orders)
    .values(rows)
    .onConflictDoUpdate({
      target: [orders.workspaceId, orders.id],
      set: asInserted,
      setWhere: sql`(${orders}.*) is distinct from (excluded.*)`,
    })
    // A row that was inserted has no version before it.
    .returning({ isNew: sql<boolean>`xmax = 0` })
  const came = written.filter(({ isNew }) => isNew).length
  return { came, changed: written.length - came }
}

/** All orders of a workspace, some at a time, by their number. */
export async function* listOrders(db: Db, workspaceId: string): AsyncGenerator<(typeof orders.$inferSelect)[]> {
  let last = ''
  while (true) {
    const rows = await db
      .select()
      .from(orders)
      .where(and(eq(orders.workspaceId, workspaceId), gt(orders.id, last)))
      .orderBy(orders.id)
      .limit(rowsAtATime)
    if (rows.length === 0) return
    yield rows
    last = rows.at(-1)?.id ?? last
  }
}

const rowsAtATime = 500
