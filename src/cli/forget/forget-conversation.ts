import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { eraseTexts } from '../../db/erase-texts.ts'
import {
  actions,
  articleUses,
  conversations,
  inbox,
  messages,
  outbox,
  ticketHistory,
  tickets,
} from '../../db/schema.ts'
import { frontdesk, moveTicket } from '../../desk/move-ticket.ts'
import { findRequestsOf } from '../../desk/request-store.ts'
import { findTicket } from '../../desk/ticket-store.ts'
import { findNotesWith } from '../../desk/weekly/weekly-note-store.ts'
import type { Conversation } from '../../domain/conversation.ts'
import { erased } from '../../domain/erasure.ts'
import { cardOf, type Say, supportLane } from '../../domain/utterance.ts'
import { withdrawActions } from '../../orders/action-store.ts'
import { enqueue } from '../../queue/enqueue.ts'
import { replaceEverywhere } from '../../support/erase.ts'
import { possibleRequest, weeklyNote } from '../../support/says.ts'
import { applyChange } from '../../support/transcript.ts'
import type { Pseudonyms, Subject } from './find-subject.ts'

type Place = Pick<Conversation, 'id' | 'workspaceId' | 'channelId'>

/**
 * Erases a conversation of a forgotten person together with its ticket, which is closed. `busy`: the conversation is
 * being worked on, and nothing was done.
 */
export const forgetConversation = (
  db: Db,
  id: number,
  subject: Subject,
  pseudonyms: Pseudonyms,
): Promise<'done' | 'busy'> =>
  inConversation(db, id, async (tx, place) => {
    const ticket = await ticketOf(tx, place)
    if (ticket) await forgetTicket(tx, ticket, subject, pseudonyms)
    await lockLanes(tx, place)
    const redactions = await silence(tx, place)
    await eraseTexts(tx, [id])
    await forgetNames(tx, place, pseudonyms)
    const asked = (await findRequestsOf(tx, id)).map(possibleRequest)
    const weekly = (await findNotesWith(tx, ticket?.id)).map(weeklyNote)
    return [...redactions, ...asked, ...weekly, ...(ticket?.cardTs ? [cardOf(ticket.id)] : [])]
  })

/** Erases what a forgotten person wrote in somebody else's conversation. */
export const forgetElsewhere = (
  db: Db,
  id: number,
  subject: Subject,
  pseudonyms: Pseudonyms,
): Promise<'done' | 'busy'> =>
  inConversation(db, id, async (tx, place) => {
    const ticket = await ticketOf(tx, place)
    const says: Say[] = []
    for (const { authorId, ts } of await linesOf(tx, place, subject)) {
      const changed = await applyChange(tx, place, { kind: 'deleted', ts, authorId })
      if (changed && changed !== 'unknown message') says.push(...(await replaceEverywhere(tx, place, ticket, changed)))
      await tx
        .update(messages)
        .set({ authorId: pseudonyms.get(authorId) })
        .where(at(place, ts))
    }
    await forgetNamesInNotes(tx, place, subject)
    return withoutCopies(says)
  })

/** Locks the conversation first and enqueues posts last; see the order of locks in queue/leases.ts. */
async function inConversation(
  db: Db,
  id: number,
  work: (tx: Db, place: Place) => Promise<Say[]>,
): Promise<'done' | 'busy'> {
  return db.transaction(async (tx) => {
    const { workspaceId, channelId, leasedUntil } = conversations
    const [place] = await tx
      .select({
        id: conversations.id,
        workspaceId,
        channelId,
        isLeased: sql<boolean>`coalesce(${leasedUntil} > now(), false)`,
      })
      .from(conversations)
      .where(eq(conversations.id, id))
      .for('no key update')
    if (!place) return 'done'
    if (place.isLeased) return 'busy'
    const says = await work(tx, place)
    for (const say of says) await enqueue(tx, { workspaceId: place.workspaceId, conversationId: id }, say)
    return 'done'
  })
}

const at = ({ workspaceId, channelId }: Place, ts: string): SQL | undefined =>
  and(eq(messages.workspaceId, workspaceId), eq(messages.channelId, channelId), eq(messages.ts, ts))

async function ticketOf(tx: Db, { id, workspaceId }: Place) {
  const [found] = await tx.select({ id: tickets.id }).from(tickets).where(eq(tickets.conversationId, id))
  return found && findTicket(tx, workspaceId, found.id)
}

/** The ticket's number, dates and category stay. */
async function forgetTicket(
  tx: Db,
  { id, workspaceId, customer, customerUserId }: NonNullable<Awaited<ReturnType<typeof ticketOf>>>,
  { teamId }: Subject,
  pseudonyms: Pseudonyms,
): Promise<void> {
  await moveTicket(tx, { id, workspaceId }, { kind: 'close' }, frontdesk)
  const userId = pseudonyms.get(customerUserId) ?? customerUserId
  const whose = teamId ? { teamId: erased, company: erased } : { teamId: customer.teamId, company: customer.company }
  await tx
    .update(tickets)
    .set({ customer: { ...whose, userId, name: erased }, customerUserId: userId })
    .where(eq(tickets.id, id))
  await withdrawActions(tx, id)
  await tx.update(actions).set({ customerUserId: userId }).where(eq(actions.ticketId, id))
  for (const [known, pseudonym] of pseudonyms)
    await tx
      .update(ticketHistory)
      .set({ actor: pseudonym })
      .where(and(eq(ticketHistory.ticketId, id), eq(ticketHistory.actor, known)))
}

/** Locks lanes before entries, that of the support channel first; see the order of locks in queue/leases.ts. */
async function lockLanes(tx: Db, { id }: Place): Promise<void> {
  await tx.execute(sql`select 1 from outbox_lanes where id in (select lane_id from outbox where conversation_id = ${id})
    order by channel <> ${supportLane}, id for no key update`)
}

/** Cancels pending deliveries and posts. Posted notes are redrawn. */
async function silence(tx: Db, { id }: Place): Promise<Say[]> {
  const done = { body: null, authorId: null, handledAt: sql`now()`, outcome: 'forgotten' }
  await tx
    .update(inbox)
    .set(done)
    .where(and(eq(inbox.conversationId, id), isNull(inbox.handledAt)))
  const says = sql`${outbox.utterance} ->> 'kind'`
  const notes = await tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(eq(outbox.conversationId, id), sql`${says} = 'note' and attempts > 0 and coalesce(result, 'said') = 'said'`),
    )
    .orderBy(outbox.seq)
  const waits = and(eq(outbox.conversationId, id), isNull(outbox.finishedAt))
  const unsaid = tx.select({ id: outbox.id }).from(outbox).where(waits)
  await tx.delete(articleUses).where(inArray(articleUses.outboxId, unsaid))
  await tx
    .update(outbox)
    .set({ finishedAt: sql`now()`, result: 'withheld' })
    .where(and(waits, sql`${says} in ('note', 'reply', 'files')`))
  const isKnown = and(eq(outbox.conversationId, id), isNotNull(outbox.customerUserId))
  await tx.update(outbox).set({ customerUserId: null }).where(isKnown)
  return notes.map((note) => ({ channel: supportLane, utterance: { kind: 'redaction', outboxId: note.id } }))
}

async function forgetNames(tx: Db, { id }: Place, pseudonyms: Pseudonyms): Promise<void> {
  const nothing = { customer: null, customerUserId: null, awaiting: null, answerDueAt: null, readyAt: null }
  await tx.update(conversations).set(nothing).where(eq(conversations.id, id))
  for (const [known, pseudonym] of pseudonyms)
    await tx
      .update(messages)
      .set({ authorId: pseudonym })
      .where(and(eq(messages.conversationId, id), eq(messages.authorId, known)))
}

async function linesOf(tx: Db, { id }: Place, { userIds }: Subject): Promise<{ ts: string; authorId: string }[]> {
  const lines = await tx
    .select({ ts: messages.ts, authorId: messages.authorId })
    .from(messages)
    .where(and(eq(messages.conversationId, id), eq(messages.author, 'customer')))
    .orderBy(messages.id)
  return lines.flatMap(({ ts, authorId }) => (ts && authorId && userIds.includes(authorId) ? [{ ts, authorId }] : []))
}

/** Erases names from our own sentences, such as "Maya (Globex) wrote:". */
async function forgetNamesInNotes(tx: Db, { id }: Place, { names }: Subject): Promise<void> {
  for (const name of names) {
    const text = sql`${outbox.utterance} ->> 'text'`
    await tx
      .update(outbox)
      .set({ utterance: sql`jsonb_set(${outbox.utterance}, '{text}', to_jsonb(replace(${text}, ${name}, ${erased})))` })
      .where(
        and(
          eq(outbox.conversationId, id),
          sql`${outbox.utterance} ->> 'kind' = 'note'`,
          sql`strpos(${text}, ${name}) > 0`,
        ),
      )
  }
}

/** Each deleted message would redraw the same card. */
const withoutCopies = (says: Say[]): Say[] => [
  ...new Map(says.map((say) => [JSON.stringify(say), say] as const)).values(),
]
