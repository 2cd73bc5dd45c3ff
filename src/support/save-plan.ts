import type { Db } from '../db/database.ts'
import type { Decision } from '../domain/decision.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Plan } from '../domain/plan.ts'
import type { Say } from '../domain/utterance.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { type Batch, holdBatch } from '../queue/batches.ts'
import {
  type BatchEnd,
  type ConversationChanges,
  type FinishBatch,
  finishBatch,
  type WrittenLine,
} from '../queue/finish-batch.ts'
import { askStaff, settleQuestion } from './request-writes.ts'
import { saveChange } from './save-change.ts'
import { saveNotes } from './save-notes.ts'
import { judgedBy, offering, reply, telling, toldBy } from './says.ts'
import { attachmentsOf, type Situation, userOf } from './situation.ts'
import { claimByAnswer, handOver, noteAnswer, relay, remind, tellFromElsewhere, type Write } from './ticket-writes.ts'
import { turnOf } from './turn-of.ts'

/** The effects of a plan. */
interface Effects {
  writes: Write[]
  says: Say[]
}

/**
 * Saves a plan in one transaction, all or nothing: new messages, the ticket, the bot's posts, and the end of the batch.
 * Returns the result of `finishBatch`.
 */
export async function savePlan(
  { db, wake, finishBatch: finishAlone }: { db: Db; wake: () => void; finishBatch: FinishBatch },
  batch: Batch,
  situation: Situation,
  plan: Plan,
  forStaff: StaffWords,
): Promise<number | undefined> {
  const { writes, says } = effectsOf(situation, plan, forStaff)
  const endWith = (saysBefore: Say[]): BatchEnd => ({
    outcome: outcomeOf(plan),
    written: writtenLines(situation, plan),
    says: [...saysBefore, ...says].map((say) => endingSeen(say, plan)),
    changes: changesOf(situation, plan),
    turn: turnOf(situation, plan),
  })
  // Most plans are a single statement, which needs no transaction.
  if (writes.length === 0) return finishAlone(batch, endWith([]))
  const readyInMs = await db.transaction(async (tx) => {
    await holdBatch(tx, batch)
    const saysBefore: Say[] = []
    for (const write of writes) saysBefore.push(...(await write(tx)))
    return finishBatch(tx, batch, endWith(saysBefore))
  })
  wake()
  return readyInMs
}

/** The answer takes away the emoji that said that it is under way. */
const endingSeen = (say: Say, { seen }: Plan): Say =>
  seen && say.utterance.kind === 'reply' ? { ...say, utterance: { ...say.utterance, seen } } : say

function outcomeOf(plan: Plan): string {
  if (plan.kind === 'decided') return `${plan.department}: ${plan.decision.kind}`
  return plan.kind === 'say' ? plan.purpose : plan.kind
}

/** Talk among staff is not stored while no customer is in the conversation. */
function writtenLines({ burst }: Situation, plan: Plan): WrittenLine[] {
  // Notes are kept with their ticket.
  if (plan.kind === 'ignore' || plan.kind === 'keep notes') return []
  return burst.written.map((message) => ({
    ts: message.ts,
    text: message.text,
    attachments: attachmentsOf([message]),
    author: message.author.kind,
    authorId: userOf(message),
  }))
}

function effectsOf(situation: Situation, plan: Plan, forStaff: StaffWords): Effects {
  const changed = plan.kind === 'keep notes' ? [] : situation.burst.changes
  const changes = changed.map(
    (change): Write =>
      (tx) =>
        saveChange(tx, situation, change, { changedBy: plan.changedBy, forStaff }),
  )
  const answers = situation.ticket && situation.burst.fromStaff.length > 0 ? [noteAnswer(situation)] : []
  const claims = plan.claimFor === undefined ? [] : [claimByAnswer(situation, plan.claimFor, forStaff)]
  const settled = isAnswered(situation, plan) ? [settleQuestion(situation)] : []
  const { writes, says } = effectsOfPlan(situation, plan, forStaff)
  return { writes: [...changes, ...claims, ...answers, ...writes, ...settled], says }
}

/** Staff were asked whether something here is a request, and now it is answered or has a ticket. */
function isAnswered({ staffAsked, burst }: Situation, { kind }: Plan): boolean {
  return (
    staffAsked &&
    (burst.fromStaff.length > 0 || (kind !== 'listen' && kind !== 'ignore' && kind !== 'possible request'))
  )
}

function effectsOfPlan(situation: Situation, plan: Plan, forStaff: StaffWords): Effects {
  switch (plan.kind) {
    case 'ignore':
    case 'listen':
      return { writes: [], says: [] }
    case 'say':
      return { writes: [], says: [reply(situation, plan.text, 'notice')] }
    case 'relay':
      return { writes: [(tx) => relay(tx, situation, plan, forStaff)], says: [] }
    case 'tell news':
      return {
        writes: plan.ticketIds.map((id) => (tx) => tellFromElsewhere(tx, situation, { id, plan, forStaff })),
        says: [reply(situation, plan.text, 'notice')],
      }
    case 'possible request':
      return { writes: [(tx) => askStaff(tx, situation, plan.ts)], says: [] }
    case 'keep notes':
      return { writes: [(tx) => saveNotes(tx, situation, plan, forStaff)], says: [] }
    case 'remind':
      return { writes: [(tx) => remind(tx, situation, plan, forStaff)], says: [] }
    case 'decided':
      return effectsOfDecision(situation, plan, forStaff)
    default:
      return plan satisfies never
  }
}

function effectsOfDecision(
  situation: Situation,
  plan: Extract<Plan, { kind: 'decided' }>,
  forStaff: StaffWords,
): Effects {
  const { decision } = plan
  switch (decision.kind) {
    case 'answer':
      return { writes: [], says: [answer(situation, plan, decision)] }
    case 'ask':
      return {
        writes: [],
        says: [offering(reply(situation, decision.reply, 'answer'), plan.language, decision)],
      }
    case 'handoff':
      return { writes: [(tx) => handOver(tx, situation, plan, decision, forStaff)], says: [] }
    default:
      return decision satisfies never
  }
}

/** Customers are asked whether it helps. */
function answer(
  situation: Situation,
  { language }: Extract<Plan, { kind: 'decided' }>,
  { reply: text, sources, told: texts, linking }: Extract<Decision, { kind: 'answer' }>,
): Say {
  const said = offering(reply(situation, text, 'answer', sources), language, { linking })
  return judgedBy(situation, language, telling(said, toldBy(situation, language, texts), 'asked'))
}

function changesOf(situation: Situation, plan: Plan): ConversationChanges {
  // A thread of the team never has a customer.
  if (plan.kind === 'keep notes') return {}
  const { peopleTalk, inquiry, burst } = situation
  const decided = plan.kind === 'decided' ? plan : undefined
  const asksFor = decided?.decision.kind === 'ask' ? decided.decision.awaiting : undefined
  const asksAgain = plan.kind === 'say' ? plan.awaiting : undefined
  // What people say among themselves does not answer the bot's question.
  const isAnswer = inquiry !== undefined && plan.kind !== 'listen' && plan.kind !== 'possible request'
  return {
    // Only ever set to true, because a claim may have set it while the answer was being found.
    ...(peopleTalk && { inPersonsHands: true }),
    ...(inquiry && plan.kind !== 'ignore' && customerAfter(situation, inquiry, plan)),
    // Once people have taken over, the bot waits for no answer.
    ...((isAnswer || burst.fromStaff.length > 0) && { awaiting: asksFor ?? asksAgain ?? null }),
    ...(decided && { department: decided.department }),
    ...(plan.answerDueInMs !== undefined && { answerDueInMs: plan.answerDueInMs }),
  }
}

/** A thread belongs to who first wanted something there, or else to who began it. */
function customerAfter(
  { conversation: { customer, customerUserId }, transcript, ticket, peopleTalk, staffAsked }: Situation,
  inquiry: Inquiry,
  { kind }: Plan,
): Pick<ConversationChanges, 'customer' | 'customerUserId'> {
  const isServed = ticket !== undefined || peopleTalk || transcript.some(({ author }) => author === 'bot')
  const wants = kind === 'decided' || (kind === 'possible request' && !staffAsked)
  if (customer && customerUserId && (isServed || !wants)) return {}
  return { customer: inquiry.customer, customerUserId: inquiry.customer.userId }
}
