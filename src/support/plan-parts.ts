import type { DecideByTool } from '../departments/decide-by-tool.ts'
import type { Department } from '../departments/department.ts'
import type { TeamChoice } from '../desk/team-choice.ts'
import type { UnansweredLine } from '../desk/unanswered.ts'
import type { ChannelMode } from '../domain/channel-mode.ts'
import type { Classification } from '../domain/classification.ts'
import type { DepartmentName } from '../domain/decision.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { OrderNumbers } from '../domain/order-id.ts'
import type { OwnDepartment } from '../domain/own-department.ts'
import type { ThreadTicket, Ticket } from '../domain/ticket.ts'
import type { TicketLife } from '../domain/ticket-life.ts'
import type { WorkHosts } from '../domain/work-link.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import type { TeamIsBack } from '../languages/team-is-back.ts'
import type { JudgeAddressed } from '../triage/addressed/judge.ts'
import type { Classifier } from '../triage/classifier.ts'
import type { Translate } from '../triage/translation.ts'

/** What plans are made with. */
export interface PlanParts {
  classifier: Classifier
  /** Whether the classifier asks a language model. */
  asksModel: boolean
  embedded: (text: string) => Classification
  /** Whether a message of a channel is meant for us. */
  addressed: JudgeAddressed
  /** Whether a message is certainly a question that our articles answer. */
  surelyAsked(inquiry: Inquiry): Promise<boolean>
  /** What staff read, in the team's language. */
  forStaff: StaffWords
  departments: Record<DepartmentName, Department>
  /** The departments that the company declared, by name. */
  ownDepartments: Map<string, OwnDepartment>
  /** Tools of the company's own systems; absent: it has none, or they are not used here. */
  byTool?: DecideByTool
  /** The departments of channels where the bot gives no answers of its own. */
  handingOver: Record<DepartmentName, Department>
  /** What the bot does in a channel, unless staff have set it. */
  usualModeOf(channelId: string): Promise<ChannelMode>
  confidenceThreshold: number
  /** How order numbers are read; absent: there are no orders at all. */
  orderNumbers?: OrderNumbers
  findTicket(workspaceId: string, id: string): Promise<Ticket | undefined>
  /** The ticket in which a ticket goes on: itself, unless it was merged. */
  whereItGoesOn<T extends ThreadTicket>(ticket: T): Promise<T | Ticket>
  openTicketsOf(customer: { workspaceId: string; customerUserId: string }): Promise<Ticket[]>
  /** What customers wrote since our people last answered, or since the bot did. */
  findUnanswered(conversationId: number, options?: { orByBot?: boolean }): Promise<UnansweredLine[]>
  nameOf(userId: string): Promise<string>
  /** Shows customers that they were heard, without waiting. Returns false if it does not. */
  seen?(channelId: string, messageTs: string[]): boolean
  /** Whether a person serves the tickets of a team; the usual ones without a team. */
  isStaff(userId: string, team?: string): Promise<boolean>
  /** Whether somebody who had a ticket no longer serves it. */
  hasLeft(userId: string, team?: string): Promise<boolean>
  /** Whether a text says nothing that a ticket does not say already. */
  repeats(text: string, ticket: Ticket): boolean
  /** Whose a new ticket is. */
  teams: Pick<TeamChoice, 'teamFor' | 'learnChannel'>
  /** Absent without a language model. */
  translate?: Translate
  life: TicketLife
  teamIsBack: TeamIsBack
  /** Where the team tracks its work, besides the usual hosts. */
  workHosts: WorkHosts
  /** How many minutes people have to answer where the bot is silent. */
  unansweredMinutes: number
  now: () => Date
}
