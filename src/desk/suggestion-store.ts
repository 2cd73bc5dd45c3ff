import { and, eq, inArray, isNotNull, isNull, notInArray, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { articleSuggestions, articleUses } from '../db/schema.ts'
import type { Suggestion, Suggestions } from '../domain/suggestion.ts'
import type { Ticket } from '../domain/ticket.ts'

type Place = Pick<Ticket, 'id' | 'workspaceId'>

/** Records what a card shows: each article once, where it stands, and as which text. */
export async function keepSuggestions(db: Db, { id, workspaceId }: Place, offered: Suggestion[]): Promise<void> {
  const ofTicket = eq(articleSuggestions.ticketId, id)
  const shown = offered.map(({ articleId }) => articleId)
  const gone = shown.length > 0 ? notInArray(articleSuggestions.articleId, shown) : undefined
  await db
    .update(articleSuggestions)
    .set({ place: null })
    .where(and(ofTicket, gone, isNotNull(articleSuggestions.place)))
  if (offered.length === 0) return
  const rows = offered.map(({ articleId, title, articleHash, quoteHash, percent }, index) => ({
    workspaceId,
    ticketId: id,
    articleId,
    title,
    articleHash,
    quoteHash,
    confidence: percent,
    place: index + 1,
  }))
  const now = (column: string) => sql.raw(`excluded.${column}`)
  await db
    .insert(articleSuggestions)
    .values(rows)
    .onConflictDoUpdate({
      target: [articleSuggestions.ticketId, articleSuggestions.articleId],
      set: {
        title: now('title'),
        articleHash: now('article_hash'),
        quoteHash: now('quote_hash'),
        confidence: now('confidence'),
        place: now('place'),
      },
    })
}

/** The article that staff sent from a ticket's card. */
export async function findSent(db: Db, ticketId: string): Promise<Suggestions['sent']> {
  const { title, sentBy, sentAt } = articleSuggestions
  const [sent] = await db
    .select({ title, by: sentBy })
    .from(articleSuggestions)
    .where(and(eq(articleSuggestions.ticketId, ticketId), isNotNull(sentAt)))
  return sent && { title: sent.title, by: sent.by ?? '' }
}

/** Whether an article ever stood on the card of a ticket, and its title then. */
export async function findSuggested(db: Db, ticketId: string, articleId: string): Promise<string | undefined> {
  const isIt = and(eq(articleSuggestions.ticketId, ticketId), eq(articleSuggestions.articleId, articleId))
  const [found] = await db.select({ title: articleSuggestions.title }).from(articleSuggestions).where(isIt)
  return found?.title
}

/** Records that somebody sent it. The caller holds the lock of the ticket. */
export async function markSent(tx: Db, ticketId: string, articleId: string, by: string): Promise<void> {
  const isIt = and(eq(articleSuggestions.ticketId, ticketId), eq(articleSuggestions.articleId, articleId))
  await tx
    .update(articleSuggestions)
    .set({ sentBy: by, sentAt: sql`now()` })
    .where(and(isIt, isNull(articleSuggestions.sentAt)))
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
