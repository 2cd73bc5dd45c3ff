import type { Db } from '../db/database.ts'
import { lockTickets } from '../db/lock-tickets.ts'
import { sourcesOf } from '../departments/quoting/quote.ts'
import { toldIn } from '../departments/quoting/told.ts'
import { signedMarkdown } from '../domain/signed.ts'
import type { StaffFile } from '../domain/staff-file.ts'
import type { ProposedAnswer, Suggestion } from '../domain/suggestion.ts'
import type { Ticket } from '../domain/ticket.ts'
import { isSettled } from '../domain/ticket-moves.ts'
import type { Utterance } from '../domain/utterance.ts'
import type { KnownArticles } from '../knowledge/article.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { wordsIn } from '../languages/words.ts'
import { enqueue } from '../queue/enqueue.ts'
import { moveTicket } from './move-ticket.ts'
import { idOf } from './once.ts'
import { drawCard, handToPeople, noteBelow } from './say-of-ticket.ts'
import { sendFiles } from './send-files.ts'
import { askedHash, decideSuggestion, findSent, findSuggestionRow, type KeptSuggestion } from './suggestion-store.ts'
import { asKept, findArticle, holds } from './suggestions.ts'
import { addHistory } from './ticket-store.ts'

/** A proposed answer as somebody saw it. */
export interface Shown {
  ticketId: string
  id: number
  textHash: string
  askedHash: string
}

/** What a proposed answer says today. */
export interface Proposal {
  suggestion: Suggestion
  answer: ProposedAnswer
}

/** Why a proposed answer is not sent. `now`: what it says by now. */
export type Refusal =
  | { kind: 'closed' | 'resolved' | 'customer changed' | 'gone' | 'not offered' }
  | { kind: 'changed'; now: string }
  | { kind: 'sent'; title: string; by: string; isThis: boolean }
  | { kind: 'discarded'; by: string }

/** What a proposed answer says today; undefined if its article is gone, or says something else than is kept. */
export async function readProposal(
  knowledge: Pick<KnownArticles, 'search' | 'articles'>,
  ticket: Ticket,
  row: KeptSuggestion,
): Promise<Proposal | undefined> {
  if (row.kind !== 'article') {
    const { text, sources, told, language } = row
    if (!holds(knowledge, row)) return undefined
    const answer = { text: text ?? '', sources: sources ?? [], told: told ?? [], language: language ?? 'en' }
    return { suggestion: asKept(row), answer }
  }
  const found = row.articleId === null ? undefined : await findArticle(knowledge, ticket, row.articleId)
  if (!found) return undefined
  const { suggestion, quote } = found
  const { language } = wordsIn(ticket.triage.language)
  const sources = sourcesOf(quote).map((source) => ({ ...source, language }))
  const answer = { text: suggestion.text, sources, told: toldIn(quote), language }
  return { suggestion: { ...suggestion, id: row.id, kind: 'article' }, answer }
}

/** The ticket as it is by now, locked. */
export async function lockTicket(tx: Db, { id }: Ticket): Promise<Ticket | undefined> {
  return (await lockTickets(tx, [id]))[0]
}

/** Why nobody can send it any more; looked at under the ticket's lock. Undefined if nothing stands against it. */
export async function whyNotOpen(
  tx: Db,
  ticket: Ticket | undefined,
  { id }: Pick<KeptSuggestion, 'id'>,
): Promise<Refusal | undefined> {
  if (!ticket || ticket.status === 'closed') return { kind: 'closed' }
  if (isSettled(ticket.status)) return { kind: 'resolved' }
  const row = await findSuggestionRow(tx, ticket.id, id)
  if (!row) return { kind: 'not offered' }
  if (row.outcome === 'discarded') return { kind: 'discarded', by: row.decidedBy ?? '' }
  const sent = await findSent(tx, ticket.id)
  const isThis = row.outcome !== null || row.sentAt !== null
  return sent && (isThis || sent.at >= row.suggestedAt) ? { kind: 'sent', ...sent, isThis } : undefined
}

export interface Sending {
  ticket: Ticket
  row: KeptSuggestion
  shown: Shown
  proposal: Proposal
  by: { userId: string; name: string }
  /** In the team's language. */
  words: StaffWords
  /** Of the post, so that it is made once. */
  outboxId: string
  /** What goes with it. */
  files?: StaffFile[]
}

/**
 * Says a proposed answer to a ticket's customer, as it was shown, and claims a free ticket. The lock on the ticket
 * decides between two people who press at once. Resolves with why not.
 */
export async function sendSuggestion(tx: Db, sending: Sending): Promise<Refusal | undefined> {
  const { ticket, row, shown, proposal, by, words, outboxId } = sending
  const now = await lockTicket(tx, ticket)
  const refusal = await whyNotOpen(tx, now, row)
  if (!now || refusal) return refusal ?? { kind: 'closed' }
  if (askedHash(now) !== shown.askedHash) return { kind: 'customer changed' }
  await decideSuggestion(tx, now, row.id, { outcome: 'sent', by: by.userId })
  await moveTicket(tx, ticket, { kind: 'claim' }, { as: 'staff', userId: by.userId }, words.notes.byAnswering)
  // From now on people talk here, as after a claim.
  await handToPeople(tx, ticket)
  const { title } = proposal.suggestion
  await addHistory(tx, ticket, 'article sent', by.userId, title || words.proposals.title)
  await drawCard(tx, ticket)
  const note = words.suggestions.sentNote(by.name, title || words.proposals.title)
  await enqueue(tx, ticket, noteBelow(ticket.id, note, proposal.answer.text.replaceAll('**', '')))
  await tell(tx, sending, outboxId)
  await sendFiles(tx, ticket, sending.files ?? [], { id: idOf(outboxId, 'files'), by })
  return undefined
}

async function tell(tx: Db, { ticket, proposal, by }: Sending, outboxId: string): Promise<void> {
  const { text, sources, told: texts, language } = proposal.answer
  const { channelId, threadTs, requestTs } = ticket
  const told = { texts, language, toldBy: by.userId, questionTs: requestTs, standsAlone: true }
  const utterance: Utterance = {
    kind: 'reply',
    purpose: 'notice',
    threadTs,
    text: signedMarkdown(by.name, text),
    by,
    sources,
    ...(texts.length > 0 && { told, verdict: 'asked' }),
  }
  await enqueue(tx, ticket, { channel: channelId, utterance }, outboxId)
}

/** Takes a proposed answer off the card. Resolves with why not. */
export async function discardSuggestion(
  tx: Db,
  ticket: Ticket,
  row: KeptSuggestion,
  by: string,
): Promise<Refusal | undefined> {
  const now = await lockTicket(tx, ticket)
  const refusal = await whyNotOpen(tx, now, row)
  if (!now || refusal) return refusal ?? { kind: 'closed' }
  await decideSuggestion(tx, now, row.id, { outcome: 'discarded', by })
  await drawCard(tx, now)
  return undefined
}
