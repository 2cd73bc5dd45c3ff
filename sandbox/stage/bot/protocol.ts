import type { Config } from '../../../src/config.ts'
import type { Inside, InsideQuestion } from '../../workspace/insight.ts'
import type { Tally, TallyQuestion } from './tally.ts'

/** How the bot is started. */
export interface BotOrders {
  config: Config
  aheadMs: number
  /** All that it logs, debug lines included, is appended here. */
  logFile: string
  /** The company's sample orders, and whose they are. */
  orders: { file: string; customers: Record<string, string> }
}

/** What the bot's process can tell of its database. */
export interface Answers {
  inside: { question: InsideQuestion; answer: Inside | undefined }
  tally: { question: TallyQuestion; answer: Tally }
}

/** A question about its database. */
export type Ask = {
  [About in keyof Answers]: { kind: 'ask'; id: number; about: About; question: Answers[About]['question'] }
}[keyof Answers]

/** Sent to the bot's process. */
export type ToBot =
  | ({ kind: 'start' } & BotOrders)
  | { kind: 'clock'; aheadMs: number }
  | { kind: 'cut off'; host?: string }
  | Ask
  | { kind: 'stop' }

/** Sent by the bot's process. */
export type FromBot =
  /** It is connected; its own routes are served on this port. */
  | { kind: 'ready'; port: number }
  /** It cannot start. */
  | { kind: 'failed'; words: string }
  | { kind: 'answer'; id: number; answer: unknown }
  | { kind: 'no answer'; id: number; problem: string }
