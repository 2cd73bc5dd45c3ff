import type { Db } from '../db/database.ts'
import {
  addAttachments,
  addHistory,
  claimTicket,
  customerOf,
  openTicket,
  reopenTicket,
  requestRefunds,
} from '../desk/ticket-store.ts'
import type { Change } from '../domain/burst.ts'
import type { Decision, Source } from '../domain/decision.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Plan } from '../domain/plan.ts'
import { type NoteWords, type Say, supportLane } from '../domain/utterance.ts'
import { politeLine, wordsIn } from '../languages/words.ts'
import { type Batch, type ConversationChanges, finishBatch, holdBatch, type WrittenLine } from '../queue/batches.ts'
import { findTranslation } from '../triage/translation.ts'
import { attachmentsOf, type Situation } from './situation.ts'
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
      written: writtenLines(situation, plan),
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
  if (plan.kind === 'decided') return `${plan.department}: ${plan.decision.kind}`
  return plan.kind === 'say' ? plan.purpose : plan.kind
}

/** What our people say to each other where no customer is in the conversation is no concern of ours. */
function writtenLines({ burst }: Situation, plan: Plan): WrittenLine[] {
  if (plan.kind === 'ignore') return []
  return burst.written.map((message) => ({
    ts: message.ts,
    text: message.text,
    attachments: attachmentsOf([message]),
    author: message.author.kind,
    authorId: message.author.kind === 'customer' ? message.author.customer.userId : message.author.userId,
  }))
}

function effectsOf(situation: Situation, plan: Plan): Effects {
  const changes = situation.burst.changes.map(
    (change): Write =>
      (tx) =>
        saveChange(tx, situation, change),
  )
  const claims = plan.claimFor === undefined ? [] : [claimByAnswer(situation, plan.claimFor)]
  const { writes, says } = effectsOfPlan(situation, plan)
  return { writes: [...changes, ...claims, ...writes], says }
}

/** Who answers the customer has the ticket, if nobody has it yet. */
const claimByAnswer =
  ({ ticket, conversation }: Situation, userId: string): Write =>
  async (tx) => {
    const claimed = ticket && (await claimTicket(tx, conversation.workspaceId, ticket.id, userId, 'by answering'))
    return claimed ? [card(claimed.id)] : []
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
    case 'ignore':
    case 'listen':
      return { writes: [], says: [] }
    case 'say':
      return { writes: [], says: [reply(situation, plan.text, 'notice')] }
    case 'relay':
      return { writes: [(tx) => relay(tx, situation, plan)], says: [] }
    case 'tell news':
      return {
        writes: plan.ticketIds.map((id) => (tx) => addToTicket(tx, situation, id, plan)),
        says: [reply(situation, plan.text, 'notice')],
      }
    case 'remind':
      return { writes: [(tx) => remind(tx, situation, plan)], says: [] }
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

async function relay(tx: Db, situation: Situation, plan: Extract<Plan, { kind: 'relay' }>): Promise<Say[]> {
  const { ticket } = plan
  const author = situation.inquiry?.customer.userId
  // Asked of the database, since somebody may have closed it while we were thinking.
  const reopened = author !== undefined && (await reopenTicket(tx, ticket, author))
  const says = await addToTicket(tx, situation, ticket.id, plan)
  return [
    ...(reopened && plan.attachments.length === 0 ? [card(ticket.id)] : []),
    ...says,
    ...(plan.reply ? [reply(situation, plan.reply, 'notice')] : []),
  ]
}

type Addition = Pick<Extract<Plan, { kind: 'relay' }>, 'lines' | 'attachments' | 'translation'>

/** What somebody wrote belongs to a ticket: its files, its history, and a note for its people. */
async function addToTicket(
  tx: Db,
  { burst, conversation }: Situation,
  ticketId: string,
  { lines, attachments, translation }: Addition,
): Promise<Say[]> {
  const { workspaceId } = conversation
  const ticket = { id: ticketId, workspaceId }
  if (attachments.length > 0) await addAttachments(tx, ticket, attachments)
  const owner = await customerOf(tx, ticket)
  const customers = new Set(burst.fromCustomer.map(({ author }) => author.customer.userId))
  for (const userId of customers) await addHistory(tx, ticket, 'customer wrote', userId)
  const stranger = customers.size > 0 && !customers.has(owner ?? '') ? ', who is not the ticket’s customer,' : ''
  const notes = lines.map(({ author, text }, index) =>
    note(ticketId, {
      text: `${author}${stranger} wrote:`,
      quote: text,
      ...(index === lines.length - 1 && { translation }),
    }),
  )
  return [...(attachments.length > 0 ? [card(ticketId)] : []), ...notes]
}

async function remind(
  tx: Db,
  { conversation }: Situation,
  { customer, request, requestTs, attachments, triage }: Extract<Plan, { kind: 'remind' }>,
): Promise<Say[]> {
  const { workspaceId, channelId, threadTs } = conversation
  const ticket = await openTicket(tx, {
    workspaceId,
    conversationId: conversation.id,
    channelId,
    threadTs,
    customer,
    customerUserId: customer.userId,
    category: triage.intent,
    priority: 'normal',
    reason: 'Nobody has answered this in a thread where people talk.',
    summary: triage.summary,
    request,
    requestTs,
    attachments,
    triage,
  })
  return [card(ticket.id)]
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
  const said = [politeLine(plan.triage.language), decision.reply, wordsIn(plan.language).ticketOpened(ticket.id)]
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
    request: requestOf(burst),
    requestTs: burst.fromCustomer.map(({ ts }) => ts),
    translation: findTranslation(triage, inquiry.text),
    attachments,
    triage: judged,
  }
}

/** What customers wrote, as they wrote it; each under their name where several did. */
function requestOf({ fromCustomer }: Situation['burst']): string {
  const names = new Set(fromCustomer.map(({ author }) => author.customer.userId))
  const lines = fromCustomer.map(({ text, author }) => (names.size > 1 ? `${author.customer.name}: ${text}` : text))
  return lines.join('\n')
}

function changesOf({ conversation, peopleTalk, inquiry, burst }: Situation, plan: Plan): ConversationChanges {
  const decided = plan.kind === 'decided' ? plan : undefined
  const asksFor = decided?.decision.kind === 'ask' ? decided.decision.awaiting : undefined
  const asksAgain = plan.kind === 'say' ? plan.awaiting : undefined
  return {
    // A claim may have set it while the answer was being found; it is never taken back here.
    ...(peopleTalk && { inPersonsHands: true }),
    ...(inquiry && { customer: conversation.customer ?? inquiry.customer }),
    ...(inquiry && { customerUserId: conversation.customerUserId ?? inquiry.customer.userId }),
    // What people have taken over waits for no answer of ours.
    ...((inquiry || burst.fromStaff.length > 0) && { awaiting: asksFor ?? asksAgain ?? null }),
    ...(decided && { department: decided.department }),
    ...(plan.answerDueInMs !== undefined && { answerDueInMs: plan.answerDueInMs }),
  }
}
