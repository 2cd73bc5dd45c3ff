import type { Ending } from '../../domain/ticket.ts'

/** What staff read about the life of a ticket, in one language. People are mentions on cards, and names elsewhere. */
export interface DeskWords {
  life: LifeWords
  menu: MenuWords
  tooLate: TooLateWords
}

/** On cards and in notes below them. */
interface LifeWords {
  waitingSince(moment: string): string
  snoozedUntil(moment: string): string
  resolvedBy(person: string): string
  endings: Record<Exclude<Ending, 'by staff'>, string>
  rated(rating: number): string
  /** Introduces what the customer says about it. */
  ratedWith: string
  /** Besides this one. */
  theirTickets(open: number, past: number): string
  colleaguesTickets(open: number, past: number): string
  /** How content they were, from 1 to 5. */
  content(average: string, count: number): string
  /** The customer's words that decided what it is about. */
  becauseOf(words: string): string
  /** Below the mention of who has it now. */
  assignedToYou(name: string, ticketId: string): string
  ownerLeft(name: string, ticketId: string): string
  isBack(ticketId: string): string
}

/** What staff can do by a card, and the modals of it. */
interface MenuWords {
  release: string
  resolve: string
  more: string
  assign: string
  priority(priority: string): string
  wait: string
  snoozeHour: string
  snoozeTomorrow: string
  snoozeWeek: string
  snoozeUntil: string
  dismiss: string
  resume: string
  reopen: string
  assignTitle: string
  assignTo: string
  snoozeTitle: string
  until: string
  save: string
}

/** Why a move was not made. Somebody was first, or it is so already. */
interface TooLateWords {
  inState(ticketId: string, state: string): string
  priority(ticketId: string, priority: string): string
  inWork(ticketId: string): string
  resolved(ticketId: string, by: string): string
  notYours(ticketId: string, by: string): string
  nobodyHas(ticketId: string): string
  isTheirs(ticketId: string, name: string): string
  assigneeNotStaff(name: string): string
  badTime: string
}
