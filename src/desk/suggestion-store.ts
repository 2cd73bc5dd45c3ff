import { and, desc, eq, inArray, isNotNull, isNull, ne, notInArray, or, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { articleSuggestions, articleUses, messages } from '../db/schema.ts'
import type { ProposedAnswer, SentSuggestion, Suggestion, SuggestionOutcome } from '../domain/suggestion.ts'
import type { Ticket } from '../domain/ticket.ts'
import { hashOf } from '../knowledge/article-hash.ts'

type Place = Pick<Ticket, 'id' | 'workspaceId'>

/** A proposed answer as it is kept. */
export type KeptSuggestion = typeof articleSuggestions.$inferSelect

/** An article that may answer a ticket, before it has a row. */
export interface FoundArticle extends Omit<Suggestion, 'id' | 'kind'> {
  articleId: string
  articleHash: string
  quoteHash: string
}

/** Identifies what a ticket's customer wants, as it stands by now. */
export const askedHash = ({ request }: Pick<Ticket, 'request'>): string => hashOf([request])

/** Records what a card shows: each article once, where it stands, and as which text. */
export async function keepSuggestions(
  db: Db,
  { id, workspaceId, request }: Place & Pick<Ticket, 'request'>,
  offered: FoundArticle[],
): Promise<Suggestion[]> {
  const ofTicket = eq(articleSuggestions.ticketId, id)
  const shown = offered.map(({ articleId }) => articleId)
  const gone = shown.length > 0 ? notInArray(articleSuggestions.articleId, shown) : undefined
  await db
    .update(articleSuggestions)
    .set({ place: null })
    .where(and(ofTicket, gone, isNotNull(articleSuggestions.place)))
  if (offered.length === 0) return []
  const rows = offered.map(({ articleId, title, articleHash, quoteHash, percent = 0 }, index) => ({
    workspaceId,
    ticketId: id,
    articleId,
    title,
    articleHash,
    quoteHash,
    confidence: percent,
    asked: askedHash({ request }),
    place: index + 1,
  }))
  const now = (column: string) => sql.raw(`excluded.${column}`)
  const kept = await db
    .insert(articleSuggestions)
    .values(rows)
    .onConflictDoUpdate({
      target: [articleSuggestions.ticketId, articleSuggestions.articleId],
      set: {
        title: now('title'),
        articleHash: now('article_hash'),
        quoteHash: now('quote_hash'),
        confidence: now('confidence'),
        asked: now('asked'),
        place: now('place'),
      },
    })
    .returning({ id: articleSuggestions.id, articleId: articleSuggestions.articleId })
  return offered.flatMap(({ articleId, articleHash: _, quoteHash: __, ...each }) => {
    const row = kept.find((one) => one.articleId === articleId)
    return row ? { ...each, id: row.id, kind: 'article' as const } : []
  })
}

/** Keeps an answer that nobody has sent yet. */
export async function addSuggestion(
  tx: Db,
  { id, workspaceId, request }: Place & Pick<Ticket, 'request'>,
  kind: 'answer' | 'written',
  { text, sources, told, language }: ProposedAnswer,
): Promise<void> {
  const title = [...new Set(sources.map((source) => source.title))].join(', ')
  const asked = askedHash({ request })
  const nothing = { articleHash: '', quoteHash: '', confidence: 0 }
  await tx
    .insert(articleSuggestions)
    .values({ workspaceId, ticketId: id, kind, title, text, sources, told, language, asked, ...nothing })
}

/** The open answers of a ticket that are kept as words, the newest first. */
export function listKept(db: Db, ticketId: string): Promise<KeptSuggestion[]> {
  const isWords = and(ne(articleSuggestions.kind, 'article'), isNotNull(articleSuggestions.text))
  return db
    .select()
    .from(articleSuggestions)
    .where(and(eq(articleSuggestions.ticketId, ticketId), isWords, isNull(articleSuggestions.outcome)))
    .orderBy(desc(articleSuggestions.id))
}

/** Whether a language model has written an answer that is open, and nothing was said in the thread since. */
export async function hasWritten(db: Db, { id, conversationId }: Ticket): Promise<boolean> {
  const last = sql`(select max(${messages.writtenAt}) from ${messages} where ${messages.conversationId} = ${conversationId})`
  const [written] = await db
    .select({ id: articleSuggestions.id })
    .from(articleSuggestions)
    .where(
      and(
        eq(articleSuggestions.ticketId, id),
        eq(articleSuggestions.kind, 'written'),
        isNull(articleSuggestions.outcome),
        isNotNull(articleSuggestions.text),
        sql`${articleSuggestions.suggestedAt} > coalesce(${last}, '-infinity')`,
      ),
    )
    .limit(1)
  return written !== undefined
}

/** One that a card has shown. */
export async function findSuggestionRow(db: Db, ticketId: string, id: number): Promise<KeptSuggestion | undefined> {
  const isIt = and(eq(articleSuggestions.ticketId, ticketId), eq(articleSuggestions.id, id))
  const [found] = await db.select().from(articleSuggestions).where(isIt)
  return found
}

/** The last answer that staff sent from a ticket's card, and when. */
export async function findSent(db: Db, ticketId: string): Promise<(SentSuggestion & { at: Date }) | undefined> {
  const { title, outcome, decidedBy, decidedAt, sentBy, sentAt } = articleSuggestions
  const isSent = or(inArray(outcome, ['sent', 'edited']), isNotNull(sentAt))
  const [sent] = await db
    .select({ title, outcome, decidedBy, decidedAt, sentBy, sentAt })
    .from(articleSuggestions)
    .where(and(eq(articleSuggestions.ticketId, ticketId), isSent))
    .orderBy(sql`coalesce(${decidedAt}, ${sentAt}) desc`)
    .limit(1)
  return (
    sent && {
      title: sent.title,
      by: sent.decidedBy ?? sent.sentBy ?? '',
      outcome: sent.outcome === 'edited' ? 'edited' : 'sent',
      at: sent.decidedAt ?? sent.sentAt ?? new Date(0),
    }
  )
}

/**
 * Records what became of a proposed answer. Its words are not needed any more. The caller holds the lock of the ticket,
 * under which it is open.
 */
export async function decideSuggestion(
  tx: Db,
  { id, triage: { intent } }: Pick<Ticket, 'id' | 'triage'>,
  suggestionId: number,
  { outcome, by }: { outcome: SuggestionOutcome; by: string },
): Promise<void> {
  const now = sql`clock_timestamp()`
  const sent = outcome === 'sent' ? { sentBy: by, sentAt: now } : {}
  await tx
    .update(articleSuggestions)
    .set({ outcome, intent, decidedBy: by, decidedAt: now, text: null, ...sent })
    .where(and(eq(articleSuggestions.ticketId, id), eq(articleSuggestions.id, suggestionId)))
}

/** The articles of a ticket about which staff have decided. */
export async function listDecidedArticles(db: Db, ticketId: string): Promise<Set<string>> {
  const { articleId, outcome } = articleSuggestions
  const rows = await db
    .select({ articleId })
    .from(articleSuggestions)
    .where(and(eq(articleSuggestions.ticketId, ticketId), isNotNull(outcome), isNotNull(articleId)))
  return new Set(rows.flatMap((row) => row.articleId ?? []))
}

/** Forgets the words of a ticket's proposed answers, since what they answer has changed. */
export async function forgetProposedWords(tx: Db, ticketIds: string[]): Promise<void> {
  const ofThem = inArray(articleSuggestions.ticketId, ticketIds)
  await tx
    .update(articleSuggestions)
    .set({ text: null })
    .where(and(ofThem, isNotNull(articleSuggestions.text)))
}

/** Identifies what a conversation's customer has been told from articles. */
export async function listTold(db: Db, conversationId: number): Promise<Set<string>> {
  const { articleId, quoteHash } = articleUses
  const told = await db
    .select({ articleId, quoteHash })
    .from(articleUses)
    .where(inArray(articleUses.conversationId, [conversationId]))
  return new Set(told.map((use) => `${use.articleId}\n${use.quoteHash}`))
}
