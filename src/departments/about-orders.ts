import type { Decision } from '../domain/decision.ts'
import type { Order } from '../domain/order.ts'
import type { Match } from '../knowledge/article.ts'
import { sentencesOf } from '../knowledge/wording.ts'
import { refersBack } from '../languages/follow-up.ts'
import { answerFrom } from './article-answer.ts'
import { billingHandoff } from './billing-handoff.ts'
import type { Case } from './department.ts'
import type { Draft } from './draft.ts'
import { mergeHandoffs } from './merge-handoffs.ts'
import { offerLinking } from './offer-linking.ts'
import { requestRefund } from './order-refund.ts'
import { saysNotHere, type Wish } from './order-wish.ts'
import { orPerson } from './orders-away.ts'
import { checkOrderStatus } from './tools/check-order-status.ts'
import type { OrderContext } from './tools/tool.ts'

/** What a customer wants with some of their orders. */
export interface OrderRequest {
  orderIds: string[]
  wish: Wish
  /** What they say of these. */
  text: string
  /** They say that these have not come. */
  notHere?: boolean
}

// What is said beside an order's status must be beyond doubt: the customer has an answer already.
const answersBeside = 0.8

/** What is said of each order; one that a person must look at takes the others with it. */
export async function aboutOrders(matter: Case, context: OrderContext, requests: OrderRequest[]): Promise<Draft> {
  const decisions: Decision[] = []
  for (const request of requests)
    for (const orderId of request.orderIds) decisions.push(await aboutOrder(matter, context, orderId, request))
  const paragraphs = new Set(decisions.flatMap(({ reply }) => reply?.split('\n\n') ?? []))
  const reply = [...paragraphs].join('\n\n')
  const merged = mergeHandoffs(decisions.filter((decision) => decision.kind === 'handoff'))
  if (merged) return { ...merged, reply }
  const others = requests.filter(({ wish }) => wish !== 'status')
  const match = await alsoAsked(matter, context, others.some(({ wish }) => wish === 'other') ? 'other' : 'status')
  if (match || others.length === 0) return withArticle(reply, match)
  const orderIds = others.flatMap((request) => request.orderIds).join(', ')
  return billingHandoff(
    matter,
    matter.forStaff.reasons.noArticleAbout(orderIds),
    `${reply}\n\n${matter.words.paymentHelp}`,
  )
}

const aboutOrder = (...of: Parameters<typeof lookAtOrder>) => orPerson(of[0], lookAtOrder(...of))

async function lookAtOrder(
  matter: Case,
  context: OrderContext,
  orderId: string,
  { wish, text, notHere }: Omit<OrderRequest, 'orderIds'>,
): Promise<Decision> {
  const { words, now } = matter
  const { reasons } = matter.forStaff
  const result = await checkOrderStatus.run({ order_id: orderId }, context)
  if (!result.found) {
    const offer = await offerLinking(words, context)
    const told = [words.unknownOrder(orderId), ...(offer ? [offer.hint] : [])].join(' ')
    return {
      ...billingHandoff(matter, reasons.unknownOrder(orderId), told),
      ...(offer?.linking && { linking: true }),
    }
  }
  const status = words.orderStatus(result.order)
  const handOver = (reason: string, more: string) => billingHandoff(matter, reason, `${status}\n\n${more}`)
  if (wish === 'refund') return requestRefund(matter, context, orderId)
  if (wish === 'change') return handOver(reasons.changeOrder(orderId), words.changeOrder)
  if (wish === 'payment') return handOver(reasons.paymentTrouble(orderId), words.paymentHelp)
  if (wish === 'goods') return handOver(reasons.wrongGoods(orderId), words.notSure)
  if (result.order.status === 'delivered' && (notHere || saysNotHere(text)))
    return handOver(reasons.notArrived(orderId), words.notSure)
  if (isLate(result.order, now)) return handOver(reasons.late(orderId), words.orderLate)
  return { kind: 'answer', reply: status, sources: [] }
}

/** The state of an order in our own words; a person looks at one that is late, or not theirs. */
export const tellOrder = (matter: Case, context: OrderContext, orderId: string, text: string): Promise<Decision> =>
  aboutOrder(matter, context, orderId, { wish: 'status', text })

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

const isLate = ({ status, arrivesAt }: Order, now: Date) =>
  (status === 'shipped' || status === 'processing') && arrivesAt !== null && arrivesAt < now
