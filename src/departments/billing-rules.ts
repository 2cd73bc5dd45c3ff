import { type Inquiry, saidBefore } from '../domain/inquiry.ts'
import type { OrderNumbers } from '../domain/order-id.ts'
import type { Orders } from '../orders/orders.ts'
import { aboutOrders, type OrderRequest } from './about-orders.ts'
import { answerFrom, findArticles, isSure } from './article-answer.ts'
import { askWhichOrder } from './ask-which-order.ts'
import { billingHandoff } from './billing-handoff.ts'
import type { Case } from './department.ts'
import type { Draft } from './draft.ts'
import { wholeText, wishIn, wishInClause } from './order-wish.ts'
import { ordersApart } from './orders-apart.ts'
import { aboutPickedOrders } from './picked-orders.ts'
import type { OrderContext, ToolContext } from './tools/tool.ts'

/** Billing without a language model: written rules over the same tools. */
export async function decideBilling(matter: Case, context: ToolContext): Promise<Draft> {
  const { orders } = context
  return orders ? decideWithOrders(matter, { ...context, orders }) : fromArticles(matter, context)
}

async function decideWithOrders(matter: Case, context: OrderContext): Promise<Draft> {
  const { orders } = context
  const { inquiry } = matter
  const picked = await aboutPickedOrders(matter, context)
  if (picked) return picked
  const named = namedBy(inquiry, orders)
  if (named.length > 0) return aboutOrders(matter, context, named)
  const text = wholeText(inquiry)
  const wish = wishIn(text, orders)
  if (wish === 'other') return fromArticles(matter, context)
  if (awaitsNumber(inquiry)) return billingHandoff(matter, matter.forStaff.reasons.noNumber)
  const spokenOf = orderOfThread(inquiry, orders.numbers)
  if (spokenOf) return aboutOrders(matter, context, [{ orderIds: [spokenOf], wish, text }])
  return askWhichOrder(matter, context)
}

const awaitsNumber = ({ awaiting }: Inquiry) => awaiting === 'order_number'

/** The orders that a message names, and what it wants with each. A reply to "which order?" is about what was said before. */
function namedBy(inquiry: Inquiry, orders: Orders): OrderRequest[] {
  const { numbers } = orders
  const orderIds = awaitsNumber(inquiry) ? numbers.given(inquiry.text) : numbers.find(inquiry.text)
  if (orderIds.length === 0) return []
  const text = wholeText(inquiry)
  const asOne = [{ orderIds, wish: wishIn(text, orders), text }]
  if (awaitsNumber(inquiry) || orderIds.length === 1) return asOne
  const apart = ordersApart(text, numbers)
  const [only, another] = apart
  if (!only || !another) return asOne.map((request) => ({ ...request, orderIds: only?.orderIds ?? orderIds }))
  return apart.map((said) => ({ ...said, wish: said.notHere ? 'status' : wishInClause(said.text, orders) }))
}

/** The order that the customer wrote of before in the thread, if it is just one. */
function orderOfThread(inquiry: Inquiry, numbers: OrderNumbers): string | undefined {
  const [first, ...more] = numbers.find(saidBefore(inquiry).join('\n'))
  return more.length === 0 ? first : undefined
}

async function fromArticles(matter: Case, { knowledge }: ToolContext): Promise<Draft> {
  const { words, forStaff } = matter
  const [match] = await findArticles(knowledge, matter)
  return isSure(match) ? answerFrom(match) : billingHandoff(matter, forStaff.reasons.money, words.paymentHelp)
}
