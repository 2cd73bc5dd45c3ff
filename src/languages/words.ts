import type { Source } from '../domain/decision.ts'
import type { Order } from '../domain/order.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { id } from './id.ts'
import { ja } from './ja.ts'
import { politeLines } from './polite-lines.ts'
import { pt } from './pt.ts'
import { zh } from './zh.ts'

/** A ticket as far as its customer may know it. */
export interface TicketNews {
  id: string
  status: 'open' | 'claimed' | 'closed'
  /** Name of the person who has it. */
  claimedBy?: string
}

/** Everything the bot says of its own to customers, in one language. Markdown. */
export interface Words {
  /** ISO 639-1. */
  language: string
  greeting: string
  welcome: string
  /** Who answers here, and what it can do. */
  aboutMe: string
  /** They want something, and have not said what. */
  goAhead: string
  noWords: string
  ticketOpened(id: string): string
  addedToTicket(id: string): string
  ticketClaimed(id: string, by: string): string
  ticketClosed(id: string): string
  ticketReopened(id: string): string
  ticketNews(ticket: TicketNews): string
  unknownTicket(id: string): string
  apology: string
  personComing: string
  edited: string
  notSure: string
  noAnswer: string
  /** Before the questions of a message that could not be answered, where others were. */
  restToPerson: string
  steps: string
  stillStuck: string
  askOrderNumber: string
  orderStatus(order: Order): string
  orderLate: string
  unknownOrder(id: string): string
  changeOrder: string
  refundRequested(id: string): string
  refundObstacle: Record<'already refunded' | 'already requested' | 'too late', string>
  paymentHelp: string
  /** Plain text. */
  sources(sources: Source[]): string
}

const catalog: Record<string, Words> = {
  en,
  id,
  es,
  pt,
  fr,
  de,
  ja,
  zh,
}

/** The languages (ISO 639-1) that the bot speaks. */
export const supportedLanguages: readonly string[] = Object.keys(catalog)

/** Whether the bot has words of its own in a language (ISO 639-1). */
export const speaks = (language: string): boolean => Object.hasOwn(catalog, language)

/** The bot's words in a language (ISO 639-1), in English where it has none. */
export const wordsIn = (language: string): Words => catalog[language] ?? en

/** For whom the bot answers in English: one sentence in their language that says so, where it has one. */
export const politeLine = (language: string): string | undefined => politeLines[language]
