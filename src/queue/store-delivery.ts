import { sql } from 'drizzle-orm'
import { asJson, call } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import type { Delivery } from '../domain/delivery.ts'

/** A burst that never ends is answered after this many windows all the same. */
const longestBurstWindows = 4
/** Slack tries for some six minutes: a message that its own change has overtaken comes within this time. */
const overtakenMs = 10 * 60_000

/** What joins which conversation. */
export interface Joins {
  /** Messages of one person that follow each other within this time are one. */
  burstWindowMs: number
  /** After this long a direct message begins a new conversation. */
  directSilenceMs: number
}

/**
 * Writes a delivery down in the lane of its conversation; a copy of one we have changes nothing.
 * Once this returns, the delivery may be acknowledged: it will be handled even if the process dies now.
 * Returns in how many milliseconds it may be handled, or undefined for a delivery that is known or says nothing to us.
 * What joins which conversation is decided by `store_delivery` in store-delivery.sql.
 */
export async function storeDelivery(db: Db, delivery: Delivery, joins: Joins): Promise<number | undefined> {
  const { workspaceId, eventId, kind, channelId, authorId = null, ts, threadTs = null, body } = delivery
  const { isDirect = false, mayAnswer = false } = delivery
  const { burstWindowMs, directSilenceMs } = joins
  const isFresh = Math.abs(Date.now() - Number(ts) * 1000) < overtakenMs
  const stored = sql`store_delivery(${workspaceId}, ${eventId}, ${kind}, ${channelId}, ${authorId}, ${ts}, ${threadTs},
    ${asJson(body)}, ${isDirect}, ${mayAnswer}, ${isFresh},
    ${burstWindowMs}, ${burstWindowMs * longestBurstWindows}, ${overtakenMs}, ${directSilenceMs})`
  return (await call<number | null>(db, stored)) ?? undefined
}
