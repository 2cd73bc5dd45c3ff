import type { Decision, RefundRequest } from '../domain/decision.ts'
import { type Inquiry, saidBefore } from '../domain/inquiry.ts'
import type { Order } from '../domain/order.ts'
import type { OrderNumbers } from '../domain/order-id.ts'
import type { Match } from '../knowledge/article.ts'
import { sentencesOf } from '../knowledge/wording.ts'
import { refersBack } from '../languages/follow-up.ts'
import { reader } from '../languages/reader.ts'
import { wantsLookup } from '../languages/wants-lookup.ts'
import type { Orders } from '../orders/orders.ts'
import { answerFrom, findArticles, isSure } from './article-answer.ts'
import { aboutAnOrder, asksForChange, asksForRefund, notHere, paymentTrouble } from './billing-words.ts'
import type { Case } from './department.ts'
import type { Draft } from './draft.ts'
import { type Handoff, mergeHandoffs } from './merge-handoffs.ts'
import { checkOrderStatus } from './tools/check-order-status.ts'
import { processRefund, type RefundResult } from './tools/process-refund.ts'
import type { ToolContext } from './tools/tool.ts'

/** Where there are orders. */
type OrderContext = ToolContext & { orders: Orders }

// What is said beside an order's status must be beyond doubt: the customer has an answer already.
const answersBeside = 0.8

/** Billing without a language model: written rules over the same tools. */
export async function decideBilling(matter: Case, context: ToolContext): Promise<Draft> {
  const { orders } = context
  return orders ? decideWithOrders(matter, { ...context, orders }) : fromArticles(matter, context)
}

async function decideWithOrders(matter: Case, context: OrderContext): Promise<Draft> {
  const { numbers } = context.orders
  const orderIds = orderIdsOf(matter, numbers)
  const wish = wishOf(matter, context.orders)
  if (orderIds.length > 0) return aboutOrders(matter, context, orderIds, wish)
  if (wish === 'other') return fromArticles(matter, context)
  if (awaitsNumber(matter.inquiry)) return handoff(matter, matter.forStaff.reasons.noNumber)
  const spokenOf = orderOfThread(matter.inquiry, numbers)
  if (spokenOf) return aboutOrders(matter, context, [spokenOf], wish)
  return { kind: 'ask', reply: matter.words.askOrderNumber(numbers.example), awaiting: 'order_number' }
}

const awaitsNumber = ({ awaiting }: Inquiry) => awaiting === 'order_number'

function orderIdsOf({ inquiry }: Case, numbers: OrderNumbers): string[] {
  return awaitsNumber(inquiry) ? numbers.given(inquiry.text) : numbers.find(inquiry.text)
}

/** The order that the customer wrote of before in the thread, if it is just one. */
function orderOfThread(inquiry: Inquiry, numbers: OrderNumbers): string | undefined {
  const [first, ...more] = numbers.find(saidBefore(inquiry).join('\n'))
  return more.length === 0 ? first : undefined
}

type Wish = 'refund' | 'change' | 'status' | 'payment' | 'goods' | 'other'

/** When the customer only gives the number, their request is in their previous message. */
const wholeText = (inquiry: Inquiry): string =>
  awaitsNumber(inquiry) ? [...saidBefore(inquiry), inquiry.text].join('\n') : inquiry.text

function speaksOf(text: string, ...concepts: string[]): boolean {
  const found = reader.conceptsOf(text)
  return concepts.some((concept) => found.includes(concept))
}

function wishOf({ inquiry }: Case, { numbers, goods }: Orders): Wish {
  const text = wholeText(inquiry)
  const namesOne = numbers.find(text).length > 0
  // Charged twice and wanting one of them back is no refund of the order.
  if (namesOne && paymentTrouble.test(text)) return 'payment'
  if (asksForRefund.test(text)) return 'refund'
  if (!namesOne && !aboutAnOrder(goods).test(text)) return 'other'
  if (asksForChange.test(text)) return 'change'
  if (paymentTrouble.test(text)) return 'payment'
  if (speaksOf(text, 'damaged', 'wrong item')) return 'goods'
  return !namesOne || aboutAnOrder(goods).test(text) || wantsLookup(numbers.without(text), goods) ? 'status' : 'other'
}

/** What is said of each order; one that a person must look at takes the others with it. */
async function aboutOrders(matter: Case, context: OrderContext, orderIds: string[], wish: Wish): Promise<Draft> {
  const decisions: Decision[] = []
  for (const orderId of orderIds) decisions.push(await aboutOrder(matter, context, orderId, wish))
  const paragraphs = new Set(decisions.flatMap(({ reply }) => reply?.split('\n\n') ?? []))
  const reply = [...paragraphs].join('\n\n')
  const merged = mergeHandoffs(decisions.filter((decision) => decision.kind === 'handoff'))
  if (merged) return { ...merged, reply }
  const match = await alsoAsked(matter, context, wish)
  if (match || wish === 'status') return withArticle(reply, match)
  return handoff(
    matter,
    matter.forStaff.reasons.noArticleAbout(orderIds.join(', ')),
    `${reply}\n\n${matter.words.paymentHelp}`,
  )
}

async function aboutOrder(matter: Case, context: OrderContext, orderId: string, wish: Wish): Promise<Decision> {
  const { words, now } = matter
  const { reasons } = matter.forStaff
  const result = await checkOrderStatus.run({ order_id: orderId }, context)
  if (!result.found) {
    const { orders, inquiry } = context
    const isKnown = await orders.hasOrders(await orders.ownerOf(inquiry))
    const told = [words.unknownOrder(orderId), ...(isKnown ? [] : [words.notLinked])].join(' ')
    return handoff(matter, reasons.unknownOrder(orderId), told)
  }
  const status = words.orderStatus(result.order)
  if (wish === 'refund') return refund(matter, context, result.order)
  if (wish === 'change') return handoff(matter, reasons.changeOrder(orderId), `${status}\n\n${words.changeOrder}`)
  if (wish === 'payment') return handoff(matter, reasons.paymentTrouble(orderId), `${status}\n\n${words.paymentHelp}`)
  if (wish === 'goods') return handoff(matter, reasons.wrongGoods(orderId), `${status}\n\n${words.notSure}`)
  if (result.order.status === 'delivered' && saysNotHere(wholeText(matter.inquiry)))
    return handoff(matter, reasons.notArrived(orderId), `${status}\n\n${words.notSure}`)
  if (isLate(result.order, now)) return handoff(matter, reasons.late(orderId), `${status}\n\n${words.orderLate}`)
  return { kind: 'answer', reply: status, sources: [] }
}

/** The state of an order in our own words; a person looks at one that is late, or not theirs. */
export const tellOrder = (matter: Case, context: OrderContext, orderId: string): Promise<Decision> =>
  aboutOrder(matter, context, orderId, 'status')

/** The answer to an additional question in the message, if an article has one. */
async function alsoAsked(
  { inquiry, triage }: Case,
  { knowledge, orders: { numbers } }: OrderContext,
  wish: Wish,
): Promise<Match | undefined> {
  const asked = sentencesOf(inquiry.text).filter((sentence) =>
    numbers.find(sentence).length > 0 ? wish === 'other' : /[?？]$/.test(sentence) && !refersBack(sentence, inquiry),
  )
  const matches = await Promise.all(
    asked.map(async (sentence) => {
      const question = numbers.without(sentence).trim()
      return (await knowledge.search(question, { language: triage.language, limit: 1 }))[0]
    }),
  )
  return matches.find((match) => match && match.confidence >= answersBeside)
}

function withArticle(status: string, match: Match | undefined): Draft {
  return match ? answerFrom(match, { before: status }) : { kind: 'answer', reply: status, sources: [] }
}

const saysNotHere = (text: string) => speaksOf(text, 'lost', 'late') || notHere.test(text)

const isLate = ({ status, arrivesAt }: Order, now: Date) =>
  (status === 'shipped' || status === 'processing') && arrivesAt !== null && arrivesAt < now

async function refund(matter: Case, context: OrderContext, order: Order): Promise<Decision> {
  const reason = matter.inquiry.text.slice(0, 300)
  const result = await processRefund.run({ order_id: order.id, reason }, context)
  return afterRefund(matter, result, context.wanted.refunds, context.orders.returnWindowDays)
}

/** Whatever the result, a person decides about money. */
export function afterRefund(
  matter: Case,
  { outcome, order_id }: Pick<RefundResult, 'outcome' | 'order_id'>,
  refunds: RefundRequest[],
  returnWindowDays: number,
): Handoff {
  const { words, forStaff } = matter
  const { reasons } = forStaff
  switch (outcome) {
    case 'requested':
      return { ...handoff(matter, reasons.refundRequested(order_id), words.refundRequested(order_id)), refunds }
    case 'not found':
      if (!order_id) return handoff(matter, reasons.refundWithoutOrder, words.paymentHelp)
      return handoff(matter, reasons.refundNotTheirs(order_id), words.unknownOrder(order_id))
    case 'already refunded':
    case 'already requested':
      return handoff(matter, reasons.refundObstacle[outcome](order_id), words.refundObstacle[outcome])
    case 'too late':
      return handoff(matter, reasons.refundObstacle[outcome](order_id), words.refundTooLate(returnWindowDays))
    default:
      return outcome satisfies never
  }
}

async function fromArticles(matter: Case, { knowledge }: ToolContext): Promise<Draft> {
  const { words, forStaff } = matter
  const [match] = await findArticles(knowledge, matter)
  return isSure(match) ? answerFrom(match) : handoff(matter, forStaff.reasons.money, words.paymentHelp)
}

function handoff({ triage }: Case, reason: string, reply?: string): Handoff {
  const pressing = triage.urgency === 'high' || triage.urgency === 'urgent'
  return { kind: 'handoff', category: 'billing', priority: pressing ? 'high' : 'normal', reason, reply }
}
