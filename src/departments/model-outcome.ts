import { z } from 'zod'
import type { Decision } from '../domain/decision.ts'
import { tellOrder } from './about-orders.ts'
import { askingBack } from './ask-back.ts'
import { askWhichOrder } from './ask-which-order.ts'
import type { Case, ToolWork } from './department.ts'
import type { Draft, QuotedAnswer } from './draft.ts'
import { type Handoff, mergeHandoffs } from './merge-handoffs.ts'
import { afterRefund } from './order-refund.ts'
import { wholeText } from './order-wish.ts'
import { type Quote, wasSaid } from './quoting/quote.ts'
import type { ToolChoice } from './tool-choice.ts'
import { ordersNamedBy } from './tools/named-orders.ts'
import type { ToolContext } from './tools/tool.ts'
import { type SystemToolParts, useTool } from './use-system-tool.ts'

/** What a language model has done with its tools. */
export interface Outcome {
  context: ToolContext
  /** With what tools of the company's own systems are used. */
  using?: SystemToolParts
  results: string[]
  choice?: ToolChoice
  quote?: Quote
  written?: string
  questions: string[]
}

/** Everything that the model did, in our own words and those of articles. */
export async function decidedBy(matter: Case, work: ToolWork, outcome: Outcome): Promise<Draft | undefined> {
  const { context, choice, quote, written } = outcome
  const told = [...(await tellOrders(matter, context, choice?.orders ?? [])), ...(await useTools(matter, outcome))]
  const statuses = told.flatMap((decision) => (decision.kind === 'answer' ? decision.reply : []))
  const handoffs = [...refundsOf(matter, outcome), ...told.flatMap((each) => (each.kind === 'handoff' ? each : []))]
  const handoff = mergeHandoffs([...handoffs, ...wantedHandoffs(matter, context, work.category)])
  const ours = [...new Set([...statuses, ...(handoff?.reply ? [handoff.reply] : [])])].join('\n\n')
  if (quote && !wasSaid(quote, matter.inquiry)) return draftOf(matter, work, { quote, written, before: ours, handoff })
  if (handoff) return { ...handoff, reply: ours }
  if (statuses.length > 0) return { kind: 'answer', reply: ours, sources: [] }
  const { orders } = context
  if (context.wanted.awaiting && orders) return askWhichOrder(matter, { ...context, orders })
  const asks = told.find((decision) => decision.kind === 'ask')
  if (asks) return asks
  const back = askingBack(outcome.questions, choice?.ask)
  if (back) return back
  return choice && !sawOrder(outcome) ? noneAnswers(matter, work) : undefined
}

/** An answer from articles, in the form of its department. */
export function draftOf(
  { words }: Case,
  { category }: ToolWork,
  { quote, written, before, handoff }: Omit<QuotedAnswer, 'kind' | 'after'>,
): Draft {
  const [steps, stillStuck] = category === 'technical' && !handoff ? [words.steps, words.stillStuck] : []
  return { kind: 'quoted', quote, written, before: before || steps, after: stillStuck, handoff }
}

/** The rules tell the state of an order that the model looked up and did not speak of. */
const sawOrder = ({ results }: Outcome) => results.some((result) => result.startsWith('{"found"'))

function noneAnswers(matter: Case, { category }: ToolWork): Handoff {
  const reason = matter.forStaff.reasons.noSentenceAnswers
  return { kind: 'handoff', reply: usualWords(matter, category), category, priority: usualPriority(matter), reason }
}

const usualWords = ({ words }: Case, category: ToolWork['category']) =>
  category === 'billing' ? words.paymentHelp : words.noAnswer

const usualPriority = ({ triage: { urgency } }: Case) => (urgency === 'low' ? 'normal' : urgency)

/** Only orders that the customer named, and that are theirs, whatever the model lists. */
async function tellOrders(matter: Case, context: ToolContext, orderIds: string[]) {
  const { orders } = context
  if (!orders) return []
  const named = ordersNamedBy(matter.inquiry, orders.numbers)
  const told = [...new Set(orderIds.map(orders.numbers.normal))].filter((id) => named.includes(id))
  return Promise.all(told.map((id) => tellOrder(matter, { ...context, orders }, id, wholeText(matter.inquiry))))
}

const mostUses = 2

/** What tools of the company's own systems say, in its words or ours. */
async function useTools(matter: Case, { context, using }: Outcome): Promise<Decision[]> {
  const uses = using ? context.wanted.uses.slice(0, mostUses) : []
  const decisions: Decision[] = []
  for (const { tool, chosen } of uses) if (using) decisions.push(await useTool(using, matter, tool, chosen))
  return decisions
}

function refundsOf(matter: Case, { context, results }: Outcome): Handoff[] {
  const refunds = results.flatMap((result) => refundResult.safeParse(JSON.parse(result)).data ?? [])
  return refunds.map((refund) =>
    afterRefund(matter, refund, context.wanted.refunds, context.orders?.returnWindowDays ?? 0),
  )
}

function wantedHandoffs(matter: Case, { wanted }: ToolContext, category: ToolWork['category']): Handoff[] {
  return wanted.handoffs.map(({ priority, reason }) => {
    const reply = priority === 'urgent' ? matter.words.personComing : usualWords(matter, category)
    return { kind: 'handoff', reply, category, priority, reason: matter.forStaff.reasons.byModel(reason) }
  })
}

const refundResult = z.object({
  outcome: z.enum(['requested', 'not found', 'already refunded', 'already requested', 'too late', 'limit reached']),
  is_automatic: z.boolean().optional(),
  order_id: z.string(),
})
