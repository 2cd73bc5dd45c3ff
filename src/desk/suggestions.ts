import type { Logger } from 'pino'
import type { Db } from '../db/database.ts'
import { printQuoted } from '../departments/print-draft.ts'
import type { Quote } from '../departments/quoting/quote.ts'
import { shortQuote } from '../departments/quoting/short-quote.ts'
import { toldIn } from '../departments/quoting/told.ts'
import { unsupportedIn } from '../departments/quoting/unsupported.ts'
import { deletedByCustomer, erased } from '../domain/erasure.ts'
import { proseOf } from '../domain/message-text.ts'
import type { Suggestion, Suggestions } from '../domain/suggestion.ts'
import type { Ticket } from '../domain/ticket.ts'
import { isSettled } from '../domain/ticket-moves.ts'
import type { KnownArticles, Match } from '../knowledge/article.ts'
import { hashOf } from '../knowledge/article-hash.ts'
import { wordsIn } from '../languages/words.ts'
import { stillSays } from './recall/still-says.ts'
import {
  askedHash,
  type FoundArticle,
  findSent,
  type KeptSuggestion,
  keepSuggestions,
  listDecidedArticles,
  listKept,
  listTold,
} from './suggestion-store.ts'

export interface SuggestingParts {
  db: Db
  knowledge: Pick<KnownArticles, 'search' | 'articles'>
  /** Whether a language model can write an answer. */
  mayWrite?: boolean
  log: Logger
}

/** The answers that the card of a ticket proposes, recorded as proposed. */
export type Suggest = (ticket: Ticket) => Promise<Suggestions>

const mostSuggested = 3
const all = 10_000

/**
 * Who asks for nothing but a person needs no article that hardly fits. For all others there is no limit: of two sets of
 * questions of real companies, a limit at 8 % would hide the right article of 2 in 46.
 */
const leastPercent = ({ triage: { intent } }: Ticket): number => (intent === 'human_needed' ? 30 : 0)

/** Finds the answers for the cards of tickets. A card never waits for one that cannot be found. */
export const createSuggest =
  ({ db, knowledge, mayWrite, log }: SuggestingParts): Suggest =>
  async (ticket) => {
    if (ticket.status === 'closed') return { offered: [] }
    const sent = await findSent(db, ticket.id)
    if (isSettled(ticket.status)) return { offered: [], sent }
    const since = sent?.at ?? new Date(0)
    const kept = (await listKept(db, ticket.id))
      .filter((row) => row.suggestedAt > since && row.asked === askedHash(ticket) && holds(knowledge, row))
      .map((row) => ({ ...asKept(row), ...doubtsAbout(row, ticket) }))
    const write = mayWrite && hasWords(ticket) ? { mayWrite } : {}
    if (sent) return { offered: kept, sent, ...write }
    try {
      const found = await findOffered(db, knowledge, ticket)
      return { offered: [...kept, ...(await keepSuggestions(db, ticket, found))], ...write }
    } catch (err) {
      log.warn({ err, ticket: ticket.id }, 'No articles could be suggested on a card')
      return { offered: kept, ...write }
    }
  }

async function findOffered(db: Db, knowledge: Pick<KnownArticles, 'search'>, ticket: Ticket): Promise<FoundArticle[]> {
  const told = await listTold(db, ticket.conversationId)
  const decided = await listDecidedArticles(db, ticket.id)
  const matches = await findFor(knowledge, ticket, mostSuggested + told.size + decided.size)
  const found = await Promise.all(matches.map((match) => asArticle(ticket, match)))
  return found
    .map(({ suggestion }) => suggestion)
    .filter(({ articleId, quoteHash }) => !told.has(`${articleId}\n${quoteHash}`) && !decided.has(articleId))
    .filter(({ percent = 0 }) => percent >= leastPercent(ticket))
    .slice(0, mostSuggested)
}

const hasWords = ({ request }: Ticket) => request !== erased && request !== deletedByCustomer

/** Whether our articles still say what they tell in an answer. */
export function holds({ articles }: Pick<KnownArticles, 'articles'>, { told }: Pick<KeptSuggestion, 'told'>): boolean {
  const shown = articles().filter(({ audience }) => audience === 'everyone')
  return (told ?? []).every(({ quoted }) => shown.some(({ body }) => stillSays(body, quoted)))
}

/** An answer that is kept as words. */
export const asKept = ({ id, kind, title, text, asked }: KeptSuggestion): Suggestion => ({
  id,
  kind,
  title,
  text: text ?? '',
  textHash: hashOf([text ?? '']),
  askedHash: asked ?? '',
})

/** What staff should look at in what a language model wrote. */
function doubtsAbout(
  { kind, text, told, language }: KeptSuggestion,
  { request }: Ticket,
): Pick<Suggestion, 'unsupported'> {
  if (kind !== 'written' || text === null) return {}
  const unsupported = unsupportedIn(text, language ?? 'en', [request, ...(told ?? []).flatMap(({ quoted }) => quoted)])
  return unsupported.length > 0 ? { unsupported } : {}
}

/** What an article would tell the customer of a ticket today; undefined if it is gone. */
export async function findArticle(
  knowledge: Pick<KnownArticles, 'search'>,
  ticket: Ticket,
  articleId: string,
): Promise<{ suggestion: FoundArticle; quote: Quote } | undefined> {
  const match = (await findFor(knowledge, ticket, all)).find(({ article }) => article.id === articleId)
  return match && asArticle(ticket, match)
}

/** By the customer's words, and by their translation if those find less. */
async function findFor(knowledge: Pick<KnownArticles, 'search'>, ticket: Ticket, limit: number): Promise<Match[]> {
  const { request, translation, triage } = ticket
  if (!hasWords(ticket)) return []
  const found = await knowledge.search(proseOf(request), { language: triage.language, limit })
  if (!translation) return found
  const translated = await knowledge.search(proseOf(translation), { limit })
  return (translated[0]?.confidence ?? 0) > (found[0]?.confidence ?? 0) ? translated : found
}

/**
 * An article as it would be sent: printed as the bot prints its own answers. A card asks no language model, so what is
 * in another language stays in it, below a line that says so.
 */
async function asArticle(ticket: Ticket, match: Match): Promise<{ suggestion: FoundArticle; quote: Quote }> {
  const { article, confidence } = match
  const { triage } = ticket
  const quote = shortQuote(match)
  const [told] = toldIn(quote)
  const text = await printQuoted(quote, { triage, words: wordsIn(triage.language) })
  const isOther = triage.language !== 'und' && article.language !== triage.language
  const suggestion: FoundArticle = {
    articleId: article.id,
    title: article.title,
    ...(article.link && { link: article.link }),
    percent: Math.round(confidence * 100),
    text,
    textHash: hashOf([text]),
    askedHash: askedHash(ticket),
    articleHash: told?.articleHash ?? '',
    quoteHash: told?.quoteHash ?? '',
    ...(isOther && { otherLanguage: article.language }),
  }
  return { suggestion, quote }
}
