import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Decision, Source } from '../domain/decision.ts'
import { type Inquiry, saidBefore } from '../domain/inquiry.ts'
import type { Knowledge } from '../knowledge/article.ts'
import { modelTimeLeftMs } from '../language-model/message-time.ts'
import type { Orders } from '../orders/orders.ts'
import { afterRefund } from './billing-rules.ts'
import { type Case, newContext, type ToolWork } from './department.ts'
import type { KeptReplies } from './kept-replies.ts'
import { LoopFailed } from './loop-failed.ts'
import { type Handoff, mergeHandoffs } from './merge-handoffs.ts'
import { answerTool, checkToolAnswer, type ToolAnswer } from './tool-answer.ts'
import { runToolLoop, type ToolFinding } from './tool-loop.ts'
import { askOrderNumber } from './tools/ask-order-number.ts'
import { checkOrderStatus } from './tools/check-order-status.ts'
import { createTicket } from './tools/create-ticket.ts'
import { escalateToHuman } from './tools/escalate-to-human.ts'
import { asLangChainTool } from './tools/langchain-tool.ts'
import { processRefund } from './tools/process-refund.ts'
import { searchFaq } from './tools/search-faq.ts'
import type { ToolContext } from './tools/tool.ts'
import { sourcesOf } from './written-answer.ts'

export interface ModelAnswersParts {
  model: BaseChatModel
  modelTimeoutMs: number
  knowledge: Knowledge
  /** Absent: there are no orders at all. */
  orders?: Orders
  /** Where the model's answers are kept for the next who asks the same; absent: nowhere. */
  keptReplies?: KeptReplies
  log: Logger
}

/**
 * The language model's decision, made with tools. Undefined if it does not finish, or if its answer fails the checks.
 */
export async function answerWithTools(
  parts: ModelAnswersParts,
  department: ToolWork,
  matter: Case,
): Promise<Decision | undefined> {
  let sawOrders = false
  const orders = parts.orders && {
    ...parts.orders,
    findOrder: (...order: Parameters<Orders['findOrder']>) => {
      sawOrders = true
      return parts.orders?.findOrder(...order) ?? Promise.resolve(undefined)
    },
  }
  const context = newContext({ ...parts, orders }, matter)
  const { category, system } = department
  try {
    const lookedUp = await lookUp(matter, context)
    if (department.needsArticle && lookedUp.every(isEmpty)) return undefined
    const ask = () => askWithTools(parts, department, { matter, context, lookedUp })
    const asked = { matter, policy: system + howToAnswer(context), articles: lookedUp, sawPersonal: () => sawOrders }
    return parts.keptReplies ? await parts.keptReplies.reuse(asked, ask) : await ask()
  } catch (error) {
    if (!(error instanceof LoopFailed)) throw error
    parts.log.debug(
      { department: category, code: error.code },
      'The language model did not finish; using the written rules',
    )
    return undefined
  }
}

interface Asking {
  matter: Case
  context: ToolContext
  lookedUp: ToolFinding[]
}

async function askWithTools(
  { model, modelTimeoutMs, log }: ModelAnswersParts,
  { system, category }: ToolWork,
  { matter, context, lookedUp }: Asking,
): Promise<Decision | undefined> {
  let written: ToolAnswer | undefined
  const answering = answerTool((answer) => {
    written = answer
  })
  const { reply, results } = await runToolLoop({
    model,
    system: system + howToAnswer(context),
    inquiry: matter.inquiry,
    tools: [...toolsFor(context), answering],
    untold: untold(category, matter.inquiry, context, lookedUp),
    endedBy: ending,
    lookedUp,
    timeoutMs: modelTimeLeftMs(modelTimeoutMs),
    log,
  })
  const answer = reply === undefined ? written : { answer: reply, quotes: [] }
  if (!answer) return inOurWords(matter, context, category, results)
  const checked = checkToolAnswer(answer, results, matter, wantsPerson(context))
  if (checked.holds) return toDecision(matter, context, category, answer.answer, sourcesOf(checked.quoted))
  const { problem } = checked
  log.warn({ department: category, problem }, 'The language model’s answer failed the checks; using the written rules')
  return undefined
}

const howToAnswer = ({ orders }: Pick<ToolContext, 'orders'>) => `
Answer by calling answer, quoting the whole sentences of articles that you used, word for word. Keep names of plans, products and buttons as they are.
After ${orders ? 'ask_order_number, process_refund, ' : ''}create_ticket or escalate_to_human we tell the customer, and no answer is needed.`

/** After these tools, there is nothing left for the model to write. */
const ending = ['answer', askOrderNumber.name, processRefund.name, createTicket.name, escalateToHuman.name]

const wantsPerson = ({ wanted }: ToolContext) => wanted.handoffs.length > 0 || wanted.refunds.length > 0

/** For an answer without text, only tool calls: tells their results in our own words. */
function inOurWords(
  matter: Case,
  context: ToolContext,
  category: ToolWork['category'],
  results: string[],
): Decision | undefined {
  const refunds = results.flatMap((result) => refundResult.safeParse(JSON.parse(result)).data ?? [])
  const about = refunds.map((refund) =>
    afterRefund(matter, refund, context.wanted.refunds, context.orders?.returnWindowDays ?? 0),
  )
  const merged = mergeHandoffs([...about, ...wantedHandoffs(matter, context, category)])
  if (merged || !context.wanted.awaiting || !context.orders) return merged
  const reply = matter.words.askOrderNumber(context.orders.numbers.example)
  return { kind: 'ask', reply, awaiting: context.wanted.awaiting }
}

function wantedHandoffs({ words }: Case, { wanted }: ToolContext, category: ToolWork['category']): Handoff[] {
  const usual = category === 'billing' ? words.paymentHelp : words.noAnswer
  return wanted.handoffs.map(({ priority, reason }) => {
    const reply = priority === 'urgent' ? words.personComing : usual
    return { kind: 'handoff', reply, category, priority, reason }
  })
}

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
async function lookUpArticles({ inquiry, triage }: Case, context: ToolContext): Promise<ToolFinding> {
  const before = saidBefore(inquiry).at(-1)
  const questions = [inquiry.text, before && `${before}\n${inquiry.text}`, triage.translation].filter((each) => !!each)
  for (const question of questions) {
    const result = await searchFaq.run({ question: String(question).slice(0, 500) }, context)
    if (result.articles.length > 0) return { function: searchFaq.name, result }
  }
  return { function: searchFaq.name, result: { articles: [] } }
}

const isEmpty = ({ result }: ToolFinding) => JSON.stringify(result) === '{"articles":[]}'

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
  asLangChainTool(processRefund, context),
]

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

/** Actions come from tool calls, never from the text of the reply. */
function toDecision(
  matter: Case,
  context: ToolContext,
  category: ToolWork['category'],
  reply: string,
  sources: Source[],
): Decision {
  const { refunds } = context.wanted
  const reason = `Requests a refund for ${refunds.map(({ orderId }) => orderId).join(', ')}.`
  const about: Handoff[] =
    refunds.length > 0 ? [{ kind: 'handoff', category, priority: 'normal', reason, refunds }] : []
  const merged = mergeHandoffs([...wantedHandoffs(matter, context, category), ...about])
  return merged ? { ...merged, reply } : { kind: 'answer', reply, sources }
}
