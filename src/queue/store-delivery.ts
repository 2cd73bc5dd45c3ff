import { sql } from 'drizzle-orm'
import { asJson, call } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import type { Delivery } from '../domain/delivery.ts'
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
 * handled, or undefined for a duplicate or an irrelevant delivery. `store_delivery` in store-delivery.sql decides what
 * joins which conversation.
 */
export async function storeDelivery(db: Db, delivery: Delivery, joins: Joins): Promise<number | undefined> {
  const { workspaceId, eventId, kind, channelId, authorId = null, ts, threadTs = null, body } = delivery
  const { isDirect = false, mayAnswer = false, opens = false } = delivery
  const { burstWindowMs, directSilenceMs } = joins
  const isFresh = Math.abs(Date.now() - Number(ts) * 1000) < overtakenMs
  const stored = sql`store_delivery(${workspaceId}, ${eventId}, ${kind}, ${channelId}, ${authorId}, ${ts}, ${threadTs},
    ${asJson(body)}, ${isDirect}, ${mayAnswer}, ${opens}, ${isFresh}, ${traceIdOf(delivery)},
    ${burstWindowMs}, ${burstWindowMs * longestBurstWindows}, ${overtakenMs}, ${directSilenceMs})`
  return (await call<number | null>(db, stored)) ?? undefined
}
