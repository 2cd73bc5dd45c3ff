import type { ChannelMode } from '../../domain/channel-mode.ts'
import type { Intent, Sentiment } from '../../domain/classification.ts'
import type { Priority } from '../../domain/decision.ts'
import type { LanguageCode } from '../../domain/spoken-language.ts'
import type { TicketEvent, TicketStatus } from '../../domain/ticket.ts'
import type { ModelNewsWords } from '../../language-model/model-news.ts'
import type { AccountWords } from './account-words.ts'
import type { ActionWords } from './action-words.ts'
import type { ArticleWords } from './article-words.ts'
import type { CommandWords } from './command-words.ts'
import type { DashboardWords } from './dashboard-words.ts'
import type { DeskWords } from './desk-words.ts'
import type { DigestWords } from './digest-words.ts'
import type { DutyWords } from './duty-words.ts'
import type { IncidentWords } from './incident-words.ts'
import type { PromiseWords } from './promise-words.ts'
import type { ProposalWords } from './proposal-words.ts'
import type { StaffSystemWords } from './system-words.ts'
import type { TeamWords } from './team-words.ts'
import type { ThreadWords } from './thread-words.ts'
import type { TokenWords } from './token-words.ts'
import type { WorkWords } from './work-words.ts'

/**
 * Everything that the bot says to staff, in one language. Plain text; names of people, tickets and orders come from
 * outside and are escaped by whoever shows them.
 */
export interface StaffWords
  extends AccountWords,
    ActionWords,
    ArticleWords,
    CommandWords,
    DashboardWords,
    DeskWords,
    DigestWords,
    DutyWords,
    PromiseWords,
    ProposalWords,
    StaffSystemWords,
    TeamWords,
    IncidentWords,
    ThreadWords,
    TokenWords,
    WorkWords {
  language: LanguageCode
  names: Names
  card: CardWords
  suggestions: SuggestionWords
  request: RequestWords
  list: ListWords
  modes: ModeWords
  notes: NoteSayings
  reasons: Reasons
  errors: ErrorWords
  modelNews: ModelNewsWords
}

/** What things are called. */
interface Names {
  intents: Record<Intent, string>
  sentiments: Record<Sentiment, string>
  priorities: Record<Priority, string>
  statuses: Record<TicketStatus, string>
  events: Record<TicketEvent, string>
  somebody: string
  anotherCompany: string
  noText: string
  unknownLanguage: string
  deletedByCustomer: string
  editedByCustomer: string
  erased: string
  /** In Slack's date format: the day is `{date_short_pretty}`, the time `{time}`. */
  moment: string
}

/** On cards and in the details of a ticket. People are mentions. */
interface CardWords {
  priority(priority: string): string
  theyWrote: string
  files: string
  file: string
  moreFiles(count: number): string
  refund: string
  refundsAlso(orderIds: string): string
  judgedBy: Record<'language model' | 'embedded model' | 'fallback', string>
  opened(moment: string): string
  nobodyHasIt: string
  hasIt(person: string): string
  closedBy(person: string): string
  history: string
  intent: string
  department: string
  category: string
  sentiment: string
  language: string
  sure(percent: number): string
  /** Introduces a translation into this language. */
  translated: string
  aiSummary(summary: string): string
  claim: string
  reply: string
  close: string
  openThread: string
  replyNote: string
  yourReply: string
  send: string
  cancel: string
}

/** About articles on cards, and what they teach. People and channels are mentions. */
interface SuggestionWords {
  sentBy(person: string, title: string): string
  /** The customer writes in another one. */
  inLanguage(language: string): string
  wrongIntent: string
  correctedBy(person: string): string
  movedTo(ticketId: string, channel: string): string
  sentNote(author: string, title: string): string
  notQuiteNote(author: string, titles: string): string
  notQuiteReason: string
  alreadySent(by: string, title: string): string
  youSent(title: string): string
  hasChanged(title: string, text: string): string
  isGone(title: string): string
  notSuggested: string
  unknownIntent: string
}

/** About messages that may be requests. */
interface RequestWords {
  title: string
  from(person: string): string
  fromIn(person: string, channel: string): string
  makeTicket: string
  notARequest: string
  saidTalk(person: string): string
  madeTicket(person: string, ticketId: string): string
  hasTicket(ticketId: string): string
  nothingLeft: string
  answered: string
  aColleague: string
}

/** What the ticket command answers. */
interface ListWords {
  none: string
  /** `more`: there are so many that they were not counted. */
  open(count: number, more: boolean): string
  andMore(count: number | undefined): string
  unclaimed: string
  showOne(command: string): string
}

/** What the bot does in which channels. Channels and people are mentions; modes are code. */
interface ModeWords {
  meanings: Record<ChannelMode, string>
  usual(mode: string, hasExceptions: boolean): string
  setBy(channel: string, mode: string, person: string): string
  fromFile(channel: string, mode: string): string
  whatTheyDo: string
  howToChange(command: string): string
  isSet(channel: string, mode: string, meaning: string): string
  cutOff(openTickets: number): string
}

/** Notes below cards and in the support channel. */
interface NoteSayings {
  wrote(author: string): string
  /** The author is not the ticket's customer. */
  otherWrote(author: string): string
  edited: string
  otherEdited(author: string): string
  filesChanged: string
  otherFilesChanged(author: string): string
  deleted: string
  otherDeleted(author: string): string
  /** A colleague's reply. */
  toCustomer(author: string): string
  notDelivered(error: string): string
  /** The bot is not in the channel of a ticket’s customer. */
  waitsForInvitation: string
  /** Of the channel of a ticket’s customer. */
  channelArchived: string
  channelUnarchived: string
  couldNotBeHandled: string
  byAnswering: string
  namesake(channel: string, id: string): string
  /** A department's own channel is missing, public or shared. */
  departmentChannel(department: string, channel: string): string
  noArticles(folder: string): string
  /** The daily import of a source failed. `problem` is in English, for whoever runs the bot. */
  importFailed(source: string, problem: string): string
}

/** Why a person is needed. */
interface Reasons {
  onlyFiles: string
  asksForPerson: string
  unspoken: string
  notSure(intent: string, percent: number): string
  noCompany: string
  peopleAnswerHere: string
  unhappy: string
  /** A department that the company declared. */
  belongsTo(department: string): string
  noArticleAnswers: string
  noArticleSolves: string
  urgent: string
  noSentenceAnswers: string
  byModel(words: string): string
  answeredSome(answered: number, of: number): string
  needsDetails: string
  severalCustomers: string
  unanswered: string
  failed: string
  colleagueDecided: string
  noNumber: string
  unknownOrder(id: string): string
  noArticleAbout(ids: string): string
  changeOrder(id: string): string
  paymentTrouble(id: string): string
  wrongGoods(id: string): string
  notArrived(id: string): string
  late(id: string): string
  refundRequested(id: string): string
  refundWithoutOrder: string
  refundNotTheirs(id: string): string
  refundObstacle: Record<
    'already refunded' | 'already requested' | 'too late' | 'limit reached',
    (id: string) => string
  >
  ordersAway: string
  money: string
}

/** Why something that a person pressed or typed did not work. */
interface ErrorWords {
  notStaff: string
  unknownTicket(id: string): string
  noTicketOfButton: string
  noMessageOfButton: string
  wordsErased: string
  closed(id: string, by: string): string
  alreadyYours(id: string): string
  alreadyTaken(id: string, by: string): string
  unknownChannel(name: string): string
  whichChannel(command: string): string
  unknownMode(word: string, modes: string, command: string): string
  youSaidTalk: string
  saidTalk(by: string): string
  youMadeTicket(id: string): string
  madeTicket(by: string, id: string): string
  hasTicket(id: string): string
  nothingToDecide: string
  answered: string
  writeFirst: string
  failed: string
  /** In a form. What it does is still being done. */
  slow: string
}
