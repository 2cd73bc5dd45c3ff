import { asc, eq, inArray, sql } from 'drizzle-orm'
import { aboutTraces } from '../base/traces.ts'
import type { Db } from '../db/database.ts'
import { conversations, deadLetters, inbox } from '../db/schema.ts'
import type { DeliveryKind } from '../domain/delivery.ts'
import type { Say } from '../domain/utterance.ts'
import { enqueue } from './enqueue.ts'
import { type GivenUpPost, sendWebhookPostAgain } from './webhook-posts.ts'

/**
 * A dead letter: a delivery that failed repeatedly, a post that Slack refuses, or an event that a webhook was not told.
 * Created by `finish_batch`, `finish_attempt` and `giveUpWebhookPost`.
 */
export interface DeadLetter {
  id: number
  queue: 'inbox' | 'outbox' | 'webhook'
  at: Date
  /** The channel it belongs to. */
  channelId: string
  threadTs: string
  /** `message`, `edit`, …, or `reply`, `card`, `note`, or the webhook and the event. */
  kind: string
  attempts: number
  error: string
}

/** What a delivery needs to be handled again. Its `body` is the inbox entry's body. */
interface GivenUp {
  eventId: string
  messageKey: string | null
  kind: DeliveryKind
  channelId: string
  authorId: string | null
  topLevel: boolean
  traceId?: string | null
  body: unknown
}

type GivenUpSay = Say & { causedBy?: string[] }

/** All dead letters, oldest first, without their texts. */
export async function listDeadLetters(db: Db): Promise<DeadLetter[]> {
  const { id, queue, at, attempts, error, body } = deadLetters
  const { channelId, threadTs } = conversations
  const kind = sql<string>`coalesce(${body} ->> 'kind', ${body} -> 'utterance' ->> 'kind', '?')`
  return db
    .select({ id, queue, at, channelId, threadTs, kind, attempts, error })
    .from(deadLetters)
    .innerJoin(conversations, eq(conversations.id, deadLetters.conversationId))
    .orderBy(asc(id))
}

/** Moves a dead letter back to where it came from. Returns false if there is none with this id. */
export function retryDeadLetter(db: Db, id: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    const letter = await take(tx, id)
    if (!letter) return false
    const { workspaceId, conversationId, body } = letter
    if (letter.queue === 'outbox')
      await sayAgain(tx, { workspaceId, conversationId }, body as GivenUpSay) // the shape that finish_attempt wrote
    else if (letter.queue === 'webhook')
      await sendWebhookPostAgain(tx, workspaceId, body as GivenUpPost) // the shape that giveUpWebhookPost wrote
    else await handleAgain(tx, { workspaceId, conversationId }, body as GivenUp) // the shape that finish_batch wrote
    return true
  })
}

/** Deletes a dead letter. Returns false if there is none with this id. */
export function dropDeadLetter(db: Db, id: number): Promise<boolean> {
  return db.transaction(async (tx) => (await take(tx, id)) !== undefined)
}

/** Locks the conversation first; see the order of locks in leases.ts. */
async function take(tx: Db, id: number) {
  const ofIt = tx.select({ id: deadLetters.conversationId }).from(deadLetters).where(eq(deadLetters.id, id))
  await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(inArray(conversations.id, ofIt))
    .for('no key update')
  const [letter] = await tx.delete(deadLetters).where(eq(deadLetters.id, id)).returning()
  return letter
}

const sayAgain = (
  tx: Db,
  place: { workspaceId: string; conversationId: number },
  { causedBy = [], ...say }: GivenUpSay,
): Promise<void> => aboutTraces(causedBy, () => enqueue(tx, place, say))

/** The inbox row may have been deleted since. */
async function handleAgain(
  tx: Db,
  place: { workspaceId: string; conversationId: number },
  { body, ...delivery }: GivenUp,
): Promise<void> {
  const anew = { body, attempts: 0, handledAt: null, outcome: null }
  await tx
    .insert(inbox)
    .values({ ...place, ...delivery, ...anew })
    .onConflictDoUpdate({ target: [inbox.workspaceId, inbox.eventId], set: anew })
  await tx
    .update(conversations)
    .set({ readyAt: sql`least(${conversations.readyAt}, now())` })
    .where(eq(conversations.id, place.conversationId))
}
