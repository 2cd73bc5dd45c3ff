import type { Db } from '../db/database.ts'
import { addAttachments, addHistory, openTicket, reopenTicket, requestRefunds } from '../desk/ticket-store.ts'
import type { Change } from '../domain/burst.ts'
import type { Decision, Source } from '../domain/decision.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import { relayed } from '../domain/relayed.ts'
import { type NoteWords, type Say, supportLane } from '../domain/utterance.ts'
import { politeLine } from '../languages/words.ts'
import { type Batch, type ConversationChanges, finishBatch, holdBatch, type WrittenLine } from '../queue/batches.ts'
import { findTranslation } from '../triage/translation.ts'
import type { Plan } from './plan.ts'
import type { Situation } from './situation.ts'
import { applyChange } from './transcript.ts'

/** Writes something besides, and returns what is to be said because of it: first to staff, then to the customer. */
type Write = (tx: Db) => Promise<Say[]>

/** What a plan comes to. */
interface Effects {
  writes: Write[]
  says: Say[]
}

/**
 * Saves a plan whole: what was said, the ticket, what the bot will say, and the end of the batch; or nothing of it.
 * Returns what `finishBatch` returns.
 */
export async function savePlan(db: Db, batch: Batch, situation: Situation, plan: Plan): Promise<number | undefined> {
  const { writes, says } = effectsOf(situation, plan)
  const finish = (tx: Db, saysBefore: Say[]) =>
    finishBatch(tx, batch, {
      outcome: outcomeOf(plan),
      written: writtenLines(situation),
      says: [...saysBefore, ...says],
      changes: changesOf(situation, plan),
    })
  // Most plans are one statement, which is all or nothing by itself.
  if (writes.length === 0) return finish(db, [])
  return db.transaction(async (tx) => {
    await holdBatch(tx, batch)
    const saysBefore: Say[] = []
    for (const write of writes) saysBefore.push(...(await write(tx)))
    return finish(tx, saysBefore)
  })
}

function outcomeOf(plan: Plan): string {
  return plan.kind === 'decided'
    ? `${plan.department}: ${plan.decision.kind}`
    : plan.kind === 'say'
      ? plan.purpose
      : plan.kind
}

function writtenLines({ burst }: Situation): WrittenLine[] {
  return burst.written.map(({ ts, author, text, attachments }) => ({
    ts,
    text,
    attachments,
    author: author.kind,
    authorId: author.kind === 'customer' ? author.customer.userId : author.userId,
  }))
}

function effectsOf(situation: Situation, plan: Plan): Effects {
  const changes = situation.burst.changes.map(
    (change): Write =>
      (tx) =>
        saveChange(tx, situation, change),
  )
  const { writes, says } = effectsOfPlan(situation, plan)
  return { writes: [...changes, ...writes], says }
}

/** Staff must not answer a text that is no longer there. */
async function saveChange(tx: Db, { conversation, ticket }: Situation, change: Change): Promise<Say[]> {
  const author = await applyChange(tx, conversation, change)
  const isCustomers = author === undefined ? change.authorId === ticket?.customerUserId : author === 'customer'
  if (!ticket || !isCustomers) return []
  await addHistory(tx, ticket, 'customer edited', change.authorId)
  const words =
    change.kind === 'edited'
      ? { text: 'The customer edited a message. It now says:', quote: change.text }
      : { text: 'The customer deleted a message.' }
  return [note(ticket.id, words)]
}

function effectsOfPlan(situation: Situation, plan: Plan): Effects {
  switch (plan.kind) {
    case 'listen':
      return { writes: [], says: [] }
    case 'say': {
      const toStaff = (plan.notes ?? []).map(({ ticketId, words }) => note(ticketId, words))
      return { writes: [], says: [...toStaff, reply(situation, plan.text, 'notice')] }
    }
    case 'add to ticket':
      return { writes: [(tx) => addToTicket(tx, situation, plan)], says: [] }
    case 'decided':
      return effectsOfDecision(situation, plan)
    default:
      return plan satisfies never
  }
}

function effectsOfDecision(situation: Situation, plan: Extract<Plan, { kind: 'decided' }>): Effects {
  const { decision } = plan
  switch (decision.kind) {
    case 'answer':
      return { writes: [], says: [reply(situation, decision.reply, 'answer', decision.sources)] }
    case 'ask':
      return { writes: [], says: [reply(situation, decision.reply, 'answer')] }
    case 'handoff':
      return { writes: [(tx) => handOver(tx, situation, plan, decision)], says: [] }
    default:
      return decision satisfies never
  }
}

/** A reply to the customer, where they look for it. */
function reply(situation: Situation, text: string, purpose: 'answer' | 'notice', sources: Source[] = []): Say {
  const { conversation, inquiry } = situation
  const threadTs = inquiry?.threadTs ?? conversation.threadTs
  return { channel: conversation.channelId, utterance: { kind: 'reply', purpose, threadTs, text, sources } }
}

const note = (ticketId: string, words: NoteWords): Say => ({
  channel: supportLane,
  utterance: { kind: 'note', ticketId, ...words },
})

const card = (ticketId: string): Say => ({ channel: supportLane, utterance: { kind: 'card', ticketId } })

async function addToTicket(
  tx: Db,
  situation: Situation,
  plan: Extract<Plan, { kind: 'add to ticket' }>,
): Promise<Say[]> {
  const { ticket, translation } = plan
  const { inquiry } = situation
  if (!inquiry) return []
  // Asked of the database, since somebody may have closed it while we were thinking.
  const reopened = await reopenTicket(tx, ticket, inquiry.customer.userId)
  const hasFiles = inquiry.attachments.length > 0
  if (hasFiles) await addAttachments(tx, ticket, inquiry.attachments)
  await addHistory(tx, ticket, 'customer wrote', inquiry.customer.userId)
  return [
    ...(reopened || hasFiles ? [card(ticket.id)] : []),
    note(ticket.id, { text: 'The customer wrote:', quote: relayed(inquiry), translation }),
    ...(plan.reply ? [reply(situation, plan.reply, 'notice')] : []),
  ]
}

async function handOver(
  tx: Db,
  situation: Situation,
  plan: Extract<Plan, { kind: 'decided' }>,
  decision: Extract<Decision, { kind: 'handoff' }>,
): Promise<Say[]> {
  const { inquiry } = situation
  if (!inquiry) return []
  const ticket = await openTicket(tx, newTicket(situation, inquiry, plan, decision))
  await requestRefunds(tx, ticket, decision.refunds ?? [])
  // Whose language the bot does not speak at least reads so in it.
  const said = [politeLine(plan.triage.language), decision.reply, plan.words.ticketOpened(ticket.id)]
  return [card(ticket.id), reply(situation, said.filter(Boolean).join('\n\n'), 'notice')]
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
    // What a person has taken over waits for no answer of ours.
    ...((inquiry || inPersonsHands) && {
      awaiting: decided?.decision.kind === 'ask' ? decided.decision.awaiting : null,
    }),
    ...(decided && { department: decided.department }),
  }
}
