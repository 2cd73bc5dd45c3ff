import { and, eq, inArray, ne, or, sql } from 'drizzle-orm'
import { erased } from '../domain/erasure.ts'
import type { Db } from './database.ts'
import {
  actions,
  articleDrafts,
  articleSuggestions,
  conversations,
  deadLetters,
  incidents,
  messages,
  outbox,
  ticketHistory,
  ticketLinks,
  tickets,
} from './schema.ts'

/**
 * Permanently erases the texts and files of whole conversations and of everything made from them. Events, times, counts
 * and names stay, so reports stay correct. The caller must hold the locks of the conversations.
 */
export async function eraseTexts(tx: Db, conversationIds: number[]): Promise<void> {
  if (conversationIds.length === 0) return
  await eraseMessages(tx, conversationIds)
  await dropDrafts(tx, conversationIds)
  await eraseTickets(tx, conversationIds)
  await erasePosts(tx, conversationIds)
  await tx.delete(deadLetters).where(inArray(deadLetters.conversationId, conversationIds))
  await tx.update(conversations).set({ erasedAt: sql`now()` }).where(inArray(conversations.id, conversationIds))
}

async function eraseMessages(tx: Db, conversationIds: number[]): Promise<void> {
  const hasWords = or(ne(messages.text, ''), sql`${messages.attachments} <> '[]'`)
  await tx
    .update(messages)
    .set({ text: '', attachments: [], deletedAt: sql`coalesce(${messages.deletedAt}, now())` })
    .where(and(inArray(messages.conversationId, conversationIds), hasWords))
}

/** Open drafts repeat what was asked and answered there. An accepted article has been read by people. */
async function dropDrafts(tx: Db, conversationIds: number[]): Promise<void> {
  const isMadeFrom = sql`exists (select from tickets t where t.conversation_id in ${conversationIds} and ticket_ids ? t.id)`
  await tx.delete(articleDrafts).where(and(eq(articleDrafts.status, 'open'), isMadeFrom))
}

async function eraseTickets(tx: Db, conversationIds: number[]): Promise<void> {
  const theirs = inArray(tickets.conversationId, conversationIds)
  const ids = tx.select({ id: tickets.id }).from(tickets).where(theirs)
  const triage = sql`(${tickets.triage} - 'translation') || ${JSON.stringify({ summary: erased })}::jsonb`
  const words = {
    summary: erased,
    request: erased,
    reason: erased,
    translation: null,
    attachments: [],
    triage,
    ratingComment: null,
  }
  await tx.update(tickets).set(words).where(theirs)
  // Amounts and references stay, because books are kept by them.
  await tx.update(actions).set({ reason: erased, input: null }).where(inArray(actions.ticketId, ids))
  // Proposed answers may repeat what was asked.
  await tx.update(articleSuggestions).set({ text: null }).where(inArray(articleSuggestions.ticketId, ids))
  await tx.update(ticketHistory).set({ detail: null }).where(inArray(ticketHistory.ticketId, ids))
  await tx.delete(ticketLinks).where(inArray(ticketLinks.ticketId, ids))
  await eraseIncidents(tx, conversationIds)
}

/** What staff call a known issue may repeat what customers wrote. It stays as long as one of its tickets has its words. */
async function eraseIncidents(tx: Db, conversationIds: number[]): Promise<void> {
  const theirs = sql`select m.incident_id from incident_tickets m join tickets t on t.id = m.ticket_id
    where t.conversation_id in ${conversationIds}`
  const isTold = sql`exists (select from incident_tickets m join tickets t on t.id = m.ticket_id
    where m.incident_id = ${incidents.id} and m.membership = 'in' and t.request <> ${erased})`
  await tx
    .update(incidents)
    .set({ title: erased })
    .where(and(sql`${incidents.id} in (${theirs})`, sql`not ${isTold}`))
}

/** The fields of an utterance without customers' words. All others are erased, including future ones. */
const wordless = [
  'kind',
  'purpose',
  'ticketId',
  'requestId',
  'noteId',
  'recallId',
  'incidentId',
  'threadTs',
  'outboxId',
  'opens',
]

async function erasePosts(tx: Db, conversationIds: number[]): Promise<void> {
  const said = sql`(select jsonb_object_agg(key, value) from jsonb_each(${outbox.utterance}) where key in ${wordless})`
  const utterance = sql`${said} || ${JSON.stringify({ text: erased, sources: [] })}::jsonb`
  const hasWords = sql`${outbox.utterance} ? 'text'`
  await tx
    .update(outbox)
    .set({ utterance, error: null })
    .where(and(inArray(outbox.conversationId, conversationIds), hasWords))
}
