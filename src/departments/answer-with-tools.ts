import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Manners } from '../company/support-file.ts'
import { type Inquiry, saidBefore } from '../domain/inquiry.ts'
import type { Knowledge } from '../knowledge/article.ts'
import { modelTimeLeftMs } from '../language-model/message-time.ts'
import type { Orders } from '../orders/orders.ts'
import { findArticles } from './article-answer.ts'
import { askingBack, howToAsk, numbered, questionsLeft } from './ask-back.ts'
import { afterRefund, tellOrder } from './billing-rules.ts'
import { type Case, newContext, type ToolWork } from './department.ts'
import type { Draft } from './draft.ts'
import type { ChoiceInputs, KeptChoices } from './kept-choices.ts'
import { LoopFailed } from './loop-failed.ts'
import { type Handoff, mergeHandoffs } from './merge-handoffs.ts'
import { type Quote, wasSaid } from './quoting/quote.ts'
import { answerTool, readChoice, type ToolChoice } from './tool-choice.ts'
import { runToolLoop, type ToolFinding } from './tool-loop.ts'
import { askOrderNumber } from './tools/ask-order-number.ts'
import { checkOrderStatus } from './tools/check-order-status.ts'
import { createTicket } from './tools/create-ticket.ts'
import { escalateToHuman } from './tools/escalate-to-human.ts'
import { asLangChainTool } from './tools/langchain-tool.ts'
import { ordersNamedBy } from './tools/named-orders.ts'
import { processRefund } from './tools/process-refund.ts'
import { searchFaq } from './tools/search-faq.ts'
import type { ToolContext } from './tools/tool.ts'
import { howToWrite, mayWrite, writtenAnswer } from './written-answer.ts'

export interface ModelAnswersParts {
  model: BaseChatModel
  modelTimeoutMs: number
  knowledge: Knowledge
  /** Absent: there are no orders at all. */
  orders?: Orders
  /** Where the model's choices are kept for the next who asks the same; absent: nowhere. */
  keptChoices?: KeptChoices
  /** How the company's departments answer. */
  manners?: Manners
  log: Logger
}

/**
 * The language model's decision, made with tools. It chooses sentences of articles and calls tools; what the customer
 * reads are those sentences, and our own words for what the tools did. Undefined if it does not finish or decides nothing.
 */
export async function answerWithTools(
  parts: ModelAnswersParts,
  work: ToolWork,
  matter: Case,
): Promise<Draft | undefined> {
  const context = newContext(parts, matter)
  try {
    const lookedUp = await lookUp(matter, context)
    const questions = questionsLeft(parts.manners?.departments[work.category]?.asks ?? [], matter)
    if (work.needsArticle && context.offer.size() + questions.length === 0) return undefined
    const asked = { matter, policy: work.system + howToAnswer(context), articles: lookedUp }
    const writes = mayWrite(parts.manners, work.category, matter)
    const known = writes ? undefined : await parts.keptChoices?.find(asked)
    const quote = known && context.offer.pick(known)
    if (quote) return draftOf(matter, work, { quote })
    return await askWithTools(parts, work, { matter, context, lookedUp, asked, questions, writes })
  } catch (error) {
    if (!(error instanceof LoopFailed)) throw error
    parts.log.debug(
      { department: work.category, code: error.code },
      'The language model did not finish; using the written rules',
    )
    return undefined
  }
}

interface Asking {
  matter: Case
  context: ToolContext
  lookedUp: ToolFinding[]
  asked: ChoiceInputs
  /** What the model may ask back. */
  questions: string[]
  /** The model may word the answer. */
  writes: boolean
}

async function askWithTools(
  { model, modelTimeoutMs, keptChoices, log }: ModelAnswersParts,
  work: ToolWork,
  { matter, context, lookedUp, asked, questions, writes }: Asking,
): Promise<Draft | undefined> {
  const before = context.offer.size()
  let called: ToolChoice | undefined
  const [hasOrders, mayAsk] = [context.orders !== undefined, questions.length > 0]
  const answering = answerTool({ hasOrders, mayAsk, writes }, (choice) => {
    called = choice
  })
  const { reply, results } = await runToolLoop({
    model,
    system: `${asked.policy}${mayAsk ? howToAsk : ''}${writes ? howToWrite : ''}`,
    inquiry: matter.inquiry,
    tools: [...toolsFor(context), answering],
    untold: untold(work.category, matter.inquiry, context, lookedUp),
    endedBy: ending,
    lookedUp,
    ...(mayAsk && { more: { may_ask: numbered(questions) } }),
    timeoutMs: modelTimeLeftMs(modelTimeoutMs),
    log,
  })
  const choice = called ?? readChoice(reply)
  const worded = writes && choice?.written
  const written = worded && (await writtenAnswer({ model, log }, worded, context.offer, matter))
  const quote = choice && context.offer.pick(choice.sentences)
  const decided = await decidedBy(matter, work, {
    context,
    results,
    choice,
    quote: written ? written.quote : quote,
    written: written ? written.written : undefined,
    questions,
  })
  const isOfArticlesAlone = decided?.kind === 'quoted' && !decided.before && !decided.handoff
  if (
    choice &&
    !writes &&
    isOfArticlesAlone &&
    results.length === lookedUp.length &&
    choice.sentences.every((n) => n <= before)
  )
    await keptChoices?.keep(asked, choice.sentences)
  return decided
}

const howToAnswer = ({ orders }: Pick<ToolContext, 'orders'>) => `
Answer by calling answer with the numbers of the sentences of articles that answer, and of those without which they would be misunderstood; as few as possible.${orders ? ' List the orders whose state the customer wants to know.' : ''}
We show the customer those sentences as they are written. What you write yourself, nobody reads. If no sentence answers, use create_ticket.
After ${orders ? 'ask_order_number, process_refund, ' : ''}create_ticket or escalate_to_human we tell the customer, and no answer is needed.`

/** After these tools, there is nothing left for the model to do. */
const ending = ['answer', askOrderNumber.name, processRefund.name, createTicket.name, escalateToHuman.name]

interface Outcome {
  context: ToolContext
  results: string[]
  choice?: ToolChoice
  quote?: Quote
  written?: string
  questions: string[]
}

/** Everything that the model did, in our own words and those of articles. */
async function decidedBy(matter: Case, work: ToolWork, outcome: Outcome): Promise<Draft | undefined> {
  const { context, choice, quote, written } = outcome
  const told = await tellOrders(matter, context, choice?.orders ?? [])
  const statuses = told.flatMap((decision) => (decision.kind === 'answer' ? decision.reply : []))
  const handoffs = [...refundsOf(matter, outcome), ...told.flatMap((each) => (each.kind === 'handoff' ? each : []))]
  const handoff = mergeHandoffs([...handoffs, ...wantedHandoffs(matter, context, work.category)])
  const ours = [...new Set([...statuses, ...(handoff?.reply ? [handoff.reply] : [])])].join('\n\n')
  if (quote && !wasSaid(quote, matter.inquiry)) return draftOf(matter, work, { quote, written, before: ours, handoff })
  if (handoff) return { ...handoff, reply: ours }
  if (statuses.length > 0) return { kind: 'answer', reply: ours, sources: [] }
  if (context.wanted.awaiting && context.orders)
    return { kind: 'ask', reply: matter.words.askOrderNumber(context.orders.numbers.example), awaiting: 'order_number' }
  const back = askingBack(outcome.questions, choice?.ask)
  if (back) return back
  return choice && !sawOrder(outcome) ? noneAnswers(matter, work) : undefined
}

function draftOf(
  { words }: Case,
  { category }: ToolWork,
  { quote, written, before, handoff }: { quote: Quote; written?: string; before?: string; handoff?: Handoff },
): Draft {
  const [steps, stillStuck] = category === 'technical' && !handoff ? [words.steps, words.stillStuck] : []
  return { kind: 'quoted', quote, written, before: before || steps, after: stillStuck, handoff }
}

/** The rules tell the state of an order that the model looked up and did not speak of. */
const sawOrder = ({ results }: Outcome) => results.some((result) => result.startsWith('{"found"'))

function noneAnswers(matter: Case, { category }: ToolWork): Handoff {
  const reason = 'The language model found no sentence in the articles that answers this.'
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
  return Promise.all(told.map((id) => tellOrder(matter, { ...context, orders }, id)))
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
    return { kind: 'handoff', reply, category, priority, reason: saidByModel(reason) }
  })
}

/** For staff: whose words these are. */
const saidByModel = (words: string) => `The language model: “${words}”`

const refundResult = z.object({
  outcome: z.enum(['requested', 'not found', 'already refunded', 'already requested', 'too late']),
  order_id: z.string(),
})

/** Looks up what a model would ask for first, so that most inquiries need one question instead of two. */
async function lookUp(matter: Case, context: ToolContext): Promise<ToolFinding[]> {
  const { inquiry } = matter
  const orderIds = (context.orders?.numbers.find(inquiry.text) ?? []).slice(0, mostOrders)
  try {
    if (orderIds.length > 0) return await Promise.all(orderIds.map((orderId) => lookUpOrder(orderId, context)))
    return [await lookUpArticles(matter, context)]
  } catch (error) {
    throw new LoopFailed('tool_failed', 'nothing could be looked up', { cause: error })
  }
}

/** Finds articles by the question, by the question with its predecessor, or by its English translation. */
async function lookUpArticles(matter: Case, context: ToolContext): Promise<ToolFinding> {
  const { inquiry, triage } = matter
  if (inquiry.awaiting === 'details')
    return {
      function: searchFaq.name,
      result: { articles: context.offer.add(await findArticles(context.knowledge, matter)) },
    }
  const before = saidBefore(inquiry).at(-1)
  const questions = [inquiry.text, before && `${before}\n${inquiry.text}`, triage.translation].filter((each) => !!each)
  for (const question of questions) {
    const result = await searchFaq.run({ question: String(question).slice(0, 500) }, context)
    if (result.articles.length > 0) return { function: searchFaq.name, result }
  }
  return { function: searchFaq.name, result: { articles: [] } }
}

const mostOrders = 3

async function lookUpOrder(orderId: string, context: ToolContext): Promise<ToolFinding> {
  return { function: checkOrderStatus.name, result: await checkOrderStatus.run({ order_id: orderId }, context) }
}

const toolsFor = (context: ToolContext) => [
  ...(context.orders ? orderTools(context) : []),
  asLangChainTool(searchFaq, context),
  asLangChainTool(createTicket, context),
  asLangChainTool(escalateToHuman, context),
]

const orderTools = (context: ToolContext) => [
  asLangChainTool(askOrderNumber, context),
  asLangChainTool(checkOrderStatus, context),
  asLangChainTool(refundByModel, context),
]

/** Staff see whose words the reason is in. */
const refundByModel: typeof processRefund = {
  ...processRefund,
  run: ({ reason, ...input }, context) => processRefund.run({ ...input, reason: saidByModel(reason) }, context),
}

/** What was looked up need not be again, and orders matter only where a number stands that may be one's. */
function untold(
  category: ToolWork['category'],
  { text, transcript, awaiting }: Inquiry,
  { orders }: ToolContext,
  lookedUp: ToolFinding[],
): string[] {
  const mayMeanOrder = [text, ...transcript.map((line) => line.text)].some((said) => /\d{4}/.test(said))
  // It is asked for once.
  const mayAsk = category === 'billing' && !awaiting && orders?.numbers.find(text).length === 0
  return [
    ...lookedUp.map((each) => each.function),
    ...(mayAsk ? [] : [askOrderNumber.name]),
    ...(mayMeanOrder ? [] : [checkOrderStatus.name, processRefund.name]),
  ]
}
