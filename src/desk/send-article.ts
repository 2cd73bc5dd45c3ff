import { and, eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { conversations, tickets } from '../db/schema.ts'
import { printQuoted } from '../departments/print-draft.ts'
import { type Quote, sourcesOf } from '../departments/quoting/quote.ts'
import { toldIn } from '../departments/quoting/told.ts'
import type { TranslateTexts } from '../departments/translating/translate-texts.ts'
import { nameInMarkdown } from '../domain/name-in-markdown.ts'
import type { Suggestion } from '../domain/suggestion.ts'
import type { Ticket } from '../domain/ticket.ts'
import { supportLane, type Utterance } from '../domain/utterance.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { wordsIn } from '../languages/words.ts'
import { enqueue } from '../queue/enqueue.ts'
import { moveTicket } from './move-ticket.ts'
import { findSent, markSent } from './suggestion-store.ts'
import { addHistory } from './ticket-store.ts'

/** Who sends an article. */
export interface Sender {
  userId: string
  name: string
}

/** What sending came to. */
export type Sent = { kind: 'sent' } | { kind: 'closed' } | { kind: 'too late'; title: string; by: string }

interface Sending {
  ticket: Ticket
  by: Sender
  suggestion: Suggestion
  quote: Quote
  /** In the team's language. */
  words: StaffWords
}

/** Prints what is sent, as the bot prints its own answers, below the name of who sends it. */
export async function printSent({ ticket, by, quote }: Sending, translate?: TranslateTexts): Promise<string> {
  const { triage } = ticket
  const said = await printQuoted(quote, { triage, words: wordsIn(triage.language) }, translate)
  return `**${nameInMarkdown(by.name)}:**\n\n${said}`
}

/**
 * Sends an article to a ticket's customer, and claims a free ticket. The lock on the ticket decides between two people
 * who press at once.
 */
export async function sendArticle(tx: Db, sending: Sending, text: string): Promise<Sent> {
  const { ticket, by, suggestion, words } = sending
  await lock(tx, ticket)
  const [now] = await tx.select({ status: tickets.status }).from(tickets).where(eq(tickets.id, ticket.id))
  if (now?.status === 'closed') return { kind: 'closed' }
  const sent = await findSent(tx, ticket.id)
  if (sent) return { kind: 'too late', ...sent }
  const claimer = { as: 'staff', userId: by.userId } as const
  await moveTicket(tx, ticket, { kind: 'claim' }, claimer, words.notes.byAnswering)
  // From now on people talk here, as after a claim.
  await tx.update(conversations).set({ inPersonsHands: true }).where(eq(conversations.id, ticket.conversationId))
  await markSent(tx, ticket.id, suggestion.articleId, by.userId)
  await addHistory(tx, ticket, 'article sent', by.userId, suggestion.title)
  const note = words.suggestions.sentNote(by.name, suggestion.title)
  await say(tx, ticket, supportLane, { kind: 'card', ticketId: ticket.id })
  await say(tx, ticket, supportLane, { kind: 'note', ticketId: ticket.id, text: note, quote: withoutName(text) })
  await say(tx, ticket, ticket.channelId, replyOf(sending, text))
  return { kind: 'sent' }
}

/** The conversation, then the ticket; see the order of locks in queue/leases.ts. */
async function lock(tx: Db, { id, workspaceId, conversationId }: Ticket): Promise<void> {
  const isItsConversation = eq(conversations.id, conversationId)
  await tx.select({ id: conversations.id }).from(conversations).where(isItsConversation).for('no key update')
  const isIt = and(eq(tickets.workspaceId, workspaceId), eq(tickets.id, id))
  await tx.select({ id: tickets.id }).from(tickets).where(isIt).for('no key update')
}

/** For a note, which shows no formatting. */
const withoutName = (text: string) => text.slice(text.indexOf('\n\n') + 2).replaceAll('**', '')

function replyOf({ ticket, by, quote }: Sending, text: string): Utterance {
  const { language } = wordsIn(ticket.triage.language)
  return {
    kind: 'reply',
    purpose: 'notice',
    threadTs: ticket.threadTs,
    text,
    sources: sourcesOf(quote).map((source) => ({ ...source, language })),
    told: {
      texts: toldIn(quote),
      language,
      toldBy: by.userId,
      questionTs: ticket.requestTs,
      standsAlone: true,
    },
    verdict: 'asked',
  }
}

const say = (tx: Db, ticket: Ticket, channel: string, utterance: Utterance) =>
  enqueue(tx, ticket, { channel, utterance })
