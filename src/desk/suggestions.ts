import type { Logger } from 'pino'
import type { Db } from '../db/database.ts'
import { printQuote, type Quote } from '../departments/quoting/quote.ts'
import { shortQuote } from '../departments/quoting/short-quote.ts'
import { toldIn } from '../departments/quoting/told.ts'
import { deletedByCustomer, erased } from '../domain/erasure.ts'
import { proseOf } from '../domain/message-text.ts'
import type { Suggestion, Suggestions } from '../domain/suggestion.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { Knowledge, Match } from '../knowledge/article.ts'
import { findSent, keepSuggestions, listTold } from './suggestion-store.ts'

export interface SuggestingParts {
  db: Db
  knowledge: Knowledge
  log: Logger
}

/** What the card of a ticket shows about articles, recorded as suggested. */
export type Suggest = (ticket: Ticket) => Promise<Suggestions>

const mostSuggested = 3
const all = 10_000

/**
 * Who asks for nothing but a person needs no article that hardly fits. For all others there is no limit: of two sets of
 * questions of real companies, a limit at 8 % would hide the right article of 2 in 46.
 */
const leastPercent = ({ triage: { intent } }: Ticket): number => (intent === 'human_needed' ? 30 : 0)

/** Finds the articles for the cards of tickets. A card never waits for one that cannot be found. */
export const createSuggest =
  ({ db, knowledge, log }: SuggestingParts): Suggest =>
  async (ticket) => {
    if (ticket.status === 'closed') return { offered: [] }
    const sent = await findSent(db, ticket.id)
    if (sent) return { offered: [], sent }
    try {
      const told = await listTold(db, ticket.conversationId)
      const found = (await findFor(knowledge, ticket, mostSuggested + told.size)).map(asSuggestion(ticket))
      const offered = found
        .filter(({ articleId, quoteHash }) => !told.has(`${articleId}\n${quoteHash}`))
        .filter(({ percent }) => percent >= leastPercent(ticket))
        .slice(0, mostSuggested)
      await keepSuggestions(db, ticket, offered)
      return { offered }
    } catch (err) {
      log.warn({ err, ticket: ticket.id }, 'No articles could be suggested on a card')
      return { offered: [] }
    }
  }

/** What an article would tell the customer of a ticket today; undefined if it is gone. */
export async function findSuggestion(
  { knowledge }: Pick<SuggestingParts, 'knowledge'>,
  ticket: Ticket,
  articleId: string,
): Promise<{ suggestion: Suggestion; quote: Quote } | undefined> {
  const match = (await findFor(knowledge, ticket, all)).find(({ article }) => article.id === articleId)
  return match && { suggestion: asSuggestion(ticket)(match), quote: shortQuote(match) }
}

/** By the customer's words, and by their translation if those find less. */
async function findFor(knowledge: Knowledge, ticket: Ticket, limit: number): Promise<Match[]> {
  const { request, translation, triage } = ticket
  if (request === erased || request === deletedByCustomer) return []
  const found = await knowledge.search(proseOf(request), { language: triage.language, limit })
  if (!translation) return found
  const translated = await knowledge.search(proseOf(translation), { limit })
  return (translated[0]?.confidence ?? 0) > (found[0]?.confidence ?? 0) ? translated : found
}

const asSuggestion =
  ({ triage: { language } }: Ticket) =>
  (match: Match): Suggestion => {
    const { article, confidence } = match
    const quote = shortQuote(match)
    const [told] = toldIn(quote)
    const isOther = language !== 'und' && article.language !== language
    return {
      articleId: article.id,
      title: article.title,
      ...(article.link && { link: article.link }),
      ...(article.updated && { updated: article.updated }),
      percent: Math.round(confidence * 100),
      text: printQuote(quote),
      articleHash: told?.articleHash ?? '',
      quoteHash: told?.quoteHash ?? '',
      ...(isOther && { otherLanguage: article.language }),
    }
  }
