import type { Intent } from '../domain/classification.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import { proseOf } from '../domain/message-text.ts'
import type { Decided } from '../domain/plan.ts'
import { teamOf, usualTeam } from '../domain/team.ts'
import type { Ticket } from '../domain/ticket.ts'
import { isSettled } from '../domain/ticket-moves.ts'
import { addsToRequest } from '../languages/follow-up.ts'
import type { PlanParts } from './plan-parts.ts'
import type { Situation } from './situation.ts'

/** The ticket that the customer has had since a few minutes, in the channel in which they write again; undefined if several. */
export async function freshTicket(
  { openTicketsOf, life, now }: Pick<PlanParts, 'openTicketsOf' | 'life' | 'now'>,
  { conversation, inquiry, burst, ticket, peopleTalk }: Situation,
): Promise<Ticket | undefined> {
  if (life.groupMinutes === 0 || !inquiry || ticket || peopleTalk || conversation.isDirect) return undefined
  if (burst.fromCustomer.some(({ threadTs }) => threadTs !== undefined)) return undefined
  const { workspaceId, customer, channelId } = inquiry
  const since = now().getTime() - life.groupMinutes * 60_000
  const open = await openTicketsOf({ workspaceId, customerUserId: customer.userId })
  const fresh = open.filter(({ status, createdAt }) => !isSettled(status) && createdAt.getTime() >= since)
  const [only, another] = fresh
  return only && !another && only.channelId === channelId ? only : undefined
}

/** The customer says that it belongs to what they wrote before: "Also …", "PS", a correction. */
export const saysMore = ({ inquiry }: Situation): boolean => inquiry !== undefined && addsToRequest(inquiry)

/** What a request is about, as far as it is known. */
type About = Pick<Decided, 'triage'> & Partial<Pick<Decided, 'decision'>>

/** Whether a request certainly belongs to a ticket. In doubt staff are asked, by a button on its card. */
export function belongsTo(
  { repeats, teams, confidenceThreshold }: Pick<PlanParts, 'repeats' | 'teams' | 'confidenceThreshold'>,
  ticket: Ticket,
  inquiry: Inquiry,
  { triage, decision }: About,
): boolean {
  const { channelId, customer, text: request } = inquiry
  const team = teams.teamFor({ channelId, customer, request, triage }) ?? usualTeam
  if (team !== (teamOf(ticket) ?? usualTeam) || triage.department !== ticket.triage.department) return false
  // What it answers in part is told with a ticket of its own.
  if (
    decision?.kind === 'handoff' &&
    (decision.told?.length ||
      decision.refunds?.length ||
      decision.actions?.length ||
      isMoreUrgent(decision.priority, ticket))
  )
    return false
  if (namesOthers(request, ticket.request)) return false
  const isOther =
    subjects.has(triage.intent) && subjects.has(ticket.triage.intent) && triage.intent !== ticket.triage.intent
  if (isOther && triage.confidence >= confidenceThreshold) return false
  return addsToRequest(inquiry) || repeats(request, ticket)
}

const isMoreUrgent = (priority: Ticket['priority'], ticket: Ticket) =>
  priority === 'urgent' && ticket.priority !== 'urgent'

/** Intents that say what a request is about. */
const subjects = new Set<Intent>(['faq', 'technical', 'billing'])

/** Two orders, say, are two matters. */
function namesOthers(text: string, before: string): boolean {
  const [own, theirs] = [numbersIn(text), numbersIn(before)]
  return own.length > 0 && theirs.length > 0 && !own.some((number) => theirs.includes(number))
}

const numbersIn = (text: string): string[] => proseOf(text).match(/\d{3,}/g) ?? []
