import type { Change } from '../conversations/burst.ts'
import { addSaid, addWritten, applyChange } from '../conversations/transcript.ts'
import type { Db } from '../db/database.ts'
import { type Batch, type ConversationChanges, finishBatch, holdBatch } from '../inbox/inbox.ts'
import type { Decision, Inquiry, Source } from '../inquiry.ts'
import { enqueue } from '../outbox/outbox.ts'
import { type NoteWords, supportLane } from '../outbox/utterance.ts'
import {
  addAttachments,
  addHistory,
  openTicket,
  reopenTicket,
  requestRefunds,
  type Ticket,
} from '../tickets/ticket-store.ts'
import { findTranslation } from '../triage/translation.ts'
import { politeLine } from '../words/words.ts'
import type { Plan } from './plan.ts'
import { relayed } from './relayed.ts'
import type { Situation } from './situation.ts'

/**
 * Saves a plan whole: what was said, the ticket, what the bot will say, and the end of the batch; or nothing of it.
 * Returns what `finishBatch` returns.
 */
export async function savePlan(tx: Db, batch: Batch, situation: Situation, plan: Plan): Promise<number | undefined> {
  await holdBatch(tx, batch)
  await saveHappenings(tx, situation)
  await carryOut(tx, situation, plan)
  await noteChanges(tx, situation)
  return finishBatch(tx, batch, outcomeOf(plan), changesOf(situation, plan))
}

function outcomeOf(plan: Plan): string {
  return plan.kind === 'decided'
    ? `${plan.department}: ${plan.decision.kind}`
    : plan.kind === 'say'
      ? plan.purpose
      : plan.kind
}

const placeOf = ({ conversation }: Situation) => ({
  workspaceId: conversation.workspaceId,
  channelId: conversation.channelId,
  conversationId: conversation.id,
})

async function saveHappenings(tx: Db, situation: Situation): Promise<void> {
  await addWritten(tx, placeOf(situation), situation.burst.written)
  for (const change of situation.burst.changes) await applyChange(tx, placeOf(situation), change)
}

/** Staff must not answer a text that is no longer there. */
async function noteChanges(tx: Db, { burst, ticket }: Situation): Promise<void> {
  for (const change of burst.changes)
    if (ticket?.customerUserId === change.authorId) await noteChange(tx, ticket, change)
}

async function noteChange(tx: Db, ticket: Ticket, change: Change): Promise<void> {
  await addHistory(tx, ticket, 'customer edited', ticket.customerUserId)
  const words =
    change.kind === 'edited'
      ? { text: 'The customer edited a message. It now says:', quote: change.text }
      : { text: 'The customer deleted a message.' }
  await note(tx, ticket, words)
}

async function carryOut(tx: Db, situation: Situation, plan: Plan): Promise<void> {
  switch (plan.kind) {
    case 'listen':
      return
    case 'say':
      if (plan.note)
        await note(
          tx,
          { ...situation.conversation, id: plan.note.ticketId, conversationId: situation.conversation.id },
          plan.note.words,
        )
      return reply(tx, situation, plan.text, 'notice')
    case 'add to ticket':
      return addToTicket(tx, situation, plan)
    case 'decided':
      return carryOutDecision(tx, situation, plan)
    default:
      return plan satisfies never
  }
}

/** Puts a reply to the customer into the outbox and into our copy of the thread. */
async function reply(
  tx: Db,
  situation: Situation,
  text: string,
  purpose: 'answer' | 'notice',
  sources: Source[] = [],
): Promise<void> {
  const place = placeOf(situation)
  const threadTs = situation.inquiry?.threadTs ?? situation.conversation.threadTs
  const id = await enqueue(
    tx,
    { ...place, channel: place.channelId },
    { kind: 'reply', purpose, threadTs, text, sources },
  )
  await addSaid(tx, place, text, id)
}

type TicketPlace = Pick<Ticket, 'id' | 'workspaceId' | 'conversationId'>

async function note(tx: Db, { id, workspaceId, conversationId }: TicketPlace, words: NoteWords): Promise<void> {
  const to = { workspaceId, conversationId, channel: supportLane }
  await enqueue(tx, to, { kind: 'note', ticketId: id, ...words })
}

async function card(tx: Db, { id, workspaceId, conversationId }: TicketPlace): Promise<void> {
  await enqueue(tx, { workspaceId, conversationId, channel: supportLane }, { kind: 'card', ticketId: id })
}

async function addToTicket(
  tx: Db,
  situation: Situation,
  plan: Extract<Plan, { kind: 'add to ticket' }>,
): Promise<void> {
  const { ticket } = plan
  const { inquiry } = situation
  if (!inquiry) return
  // Asked of the database, since somebody may have closed it while we were thinking.
  const reopened = await reopenTicket(tx, ticket, inquiry.customer.userId)
  const hasFiles = inquiry.attachments.length > 0
  if (hasFiles) await addAttachments(tx, ticket, inquiry.attachments)
  if (reopened || hasFiles) await card(tx, ticket)
  await addHistory(tx, ticket, 'customer wrote', inquiry.customer.userId)
  const { translation } = plan
  await note(tx, ticket, { text: 'The customer wrote:', quote: relayed(inquiry), translation })
  if (plan.reply) await reply(tx, situation, plan.reply, 'notice')
}

async function carryOutDecision(tx: Db, situation: Situation, plan: Extract<Plan, { kind: 'decided' }>): Promise<void> {
  const { decision, words } = plan
  if (!situation.inquiry) return
  if (decision.kind === 'answer') return reply(tx, situation, decision.reply, 'answer', decision.sources)
  if (decision.kind === 'ask') return reply(tx, situation, decision.reply, 'answer')
  const ticket = await openTicket(tx, { ...newTicket(situation, situation.inquiry, plan, decision) })
  await requestRefunds(tx, ticket, decision.refunds ?? [])
  await card(tx, ticket)
  // Whose language the bot does not speak at least reads so in it.
  const said = [politeLine(plan.triage.language), decision.reply, words.ticketOpened(ticket.id)]
  await reply(tx, situation, said.filter(Boolean).join('\n\n'), 'notice')
}

function newTicket(
  { conversation, burst }: Situation,
  inquiry: Inquiry,
  { triage }: Extract<Plan, { kind: 'decided' }>,
  { category, priority, reason }: Extract<Decision, { kind: 'handoff' }>,
) {
  const { workspaceId, channelId, threadTs, customer, attachments } = inquiry
  const { translation: _, ...judged } = triage
  return {
    workspaceId,
    conversationId: conversation.id,
    channelId,
    threadTs,
    customer,
    customerUserId: customer.userId,
    category,
    priority,
    reason,
    summary: triage.summary,
    request: burst.fromCustomer.map(({ text }) => text).join('\n'),
    translation: findTranslation(triage, inquiry.text),
    attachments,
    triage: judged,
  }
}

function changesOf({ conversation, inPersonsHands, inquiry }: Situation, plan: Plan): ConversationChanges {
  const decided = plan.kind === 'decided' ? plan : undefined
  return {
    // A claim may have set it while the answer was being found; it is never taken back here.
    ...(inPersonsHands && { inPersonsHands }),
    ...(inquiry && { customer: conversation.customer ?? inquiry.customer }),
    ...(inquiry && { customerUserId: conversation.customerUserId ?? inquiry.customer.userId }),
    ...(inquiry && { awaiting: decided?.decision.kind === 'ask' ? decided.decision.awaiting : null }),
    ...(decided && { department: decided.department }),
  }
}
