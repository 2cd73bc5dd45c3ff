import type { Department } from '../departments/department.ts'
import type { Classification } from '../domain/classification.ts'
import type { DepartmentName } from '../domain/decision.ts'
import type { OrderNumbers } from '../domain/order-id.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { Classifier } from '../triage/classifier.ts'
import type { Translate } from '../triage/translation.ts'
import type { UnansweredLine } from './unanswered.ts'

/** What plans are made with. */
export interface PlanParts {
  classifier: Classifier
  embedded: (text: string) => Classification
  departments: Record<DepartmentName, Department>
  confidenceThreshold: number
  /** How order numbers are read; absent: there are no orders at all. */
  orderNumbers?: OrderNumbers
  findTicket(workspaceId: string, id: string): Promise<Ticket | undefined>
  openTicketsOf(customer: { workspaceId: string; customerUserId: string }): Promise<Ticket[]>
  /** What customers wrote since somebody last answered. */
  findUnanswered(conversationId: number): Promise<UnansweredLine[]>
  nameOf(userId: string): Promise<string>
  isStaff(userId: string): Promise<boolean>
  /** Absent without a language model. */
  translate?: Translate
  /** How many minutes people have to answer where the bot is silent. */
  unansweredMinutes: number
  now: () => Date
}
