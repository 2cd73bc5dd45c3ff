import { sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { asJson, call } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import type { Delivery } from '../domain/delivery.ts'
import { createGroups } from './groups.ts'
import { traceIdOf } from './trace-id.ts'

/** A burst that never ends is answered after this many windows. */
const longestBurstWindows = 4
/** Slack retries for about six minutes, so a message arrives within this time after its own change. */
const overtakenMs = 10 * 60_000

/** Which messages join which conversation. */
export interface Joins {
  /** Messages of one person within this time of each other form one inquiry. */
  burstWindowMs: number
  /** After this much silence, a direct message begins a new conversation. */
  directSilenceMs: number
}

/**
 * Stores a delivery in the lane of its conversation, once; duplicates change nothing. Once this returns, the delivery
 * may be acknowledged: it will be handled even if the process dies now. Returns the milliseconds until it may be
 * handled, or undefined for a duplicate or an irrelevant delivery. `store_deliveries` in store-delivery.sql decides what
 * joins which conversation.
 */
export async function storeDelivery(db: Db, delivery: Delivery, joins: Joins): Promise<number | undefined> {
  const [readyInMs] = await storeDeliveries(db, [delivery], joins)
  return readyInMs ?? undefined
}

/** Prepares storing deliveries, those of one channel in order of arrival, perhaps several in one call. */
export function createStore(db: Db, joins: Joins, log: Logger): (delivery: Delivery) => Promise<number | undefined> {
  const store = createGroups({
    run: (deliveries: Delivery[]) => storeDeliveries(db, deliveries, joins),
    keyOf: ({ channelId }) => channelId,
    atOnce: 2,
    log,
  })
  return async (delivery) => (await store(delivery)) ?? undefined
}

/** Stores deliveries in order, all or nothing. As `storeDelivery`, with null for undefined. */
export function storeDeliveries(
  db: Db,
  deliveries: Delivery[],
  { burstWindowMs, directSilenceMs }: Joins,
): Promise<(number | null)[]> {
  const longestMs = burstWindowMs * longestBurstWindows
  return call(
    db,
    sql`store_deliveries(${asJson(deliveries.map(asStored))}, ${burstWindowMs}, ${longestMs}, ${overtakenMs}, ${directSilenceMs})`,
  )
}

const asStored = (delivery: Delivery) => ({
  ...{ isDirect: false, mayAnswer: false, opens: false },
  ...delivery,
  isFresh: Math.abs(Date.now() - Number(delivery.ts) * 1000) < overtakenMs,
  traceId: traceIdOf(delivery),
})
