import { readPickIn } from '../departments/order-picks.ts'
import type { Triage } from '../domain/classification.ts'
import { type Inquiry, maxInquiryLength } from '../domain/inquiry.ts'
import { abridge } from '../domain/message-text.ts'
import type { Plan } from '../domain/plan.ts'
import { teamOf } from '../domain/team.ts'
import { findTicketId } from '../domain/ticket-id.ts'
import { isSettled } from '../domain/ticket-moves.ts'
import { asksForTicketNews, onlySays } from '../languages/asks-for-news.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { signsOf } from '../triage/addressed/signs.ts'
import { acts, keepAsNotes } from './acts.ts'
import { type Address, readAddress } from './addressed.ts'
import { freshTicket, saysMore } from './joining.ts'
import type { PlanParts } from './plan-parts.ts'
import { type LookedUp, readFacts } from './read-facts.ts'
import { secondOpinion } from './second-opinion.ts'
import { attachmentsOf, inOneLine, linesOf, type Situation } from './situation.ts'
import { type Act, rowFor } from './table.ts'

/** Looks up the facts for the table, finds the matching row, and plans what it says. */
export async function choosePlan(parts: PlanParts, situation: Situation): Promise<Plan> {
  const staff = await staffAmong(parts, situation)
  const askedFor = await ticketsAskedFor(parts, situation)
  const goesOn = goesOnAbout(situation, askedFor)
  const pick = situation.inquiry && readPickIn(situation.inquiry, parts.orderNumbers)
  const takesBack = pick?.pick.kind === 'never mind'
  const address = await asMore(parts, situation, await readAddress(parts, situation))
  const meant = meantForUs(situation, address)
  const rowBy = (by: Address | undefined) =>
    rowFor(readFacts(situation, { staff, askedFor, goesOn, address: by, takesBack }))
  const second = await secondOpinion(parts, meant, address, rowBy(address).act)
  const row = rowBy(second?.address ?? address)
  const owner = situation.ticket?.claimedBy ?? staff[0]
  const scene = { parts: knowing(parts, second?.triage), situation: meant, owner, askedFor }
  const seen = showSeen(parts, situation, row.act)
  const plan = await acts[row.act](scene)
  const changedBy = await othersWhoChanged(parts, situation)
  return {
    row: row.says,
    ...answerDue(situation),
    ...(staff[0] && { claimFor: staff[0] }),
    ...seen,
    changedBy,
    ...plan,
  }
}

/** What somebody adds to their request of some minutes ago is no talk. */
async function asMore(parts: PlanParts, situation: Situation, address: Address | undefined) {
  if (!address || address.kind === 'request' || !saysMore(situation)) return address
  return (await freshTicket(parts, situation))
    ? { ...address, kind: 'request' as const, certain: true as const }
    : address
}

/** What the bot answers with some thought. Talk, and what people have in their hands, is none of it. */
const thoughtAbout: Act[] = ['decide', 'open a ticket', 'hand over']

function showSeen({ seen }: PlanParts, { conversation, burst }: Situation, act: Act): Pick<Plan, 'seen'> {
  const asked = thoughtAbout.includes(act) ? burst.fromCustomer.flatMap(({ ts, pressed }) => (pressed ? [] : ts)) : []
  return asked.length > 0 && seen?.(conversation.channelId, asked) ? { seen: asked } : {}
}

/** A message is classified once. */
const knowing = (parts: PlanParts, triage: Triage | undefined): PlanParts =>
  triage ? { ...parts, classifier: { classify: async () => triage } } : parts

/** Talk beside a request is not what it is about. */
const meantForUs = (situation: Situation, address: Address | undefined): Situation =>
  situation.inquiry && address?.words
    ? { ...situation, inquiry: { ...situation.inquiry, text: abridge(address.words, maxInquiryLength) } }
    : situation

async function othersWhoChanged({ nameOf }: PlanParts, { burst, ticket }: Situation): Promise<Record<string, string>> {
  const others = new Set(burst.changes.map(({ authorId }) => authorId).filter((id) => id !== ticket?.customerUserId))
  const named = [...(ticket ? others : [])].map(async (id) => [id, inOneLine(await nameOf(id))] as const)
  return Object.fromEntries(await Promise.all(named))
}

/** Staff who may claim a ticket by answering. Slack is asked only if there is an unclaimed ticket. */
async function staffAmong({ isStaff, findTicket }: PlanParts, { burst, ticket }: Situation): Promise<string[]> {
  if (!ticket || ticket.claimedBy || isSettled(ticket.status)) return []
  const authors = new Set(burst.fromStaff.flatMap(({ author }) => (author.kind === 'staff' ? author.userId : [])))
  if (authors.size === 0) return []
  const whole = await findTicket(ticket.workspaceId, ticket.id)
  const staff: string[] = []
  for (const author of authors) if (await isStaff(author, whole && teamOf(whole))) staff.push(author)
  return staff
}

async function ticketsAskedFor(parts: PlanParts, { ticket, inquiry }: Situation): Promise<LookedUp['askedFor']> {
  if (!inquiry || ticket) return { tickets: [] }
  const named = findTicketId(inquiry.text)
  if (named) return findTheirs(parts, inquiry, named)
  const { workspaceId, customer } = inquiry
  if (!asksForTicketNews(inquiry.text)) return { tickets: [] }
  return { tickets: await parts.openTicketsOf({ workspaceId, customerUserId: customer.userId }) }
}

/** Whether a customer brings up a closed ticket again, rather than saying thanks or asking how it went. */
function goesOnAbout({ inquiry }: Situation, { tickets }: LookedUp['askedFor']): boolean {
  const [named] = tickets
  if (!inquiry || !named || !isSettled(named.status)) return false
  const only = onlySays(inquiry.text)
  // "Why is it still not solved?"
  return only === undefined || (only === 'asks for news' && signsOf(inquiry.text).has('not solved'))
}

/** Customers can look up only their own tickets. Any other ticket is reported as unknown. */
async function findTheirs(
  parts: PlanParts,
  { workspaceId, customer }: Inquiry,
  id: string,
): Promise<LookedUp['askedFor']> {
  const ticket = await parts.findTicket(workspaceId, id)
  if (ticket?.customerUserId !== customer.userId) return { tickets: [], unknown: id }
  const goesOn = await parts.whereItGoesOn(ticket)
  // Of a colleague's ticket they learn nothing but how theirs stands.
  return { tickets: [goesOn.customerUserId === customer.userId ? goesOn : { ...goesOn, id }] }
}

/** A person's words end the waiting for one. What else happens when an answer is overdue is kept first; then staff get all of it. */
function answerDue({ burst, conversation, ticket }: Situation): Pick<Plan, 'answerDueInMs'> {
  if (!conversation.answerDueAt) return {}
  if (ticket || burst.written.at(-1)?.author.kind === 'staff') return { answerDueInMs: null }
  const isMore = burst.written.length > 0 || burst.changes.length > 0
  return conversation.answerDue ? { answerDueInMs: isMore ? 0 : null } : {}
}

/** Hands an inquiry that failed repeatedly to a person, without processing its text, which may be the cause. */
export async function planForPerson(
  parts: Pick<PlanParts, 'findTicket' | 'isStaff' | 'nameOf' | 'forStaff' | 'workHosts'>,
  situation: Situation,
  reason: string,
): Promise<Plan> {
  const {
    inquiry,
    ticket,
    burst: { written },
  } = situation
  const { nameOf, forStaff } = parts
  const row = 'A message that failed repeatedly goes to a person'
  if (situation.cardOf) return { row, ...(await keepAsNotes(parts, situation)) }
  if (ticket && written.length > 0)
    return { row, kind: 'relay', ticket, lines: await linesOf(written, nameOf), attachments: attachmentsOf(written) }
  if (!inquiry) return { row, kind: 'listen' }
  const triage = unread(inquiry.text, forStaff)
  const decision = { kind: 'handoff', category: triage.intent, priority: 'high', reason } as const
  return { row, kind: 'decided', decision, triage, department: 'human', language: 'en' }
}

const longestSummary = 300

const unread = (text: string, { names }: StaffWords): Triage => ({
  intent: 'human_needed',
  confidence: 0,
  summary: text.slice(0, longestSummary) || names.noText,
  sentiment: 'neutral',
  language: 'und',
  urgency: 'high',
  by: 'nobody',
  fallback: false,
})
