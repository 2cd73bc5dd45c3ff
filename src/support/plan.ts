import type { Department } from '../departments/department.ts'
import type { Classification, Triage } from '../domain/classification.ts'
import type { Decision, DepartmentName } from '../domain/decision.ts'
import { type Inquiry, saidBefore } from '../domain/inquiry.ts'
import { nameInMarkdown } from '../domain/name-in-markdown.ts'
import { relayed } from '../domain/relayed.ts'
import type { ThreadTicket, Ticket } from '../domain/ticket.ts'
import { findTicketId } from '../domain/ticket-id.ts'
import type { NoteWords } from '../domain/utterance.ts'
import { asksForTicketNews } from '../languages/asks-for-news.ts'
import { type TicketNews, type Words, wordsIn } from '../languages/words.ts'
import { findBareOrderId, findOrderIds } from '../orders/orders.ts'
import type { Classifier } from '../triage/classifier.ts'
import { type Courtesy, findCourtesy } from '../triage/courtesy.ts'
import { route } from '../triage/routing.ts'
import { longestTriaged, type Translate } from '../triage/translation.ts'
import { languageOfMessage } from '../understanding/message-language.ts'
import type { Situation } from './situation.ts'

/** What to do about a situation. Plain data. */
export type Plan =
  /** Keep what was said and say nothing. */
  | { kind: 'listen' }
  /** Say something of our own. `notes` are for the staff of tickets. */
  | {
      kind: 'say'
      text: string
      purpose: 'courtesy' | 'ticket news' | 'edit noticed'
      notes?: { ticketId: string; words: NoteWords }[]
    }
  /** The thread has a ticket: what the customer writes belongs to it, and people answer. */
  | AddToTicket
  /** A department has decided. */
  | { kind: 'decided'; decision: Decision; triage: Triage; department: DepartmentName; words: Words }

interface AddToTicket {
  kind: 'add to ticket'
  ticket: ThreadTicket
  reply?: string
  /** What the customer wrote, in the team's language, where that is another and a language model says it. */
  translation?: string
}

export interface PlanParts {
  classifier: Classifier
  embedded: (text: string) => Classification
  departments: Record<DepartmentName, Department>
  confidenceThreshold: number
  findTicket(workspaceId: string, id: string): Promise<Ticket | undefined>
  openTicketsOf(customer: { workspaceId: string; customerUserId: string }): Promise<Ticket[]>
  nameOf(userId: string): Promise<string>
  /** Absent without a language model. */
  translate?: Translate
  now: () => Date
}

/** The order of the questions is the order of precedence. */
export async function choosePlan(parts: PlanParts, situation: Situation): Promise<Plan> {
  const { inquiry, ticket, inPersonsHands } = situation
  if (!inquiry) return noticeEdit(situation)
  const words = wordsIn(languageOf(inquiry))
  // People speak to each other in a shared channel, too. Slack tells whom they name.
  if (!ticket && situation.burst.fromCustomer.every(({ toOthers }) => toOthers)) return { kind: 'listen' }
  if (severalWrote(situation)) return planForSeveral(parts, situation, inquiry, words)
  const askedFor = ticketAskedFor(situation, inquiry)
  if (askedFor) return tellNewsOf(parts, inquiry, askedFor, words)
  const theirs = ticket || inPersonsHands ? [] : await askedAbout(parts, inquiry)
  if (theirs.length > 0) return tellNews(parts, inquiry, theirs, words)
  const courtesy = inquiry.attachments.length === 0 ? findCourtesy(inquiry.text) : undefined
  if (ticket)
    return courtesy === 'thanks' ? { kind: 'listen' } : translated(parts, addToTicket(ticket, inquiry, words), inquiry)
  if (inPersonsHands) return { kind: 'listen' }
  const courteous = courtesy && answerCourtesy(courtesy, words)
  // Who says only that they have a question, and again, wants a person.
  if (courteous && !(courtesy === 'may I ask' && hasSaid(inquiry, courteous)))
    return { kind: 'say', purpose: 'courtesy', text: courteous }
  return decide(parts, situation, inquiry)
}

const hasSaid = ({ transcript }: Inquiry, reply: string): boolean =>
  transcript.some(({ author, text }) => author === 'bot' && text.includes(reply))

/** In the thread, and all of it is read together. */
const severalWrote = ({ burst }: Situation) =>
  new Set(burst.fromCustomer.map(({ author }) => author.customer.userId)).size > 1

/** What one of them asks for must not be done, or told, in the name of another. */
async function planForSeveral(
  parts: PlanParts,
  { ticket, inPersonsHands }: Situation,
  inquiry: Inquiry,
  words: Words,
): Promise<Plan> {
  if (ticket) return translated(parts, addToTicket(ticket, inquiry, words), inquiry)
  if (inPersonsHands) return { kind: 'listen' }
  const triage: Triage = { ...parts.embedded(inquiry.text), by: 'embedded model', fallback: false }
  const reason = 'Several customers wrote at the same moment, so the bot does not guess who wants what.'
  const decision = {
    kind: 'handoff',
    category: triage.intent,
    priority: 'normal',
    reason,
    reply: words.notSure,
  } as const
  return { kind: 'decided', decision, triage, department: 'human', words }
}

/** A person gets what failed again and again. Nothing looks at the text any more, since that may be what fails. */
export function planForPerson({ inquiry, ticket }: Situation, reason: string): Plan {
  if (!inquiry) return { kind: 'listen' }
  const words = wordsIn('en')
  if (ticket) return addToTicket(ticket, inquiry, words)
  const triage: Triage = {
    intent: 'human_needed',
    confidence: 0,
    summary: inquiry.text.slice(0, longestSummary) || '(no text)',
    sentiment: 'neutral',
    language: 'und',
    urgency: 'high',
    by: 'nobody',
    fallback: false,
  }
  const decision = { kind: 'handoff', category: triage.intent, priority: 'high', reason } as const
  return { kind: 'decided', decision, triage, department: 'human', words }
}

/** Short replies have no language of their own; the thread has. */
function languageOf(inquiry: Inquiry): string {
  return languageOfMessage([inquiry.text, ...saidBefore(inquiry)].join('\n'))
}

function noticeEdit({ burst, conversation, ticket, inPersonsHands }: Situation): Plan {
  const edit = burst.changes.find(
    (change) => change.kind === 'edited' && change.authorId === conversation.customerUserId,
  )
  if (edit?.kind !== 'edited' || ticket || inPersonsHands) return { kind: 'listen' }
  return { kind: 'say', purpose: 'edit noticed', text: wordsIn(languageOfMessage(edit.text)).edited }
}

/** The ticket whose news are asked for. What else is written below one is for who looks after it, also where it names another. */
function ticketAskedFor({ ticket, inPersonsHands }: Situation, { text, customer }: Inquiry): string | undefined {
  const named = findTicketId(text)
  if (!ticket) return inPersonsHands ? undefined : named
  const isTheirs = ticket.status !== 'closed' && ticket.customerUserId === customer.userId
  const asks = named ? named === ticket.id : asksForTicketNews(text, { inItsThread: true })
  return isTheirs && asks ? ticket.id : undefined
}

/** A customer hears about their own tickets only; any other looks as if it did not exist. */
async function tellNewsOf(parts: PlanParts, inquiry: Inquiry, ticketId: string, words: Words): Promise<Plan> {
  const ticket = await parts.findTicket(inquiry.workspaceId, ticketId)
  if (!ticket || ticket.customerUserId !== inquiry.customer.userId)
    return { kind: 'say', purpose: 'ticket news', text: words.unknownTicket(ticketId) }
  return tellNews(parts, inquiry, [ticket], words)
}

/** The open tickets of who asks how it stands with "my ticket" without naming it. */
const askedAbout = async (parts: PlanParts, { text, workspaceId, customer }: Inquiry): Promise<Ticket[]> =>
  asksForTicketNews(text) ? parts.openTicketsOf({ workspaceId, customerUserId: customer.userId }) : []

async function tellNews(parts: PlanParts, inquiry: Inquiry, tickets: Ticket[], words: Words): Promise<Plan> {
  const translation = await parts.translate?.(inquiry.text)
  const note = { text: 'The customer asks for news:', quote: relayed(inquiry), translation }
  const news = await Promise.all(tickets.map((ticket) => newsOf(parts, ticket)))
  return {
    kind: 'say',
    purpose: 'ticket news',
    text: news.map(words.ticketNews).join('\n\n'),
    notes: tickets.map(({ id }) => ({ ticketId: id, words: note })),
  }
}

async function newsOf(parts: PlanParts, { id, status, claimedBy }: Ticket): Promise<TicketNews> {
  return { id, status, claimedBy: claimedBy ? nameInMarkdown(await parts.nameOf(claimedBy)) : undefined }
}

function addToTicket(ticket: ThreadTicket, inquiry: Inquiry, words: Words): AddToTicket {
  if (ticket.status === 'closed') return { kind: 'add to ticket', ticket, reply: words.ticketReopened(ticket.id) }
  if (ticket.status === 'claimed') return { kind: 'add to ticket', ticket }
  const receipt = words.addedToTicket(ticket.id)
  return { kind: 'add to ticket', ticket, reply: hasSaid(inquiry, receipt) ? undefined : receipt }
}

/** No triage reads what belongs to people already. */
async function translated({ translate }: PlanParts, plan: AddToTicket, { text }: Inquiry): Promise<AddToTicket> {
  return { ...plan, translation: await translate?.(text) }
}

function answerCourtesy(courtesy: Courtesy, words: Words): string {
  switch (courtesy) {
    case 'greeting':
      return words.greeting
    case 'thanks':
      return words.welcome
    case 'who are you':
      return words.aboutMe
    case 'may I ask':
      return words.goAhead
    case 'no words':
      return words.noWords
    default:
      return courtesy satisfies never
  }
}

async function decide(parts: PlanParts, { conversation }: Situation, inquiry: Inquiry): Promise<Plan> {
  const triage = await understand(parts, conversation.department, inquiry)
  const department = inquiry.text === '' ? 'human' : route(triage, parts.confidenceThreshold)
  const words = wordsIn(triage.language === 'und' ? languageOf(inquiry) : triage.language)
  const decision = await parts.departments[department]({ inquiry, triage, words, now: parts.now() })
  const whole = decision.kind === 'handoff' && inquiry.text.length > longestTriaged
  const translation = (whole ? await parts.translate?.(inquiry.text) : undefined) ?? triage.translation
  return { kind: 'decided', decision, triage: { ...triage, translation }, department, words }
}

/** The reply to a question of ours needs no classifier: it belongs to the department that asked. */
async function understand(parts: PlanParts, asker: DepartmentName | null, inquiry: Inquiry): Promise<Triage> {
  const embedded = (text: string): Triage => ({ ...parts.embedded(text), by: 'embedded model', fallback: false })
  if (inquiry.text === '') return embedded('')
  if (inquiry.awaiting && asker === 'billing' && givesOrderNumber(inquiry.text)) {
    return { ...embedded([...saidBefore(inquiry), inquiry.text].join('\n')), intent: 'billing', confidence: 1 }
  }
  return understandFollowUp(parts, asker, inquiry, await parts.classifier.classify(inquiry))
}

/** "And to Canada?" says what it is about only together with the question before it, which the embedded model does not see. */
function understandFollowUp(parts: PlanParts, asker: DepartmentName | null, inquiry: Inquiry, triage: Triage): Triage {
  if (triage.by === 'language model' || triage.confidence >= parts.confidenceThreshold) return triage
  if ((asker !== 'faq' && asker !== 'technical') || inquiry.text.length > longestFollowUp) return triage
  const before = saidBefore(inquiry).at(-1)
  if (!before) return triage
  const { intent, confidence } = parts.embedded(`${before}\n${inquiry.text}`)
  return confidence >= parts.confidenceThreshold && intent === asker ? { ...triage, intent, confidence } : triage
}

const longestFollowUp = 60
const longestSummary = 300

const givesOrderNumber = (text: string) => findOrderIds(text).length > 0 || findBareOrderId(text) !== undefined
