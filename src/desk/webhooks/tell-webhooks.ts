import { eq } from 'drizzle-orm'
import type { Logger } from 'pino'
import { lookEvery } from '../../base/look-every.ts'
import type { Database, Db } from '../../db/database.ts'
import { ticketHistory, tickets } from '../../db/schema.ts'
import {
  claimWebhookPosts,
  dropPostsOfOthers,
  finishWebhookPost,
  giveUpWebhookPost,
  retryWebhookPost,
  type WebhookPost,
} from '../../queue/webhook-posts.ts'
import { sendPost } from './send-post.ts'
import { signedHeaders } from './sign.ts'
import type { SignedWebhook } from './signed-webhook.ts'
import { takeLines, takeNothing } from './take-lines.ts'
import { webhookBody } from './webhook-body.ts'
import { typeOf } from './webhook-event.ts'

/*
 * What happens to tickets is told to the webhooks of support.yaml. It follows from the history of tickets, whose lines are
 * written with each act. A line is queued once for each webhook, and sent until it arrives: at least once, in order for
 * each ticket, and never from two attempts at the same time unless one counts as lost.
 */

export interface TellParts {
  database: Database
  webhooks: SignedWebhook[]
  /** Goes through the proxies of the settings. */
  fetch: typeof fetch
  now(): Date
  log: Logger
}

const atOnce = 8
/** After the first attempt, and so on; the last one counts for all others. */
const pausesMs = [5_000, 30_000, 2 * 60_000, 10 * 60_000, 30 * 60_000, 3_600_000]
const longestMs = 24 * 3_600_000

/**
 * Makes an attempt for all that is due for one webhook. Safe to call at any time, in every process. Resolves with false if
 * its receiver seems to be away; the rest then waits.
 */
export async function tellWebhook(parts: TellParts, webhook: SignedWebhook, stopped?: AbortSignal): Promise<boolean> {
  while (!stopped?.aborted) {
    const posts = await claimWebhookPosts(parts.database.db, webhook.name, atOnce)
    if (posts.length === 0) return true
    const told = await Promise.all(posts.map((post) => tell(parts, webhook, post)))
    if (!told.includes(true)) return false
  }
  return true
}

async function tell(parts: TellParts, webhook: SignedWebhook, post: WebhookPost): Promise<boolean> {
  const { database, fetch: send, now, log } = parts
  const { db } = database
  const [found] = await db
    .select({ line: ticketHistory, ticket: tickets })
    .from(ticketHistory)
    .innerJoin(tickets, eq(tickets.id, ticketHistory.ticketId))
    .where(eq(ticketHistory.id, post.historyId))
  if (!found) return finish(db, post)
  const body = webhookBody(found.line, found.ticket, webhook.texts)
  const headers = signedHeaders(webhook.key, post.id, now(), body)
  const sent = await sendPost(send, { url: webhook.url, headers, body })
  if (sent.kind === 'told') return finish(db, post)
  const ids = { webhook: webhook.name, ticket: post.ticketId, event: post.id, attempt: post.attempts }
  if (now().getTime() - post.since.getTime() > longestMs) {
    log.error({ ...ids, error: sent.why }, 'A webhook was not told of an event for a day; it was given up')
    await giveUpWebhookPost(db, post, typeOf(found.line.event), sent.why)
    return false
  }
  log.warn({ ...ids, error: sent.why }, 'A webhook could not be told of an event; it is retried')
  const pauseMs = pausesMs[Math.min(post.attempts, pausesMs.length) - 1] ?? 0
  await retryWebhookPost(db, post, Math.max(pauseMs, sent.afterMs ?? 0), sent.why)
  return false
}

async function finish(db: Db, post: WebhookPost): Promise<true> {
  await finishWebhookPost(db, post)
  return true
}

const lookEveryMs = 1000
const restMs = 5000
/** Where nobody is told, only so that lines do not pile up. */
const seldomMs = 10 * 60_000

/** Looks every second, for each webhook by itself: one that is slow keeps no other waiting. Returns what stops it. */
export function startTellingWebhooks(parts: TellParts): () => Promise<void> {
  const { database, webhooks, log } = parts
  const failed = (err: unknown) => log.warn({ err }, 'Could not look what webhooks are to be told; it is retried')
  const looks = [
    lookEvery({
      everyMs: webhooks.length > 0 ? lookEveryMs : seldomMs,
      look: takingFor(database.db, webhooks),
      failed,
    }),
    ...webhooks.map((webhook) => lookEvery({ everyMs: lookEveryMs, look: telling(parts, webhook), failed })),
  ]
  return async () => void (await Promise.all(looks.map((end) => end())))
}

/** A receiver that is away is asked for a few tickets now and then, and not for all. */
function telling(parts: TellParts, webhook: SignedWebhook) {
  let restUntil = 0
  return async (stopped: AbortSignal) => {
    if (performance.now() < restUntil) return
    const isThere = await tellWebhook(parts, webhook, stopped)
    restUntil = isThere ? 0 : performance.now() + restMs
  }
}

function takingFor(db: Db, webhooks: SignedWebhook[]) {
  let areOthersDropped = false
  return async (stopped: AbortSignal) => {
    if (!areOthersDropped)
      await dropPostsOfOthers(
        db,
        webhooks.map(({ name }) => name),
      )
    areOthersDropped = true
    if (webhooks.length === 0) return takeNothing(db)
    while (!stopped.aborted && (await takeLines(db, webhooks)));
  }
}
