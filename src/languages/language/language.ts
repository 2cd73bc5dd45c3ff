import type { Source } from '../../domain/decision.ts'
import type { Order } from '../../domain/order.ts'
import type { Grammar } from '../../knowledge/grammar.ts'

/** The languages (ISO 639-1) that the bot speaks: a new one is a line here, a folder beside this file, and a line in `languages.ts`. */
export type LanguageCode = 'en' | 'id' | 'es' | 'pt' | 'fr' | 'de' | 'ja' | 'zh'

/**
 * All that is particular to one language. Patterns are regular expressions without anchors; those of all languages are tried together, so
 * what several share stands only with the first of them.
 */
export interface Language {
  code: LanguageCode
  /** Whether it puts spaces between words. */
  spaced: boolean
  words: Words
  courtesies: Courtesies
  asking: Asking
  orderSayings: OrderSayings
  grammar: Grammar
}

/** Everything the bot says of its own to customers, in one language. Markdown. */
export interface Words {
  /** ISO 639-1. */
  language: LanguageCode
  greeting: string
  welcome: string
  /** Who answers here, and what it can do. */
  aboutMe: string
  /** The same where customers have orders. */
  aboutMeAndOrders: string
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
  askOrderNumber(example: string): string
  orderStatus(order: Order): string
  orderLate: string
  unknownOrder(id: string): string
  changeOrder: string
  refundRequested(id: string): string
  refundObstacle: Record<'already refunded' | 'already requested', string>
  refundTooLate(days: number): string
  paymentHelp: string
  /** Plain text. */
  sources(sources: Source[]): string
}

/** A ticket as far as its customer may know it. */
export interface TicketNews {
  id: string
  status: 'open' | 'claimed' | 'closed'
  /** Name of the person who has it. */
  claimedBy?: string
}

/** What people say out of courtesy. */
export interface Courtesies {
  /** Greetings with which a message may go on: "Hello, my …" */
  openings: string
  /** Other greetings, which stand alone. */
  greetings: string
  /** Who is greeted: "all", "team". */
  addressees?: string
  thanks: string
  /** Content and farewells: after any of them the matter rests. */
  content: string
  please: string
  /** Whether a person or a bot answers, and what it can do. */
  whoAreYou: string
  /** That they want something, and not yet what. */
  mayIAsk: string
  /** What may follow on any of these: "so much", "for your help". */
  fillers?: string
  /** A part of thanks after which a name may stand: "Thank you, Priya!" */
  thankful?: string
  /** Written laughter, which says as little as a laughing face. */
  laughter?: string
  /** How a sentence begins that says nothing of the matter: "I hope you are well." */
  pleasantries?: string
}

/** How customers ask. */
export interface Asking {
  followUp: FollowUp
  /** How it stands with "my ticket". */
  ticketNews: string
  /** "Any news?", which is enough in a ticket's thread. */
  anyNews: string
  /** What stands beside an order's number in a message that wants it looked up: words, or without spaces a pattern of them. */
  lookUp: string
  urgency: {
    /** People cannot work, money is being lost, somebody is in danger, or it says so. */
    urgent: string
    /** A deadline, something blocked, patience at its end, a threat to leave or to sue. */
    pressing: string
    /** There is time. */
    relaxed: string
  }
}

/** How a question goes on from the one before it. */
export interface FollowUp {
  /** "And …?", "what about …?" */
  goesOn: string
  /** Words that point at what was said: "how long does *that* take?" */
  pointsBack: string
  /** A question that is no more than the word it asks with: "how much?" */
  onlyAsks: string
  /** What makes a question of a message without a question mark. */
  asks?: string
  /** What may stand before `onlyAsks`: "ok, how much?" */
  leadsIn?: string
}

/** How customers speak of orders and money. Only used without a language model. */
export interface OrderSayings {
  /** They want money back. Asking about the policy, or wanting no refund, is not that. */
  refund: string
  /** What before it turns its meaning. */
  notRefund?: string
  /** They want an order changed, exchanged, returned or cancelled. */
  change: string
  /** A payment went wrong. */
  paymentTrouble: string
  /** One order of theirs rather than paying in general; what is ordered and sent is the company's to name. */
  order: string
  /** What before it turns its meaning: "in order to". */
  notOrder?: string
  /** "Where is my", before anything but what may fail to arrive without being an order. */
  whereIsMine?: string
  notArrived?: string
  /** They have not got what was delivered. */
  notHere: string
  /** What may fail to arrive without being an order. */
  noGoods?: string
}
