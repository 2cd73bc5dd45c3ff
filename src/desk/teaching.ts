import type { Database } from '../db/database.ts'
import type { TranslateTexts } from '../departments/translating/translate-texts.ts'
import type { Triage } from '../domain/classification.ts'
import { SupportError } from '../domain/errors.ts'
import type { Suggestion } from '../domain/suggestion.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { Verdict } from '../domain/told.ts'
import { cardOf } from '../domain/utterance.ts'
import type { Knowledge } from '../knowledge/article.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import type { TeamIsBack } from '../languages/team-is-back.ts'
import { enqueue } from '../queue/enqueue.ts'
import type { Checks } from './checks.ts'
import { type Correction, correctIntent } from './correct-intent.ts'
import type { Person } from './person.ts'
import { printSent, sendArticle } from './send-article.ts'
import { findSent, findSuggested } from './suggestion-store.ts'
import { findSuggestion } from './suggestions.ts'
import { recordVerdict } from './verdicts.ts'

export interface TeachingParts {
  database: Database
  nameOf(userId: string): Promise<string>
  /** In the team's language. */
  words: StaffWords
  teamIsBack: TeamIsBack
  /** The embedded model's classification of a text. */
  judge(text: string): Triage
  /** Called when staff or customers have said something to learn from. */
  taught(): void
  /** Where the articles are that staff send. */
  knowledge: Knowledge
  /** Absent: articles are sent in their own language. */
  translateTexts?: TranslateTexts
  /** The names of the company's own departments. */
  departments: string[]
}

/** An article as a card shows it. */
export interface ShownArticle {
  ticketId: string
  articleId: string
  /** Identifies the sentences. */
  quoteHash: string
}

/** What people do from which the bot learns. */
export interface TeachingActs {
  /** Sends an article that a card suggests, if it still says what the card shows. */
  sendArticle(person: Person, shown: ShownArticle): Promise<void>
  /** Corrects what a ticket is about. */
  correctIntent(person: Person, ticketId: string, correction: Correction): Promise<void>
  /** Somebody says whether an answer helped; only the first counts. */
  judgeAnswer(person: Person, outboxId: string, verdict: Verdict): Promise<void>
}

export function createTeachingActs(parts: TeachingParts, checks: Checks): TeachingActs {
  const { database, nameOf, words, teamIsBack, judge, taught, knowledge, translateTexts, departments } = parts
  const { db } = database
  const { suggestions } = words
  const { act, getTicket, getOpenTicket, isClosed } = checks

  const wasSent = async ({ userId }: Person, { title, by }: { title: string; by: string }) =>
    new SupportError(
      'already_sent',
      by === userId ? suggestions.youSent(title) : suggestions.alreadySent(await nameOf(by), title),
    )
  /** Nobody sends what they have not read: the card is drawn again with what the article says now. */
  const notAsShown = async (ticket: Ticket, articleId: string, now: Suggestion | undefined) => {
    const title = await findSuggested(db, ticket.id, articleId)
    await act((tx) => enqueue(tx, ticket, cardOf(ticket.id)))
    if (title === undefined) return new SupportError('unknown_article', suggestions.notSuggested)
    const changed = now ? suggestions.hasChanged(now.title, inBrief(now.text)) : suggestions.isGone(title)
    return new SupportError('article_changed', changed)
  }

  return {
    sendArticle: async (person, { ticketId, articleId, quoteHash }) => {
      const ticket = await getOpenTicket(person, ticketId)
      const already = await findSent(db, ticketId)
      if (already) throw await wasSent(person, already)
      const found = await findSuggestion({ knowledge }, ticket, articleId)
      if (found?.suggestion.quoteHash !== quoteHash) throw await notAsShown(ticket, articleId, found?.suggestion)
      const by = { userId: person.userId, name: await nameOf(person.userId) }
      const sending = { ticket, by, ...found, words }
      const text = await printSent(sending, translateTexts)
      const sent = await act((tx) => sendArticle(tx, sending, text))
      if (sent.kind === 'closed') throw await isClosed(await getTicket(person, ticketId))
      if (sent.kind === 'too late') throw await wasSent(person, sent)
    },
    correctIntent: async (person, ticketId, correction) => {
      const ticket = await getOpenTicket(person, ticketId)
      if ('department' in correction && !departments.includes(correction.department))
        throw new SupportError('unknown_intent', suggestions.unknownIntent)
      const isDone = await act((tx) => correctIntent(tx, ticket, correction, person.userId))
      if (!isDone) throw await isClosed(await getTicket(person, ticketId))
      taught()
    },
    judgeAnswer: async (person, outboxId, verdict) => {
      const by = { ...person, name: await nameOf(person.userId), words, teamIsBack, judge }
      if (await act((tx) => recordVerdict(tx, by, outboxId, verdict))) taught()
    },
  }
}

/** For a private word, which shows no formatting. */
const inBrief = (text: string) => text.replaceAll('**', '').replace(/^/gm, '> ')
