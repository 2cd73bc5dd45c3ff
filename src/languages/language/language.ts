import type { Source } from '../../domain/decision.ts'
import type { Order } from '../../domain/order.ts'
import type { LanguageCode } from '../../domain/spoken-language.ts'
import type { Grammar } from '../../knowledge/grammar.ts'
import type { BillSayings, BillWords } from './bill-words.ts'
import type { DialogueWords } from './dialogue-words.ts'
import type { HomeWords } from './home-words.ts'
import type { OrderTalk } from './order-talk.ts'
import type { RefundWords } from './refund-words.ts'
import type { StaffWords } from './staff-words.ts'
import type { SystemWords } from './system-words.ts'

/**
 * Everything specific to one language. Patterns are regular expressions without anchors. The patterns of all languages
 * are tried together, so shared words appear only in the first language.
 */
export interface Language {
  code: LanguageCode
  /** Whether the language puts spaces between words. */
  spaced: boolean
  words: Words
  staffWords: StaffWords
  courtesies: Courtesies
  asking: Asking
  billSayings: BillSayings
  orderSayings: OrderSayings
  orderNumber: NumberSayings
  orderTalk: OrderTalk
  grammar: Grammar
}

/** Everything the bot itself says to customers, in one language. Markdown. */
export interface Words {
  /** ISO 639-1. */
  language: LanguageCode
  greeting: string
  welcome: string
  /** Who answers here, and what the bot can do. */
  aboutMe: string
  /** The same where customers have orders. */
  aboutMeAndOrders: string
  /** They want something, and have not said what. */
  goAhead: string
  noWords: string
  ticketOpened(id: string): string
  /** When people are there again, in the team's time zone. */
  teamIsBack(at: Date, timeZone: string): string
  addedToTicket(id: string): string
  ticketClaimed(id: string, by: string): string
  ticketClosed(id: string): string
  /** Staff think so, and the customer may not. */
  ticketResolved(id: string): string
  /** Asked once, if nothing is heard. */
  isItSolved(id: string): string
  ticketReopened(id: string): string
  /** The same, said in another thread than the ticket's own. */
  ticketOpenAgain(id: string): string
  /** In the thread of a ticket that goes on in the thread of another. */
  ticketMerged(id: string, into: string): string
  /** In the thread of a message that became a ticket of its own; a link to its thread follows. */
  ticketSplitOff(id: string): string
  /** At the head of the thread in which it goes on. */
  ticketOfItsOwn(id: string): string
  /** Above files that a colleague sends. */
  filesFrom(name: string): string
  ticketNews(ticket: TicketNews): string
  rating: RatingWords
  home: HomeWords
  systems: SystemWords
  unknownTicket(id: string): string
  apology: string
  personComing: string
  edited: string
  notSure: string
  noAnswer: string
  /** Introduces the questions of a message that could not be answered, when others were. */
  restToPerson: string
  /** Introduces what an article says in another language, whose name is given in this one. */
  inOtherLanguage(name: string): string
  /** Introduces a translation of an article: by a language model, or one that staff have read. */
  translatedFrom(name: string, isAutomatic: boolean): string
  /** Marks what a language model translated of a colleague's words. */
  automaticTranslation: string
  /** Marks an answer that a language model worded from these articles. */
  writtenFrom(titles: string): string
  /** How customers say whether an answer helped, and what they are told then. Plain text. */
  verdict: { helped: string; notQuite: string; person: string; thanks: string; sorry: string }
  /** Introduces what an article says now, to who was told what it said before. */
  articleCorrected(title: string): string
  /** The article is gone, and people know what is right. */
  articleWithdrawn(title: string): string
  steps: string
  stillStuck: string
  askOrderNumber(example: string): string
  dialogue: DialogueWords
  orderStatus(order: Order): string
  orderLate: string
  unknownOrder(id: string): string
  /** The system with the orders does not answer. */
  ordersAway: string
  /** Besides, to somebody of whom no order is known at all. */
  notLinked: string
  changeOrder: string
  refundRequested(id: string): string
  refundObstacle: Record<'already refunded' | 'already requested', string>
  refund: RefundWords
  refundTooLate(days: number): string
  bills: BillWords
  paymentHelp: string
  /** Plain text, apart from how `nameOf` names each; by its title unless told. */
  sources(sources: Source[], nameOf?: (source: Source) => string): string
}

/** How customers say how content they are, from 1 to 5. Plain text. */
export interface RatingWords {
  ask: string
  thanks(rating: number): string
  /** To anybody else. */
  notYours: string
  comment: string
  /** At most 24 characters. */
  commentTitle: string
  yourComment: string
  send: string
  cancel: string
  saved: string
}

/** What a customer may know about their ticket. */
export interface TicketNews {
  id: string
  status: 'open' | 'claimed' | 'waiting' | 'resolved' | 'closed'
  /** The name of the person who claimed it. */
  claimedBy?: string
}

/** Patterns of courtesy. */
export interface Courtesies {
  /** Greetings that may open a longer message: "Hello, my …" */
  openings: string
  /** Other greetings, which stand alone. */
  greetings: string
  /** Addressees of a greeting: "all", "team". */
  addressees?: string
  thanks: string
  /** Satisfaction and farewells, which end the matter. */
  content: string
  please: string
  /** Asks whether a person or a bot answers, and what it can do. */
  whoAreYou: string
  /** Says that they want something, but not yet what. */
  mayIAsk: string
  /** Continuations of any of these: "so much", "for your help". */
  fillers?: string
  /** Thanks that a name may follow: "Thank you, Priya!" */
  thankful?: string
  /** Written laughter, which carries no more content than a laughing emoji. */
  laughter?: string
  /** Openings of sentences without content: "I hope you are well." */
  pleasantries?: string
}

/** Patterns of questions and urgency. */
export interface Asking {
  followUp: FollowUp
  joined: JoinedQuestions
  /** "my ticket" */
  myTicket: string
  /** Asks about "my ticket". */
  ticketNews: string
  /** "Yes", "it is solved": the answer to whether it is. */
  solved: string
  /** "Any news?", which is enough in a ticket's thread. */
  anyNews: string
  /** Words beside an order number in a message that only wants a lookup; a pattern for languages without spaces. */
  lookUp: string
  urgency: {
    /** Work has stopped, money is being lost, somebody is in danger, or the customer says it is urgent. */
    urgent: string
    /** A deadline, something blocked, lost patience, or a threat to leave or sue. */
    pressing: string
    /** It can wait. */
    relaxed: string
  }
}

/** How a question continues the previous one. */
export interface FollowUp {
  /** "And …?", "what about …?" */
  goesOn: string
  /** Begins what belongs to something said before: "Also, …", "PS", "I meant …" */
  adds: string
  /** Words that point back: "how long does *that* take?" */
  pointsBack: string
  /** A question of just a question word: "how much?" */
  onlyAsks: string
  /** Marks a question without a question mark. */
  asks?: string
  /** May precede `onlyAsks`: "ok, how much?" */
  leadsIn?: string
}

/** How one sentence asks two questions. */
export interface JoinedQuestions {
  /** Between them: "and", "and also" */
  and: string
  /** The same, before what is no whole question: "How do I change the logo, *and also* the colour of the letters?" */
  andAlso?: string
  /** How a question of its own begins. "Where the invoices are" does not. */
  opens: string
}

/** How customers write about orders and money. Used only without a language model. */
export interface OrderSayings {
  /** Asks for a refund. Questions about the policy, or "no refund", do not match. */
  refund: string
  /** Preceding words that reverse the meaning. */
  notRefund?: string
  /** Asks to change, exchange, return or cancel an order. */
  change: string
  /** Reports a failed payment. */
  paymentTrouble: string
  /** One order of theirs rather than paying in general; what is ordered and sent is the company's to name. */
  order: string
  /** Preceding words that change the meaning: "in order to". */
  notOrder?: string
  /** "Where is my", followed by anything except things that may fail to arrive without being an order. */
  whereIsMine?: string
  notArrived?: string
  /** Has not received a delivered order. */
  notHere: string
  /** Things that may fail to arrive without being an order. */
  noGoods?: string
}

/** How customers write about the number of an order. */
export interface NumberSayings {
  /**
   * Words that may stand beside it: "it is", "my order", "sorry, here you are". Any other word may make the number
   * something else. Without accents and separated by spaces; a pattern for languages without spaces.
   */
  beside: string
  /** Counted things, which make the number before them a quantity: "order 1250 licences". */
  counted: string
  /** "Number", in full and in short. */
  called?: string
  /** "And", between two of them. */
  and: string
  /** Words after which "order" is a verb. */
  beforeVerb?: string
  /** Words for an order that are verbs, too, and begin a request. */
  verbs?: string
}
