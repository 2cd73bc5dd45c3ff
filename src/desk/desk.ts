import { teamOf } from '../domain/team.ts'
import { type HistoryLine, isForStaffOnly, type Ticket } from '../domain/ticket.ts'
import { type AccountActs, type AccountParts, createAccountActs } from './account-acts.ts'
import { type ActionActs, type ActionParts, createActionActs } from './action-acts.ts'
import { createChecks, unknownTicket } from './checks.ts'
import { createDashboardActs, type DashboardActs, type DashboardParts } from './dashboard-acts.ts'
import { createDutyActs, type DutyActs, type DutyParts } from './duty-acts.ts'
import { createLifeActs, type LifeActs, type LifeParts } from './life-acts.ts'
import { createLinkingActs, type LinkingActs, type LinkingParts } from './linking-acts.ts'
import { listLinks, type TicketLink } from './links/link-store.ts'
import { createListActs, type ListActs, type ListParts } from './list-acts.ts'
import { createMergeActs, type MergeActs } from './merging.ts'
import { createModeActs, type ModeActs, type ModeParts } from './mode-acts.ts'
import { createNoteActs, type NoteActs, type NoteParts } from './note-acts.ts'
import { type ChoosingActs, type ChoosingParts, createChoosingActs } from './order-choosing.ts'
import type { Person } from './person.ts'
import { createPointingActs, type PointingActs } from './pointed-at.ts'
import { type Decision, makingTicket, notingTalk, whyTooLate } from './possible-requests.ts'
import { createRatingActs, type RatingActs } from './rating.ts'
import { createReactingActs, type ReactingActs } from './reacting.ts'
import { createReplyActs, type ReplyActs } from './replying.ts'
import { drawCard } from './say-of-ticket.ts'
import { createSplitActs, type SplitActs } from './split-acts.ts'
import { createSuggestionActs, type SuggestionActs, type SuggestionParts } from './suggestion-acts.ts'
import { createTeachingActs, type TeachingActs, type TeachingParts } from './teaching.ts'
import { createTeamActs, type TeamActs, type TeamParts } from './team-acts.ts'
import { findTicket, readHistory } from './ticket-store.ts'
import { createTokenActs, type TokenActs, type TokenParts } from './token-acts.ts'

export interface DeskParts
  extends AccountParts,
    ActionParts,
    ChoosingParts,
    LinkingParts,
    LifeParts,
    ListParts,
    DashboardParts,
    ModeParts,
    DutyParts,
    TeachingParts,
    TeamParts,
    NoteParts,
    SuggestionParts,
    TokenParts {}

export interface TicketView {
  ticket: Ticket
  history: HistoryLine[]
  /** What it waits for elsewhere; none for customers. */
  links: TicketLink[]
  reader: 'staff' | 'customer'
}

/**
 * What people can do with tickets, a kind of act in each file. Permissions are checked there, wherever the request came
 * from. The edge calls this and nothing else of the desk that writes.
 */
export interface Desk
  extends AccountActs,
    ActionActs,
    ChoosingActs,
    LinkingActs,
    LifeActs,
    ListActs,
    MergeActs,
    SplitActs,
    TeamActs,
    NoteActs,
    RatingActs,
    ReplyActs,
    PointingActs,
    ReactingActs,
    ModeActs,
    DutyActs,
    SuggestionActs,
    TeachingActs,
    DashboardActs,
    TokenActs {
  show(person: Person, ticketId: string): Promise<TicketView>
  /** Draws the card anew. */
  redraw(person: Person, ticketId: string): Promise<void>
  /** Makes a ticket of a possible request. If several people decide about it, the first counts. */
  makeTicket(person: Person, requestId: number): Promise<void>
  /** Says that a possible request was talk. */
  notARequest(person: Person, requestId: number): Promise<void>
}

export function createDesk(parts: DeskParts): Desk {
  const { database, isStaff, words, taught } = parts
  const { db } = database
  const checks = createChecks(parts)
  const { act, mustBeStaff, getServedTicket } = checks
  const life = createLifeActs(parts, checks)
  const pointing = createPointingActs(parts, checks)

  const decide = async (person: Person, requestId: number, decision: Decision) => {
    if (!(await act(decision))) throw await whyTooLate(db, parts, person, requestId)
    taught()
  }

  const lists = createListActs(parts)

  return {
    ...lists,
    ...createTokenActs(parts, lists.checkServesAny),
    ...createDashboardActs(parts, checks),
    ...createAccountActs(parts, checks),
    ...createActionActs(parts, checks),
    ...createChoosingActs(parts),
    ...createLinkingActs(parts),
    ...createNoteActs(parts, checks),
    ...life,
    ...createMergeActs(parts, checks),
    ...createSplitActs(parts, checks),
    ...createTeamActs(parts, checks),
    ...pointing,
    ...createReactingActs(parts, { ...life, ...pointing }),
    ...createRatingActs(parts, checks),
    ...createReplyActs(parts, checks),
    ...createModeActs(parts, checks),
    ...createDutyActs(parts),
    ...createSuggestionActs(parts, checks),
    ...createTeachingActs(parts, checks),
    show: async (person, ticketId) => {
      const ticket = await findTicket(db, person.workspaceId, ticketId)
      const staff = await isStaff(person.userId, ticket && teamOf(ticket))
      if (!ticket || !(staff || ticket.customerUserId === person.userId)) throw unknownTicket(ticketId, words)
      const history = await readHistory(db, ticketId)
      if (staff) return { ticket, history, links: await listLinks(db, ticketId), reader: 'staff' }
      return { ticket, history: history.filter(({ event }) => !isForStaffOnly(event)), links: [], reader: 'customer' }
    },
    redraw: async (person, ticketId) => {
      const ticket = await getServedTicket(person, ticketId)
      await act((tx) => drawCard(tx, ticket))
    },
    makeTicket: async (person, requestId) => {
      await mustBeStaff(person)
      await decide(person, requestId, await makingTicket(db, parts, person, requestId))
    },
    notARequest: async (person, requestId) => {
      await mustBeStaff(person)
      await decide(person, requestId, notingTalk(person, requestId))
    },
  }
}
