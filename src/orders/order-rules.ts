import { z } from 'zod'
import { step } from '../base/traces.ts'
import { withExactIds } from '../domain/exact-order-ids.ts'
import type { Order } from '../domain/order.ts'
import { type OrderNumbers, type OrderNumberWords, readingOrderNumbers } from '../domain/order-id.ts'
import { readingInFull } from '../domain/order-numbers-in-full.ts'
import { approvalsFor, type RefundPolicy } from '../domain/refund-policy.ts'
import type { AccountsOf } from './accounts-of.ts'
import type { RefundsOfOrder } from './action-store.ts'
import { goodsPatterns } from './goods.ts'
import { asPattern, orderIdSchema, readDigitForm, stripeExample, stripeIds } from './order-id-forms.ts'
import type { OrderSource, Orders } from './orders.ts'
import { ordersFromSchema } from './orders-from.ts'

const word = z.string('must be text; put quotes around it').trim().min(1, 'must not be empty').max(60, 'is too long')
const words = z.array(word, 'must be a list of words').max(300, 'has too many words')

/** The `orders:` section of a company's support.yaml. */
export const orderRulesSchema = z
  .strictObject({
    from: ordersFromSchema,
    id: orderIdSchema,
    words: words.default([]).describe('What customers write before the digits instead, as in “order 12345”.'),
    goods: words
      .default([])
      .describe('Words that mean an order in a message without a number; * stands for any ending or beginning.'),
    not_goods: words.default([]).describe('What begins like them and means something else.'),
    return_window_days: z
      .int('must be a whole number')
      .min(0, 'must not be below 0')
      .max(3650, 'is too long')
      .describe('How long after delivery a customer may ask for a refund.'),
  })
  .refine(({ from, id }) => from.stripe || id.length > 0, {
    path: ['id'],
    message: 'must say how your order numbers look',
  })

/** A company's rules for its orders. */
export type OrderRules = z.infer<typeof orderRulesSchema>

/** Where orders come from, and what is known of customers. */
export interface OrdersFrom {
  source: OrderSource
  accountsOf: AccountsOf
  /** What customers write around an order's number. */
  around: OrderNumberWords
  /** What our own rows know of refunds, whatever the source. */
  refundsOf: RefundsOf
  isBeyondLimits: Orders['isBeyondLimits']
  policy: RefundPolicy
}

/** Finds what our own rows know of the refunds of orders, by their number; `except` one action. */
export type RefundsOf = (
  workspaceId: string,
  orderIds: string[],
  except?: number,
) => Promise<(orderId: string) => RefundsOfOrder>

/** A company's orders, from any source. */
export const ordersBy = (
  rules: OrderRules,
  { source, accountsOf, around, refundsOf, isBeyondLimits, policy }: OrdersFrom,
): Orders => ({
  ...source,
  findOrder: async (owner, orderId, except) => {
    const order = await step('tool', () => source.findOrder(owner, orderId), { tool: 'find order' })
    return order && withRefunds(order, (await refundsOf(owner.workspaceId, [order.id], except))(order.id))
  },
  recentOrders: async (owner, most) => {
    const orders = await step('tool', () => source.recentOrders(owner, most), { tool: 'recent orders' })
    if (orders.length === 0) return orders
    const of = await refundsOf(
      owner.workspaceId,
      orders.map(({ id }) => id),
    )
    return orders.map((order) => withRefunds(order, of(order.id)))
  },
  ownerOf: async (writer) => {
    const accounts = await accountsOf(writer)
    return { workspaceId: writer.workspaceId, accounts: [writer.customer.userId, ...accounts.map(({ id }) => id)] }
  },
  numbers: orderNumbersBy(rules, around),
  isBeyondLimits,
  // Without a payer, people pay in any case.
  isAutomatic: (...refund) => source.payer !== undefined && approvalsFor(policy, ...refund) === 0,
  goods: goodsPatterns({ words: rules.goods, not: rules.not_goods }),
  returnWindowDays: rules.return_window_days,
})

/** A source that knows of refunds knows of ours, too, but perhaps not at once. */
const withRefunds = (order: Order, { isOpen, refundedCents }: RefundsOfOrder): Order => ({
  ...order,
  refundRequested: isOpen || order.refundRequested,
  refundedCents: Math.max(refundedCents, order.refundedCents ?? 0),
})

/** How a company's order numbers look. */
export function orderNumbersBy({ from, id, words }: OrderRules, around: OrderNumberWords): OrderNumbers {
  const [first, ...more] = id.flatMap((form) => readDigitForm(form) ?? [])
  const form = first && { ...first, words }
  const numbers = form && readingInFull(readingOrderNumbers(form, around), form, around)
  const others = [...id.filter((each) => !readDigitForm(each)), ...more.map(asPattern)]
  const exact = from.stripe ? [...stripeIds, ...others] : others
  return exact.length > 0 || !numbers ? withExactIds(exact, stripeExample, numbers) : numbers
}
