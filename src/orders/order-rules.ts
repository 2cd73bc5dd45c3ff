import { z } from 'zod'
import type { Order } from '../domain/order.ts'
import {
  type OrderNumberForm,
  type OrderNumbers,
  type OrderNumberWords,
  readingOrderNumbers,
} from '../domain/order-id.ts'
import { readingInFull } from '../domain/order-numbers-in-full.ts'
import { approvalsFor, type RefundPolicy } from '../domain/refund-policy.ts'
import type { AccountsOf } from './accounts-of.ts'
import type { RefundsOfOrder } from './action-store.ts'
import { goodsPatterns } from './goods.ts'
import type { OrderSource, Orders } from './orders.ts'
import { ordersFromSchema } from './orders-from.ts'

const word = z.string('must be text; put quotes around it').trim().min(1, 'must not be empty').max(60, 'is too long')
const words = z.array(word, 'must be a list of words').max(300, 'has too many words')

const form = /^([^\\[\](){}*+?^$|\s]{0,20})\\d(?:\{(\d{1,2})(?:,(\d{1,2}))?\})$/

/** The `orders:` section of a company's support.yaml. */
export const orderRulesSchema = z.strictObject({
  from: ordersFromSchema,
  id: z
    .string('must be text; put quotes around it')
    .regex(form, 'must be a fixed beginning and digits, such as A-\\d{4,12}')
    .refine((id) => {
      const { digits } = readForm(id)
      return digits[0] >= 3 && digits[0] <= digits[1] && digits[1] <= 16
    }, 'must have 3 to 16 digits, the smaller number first'),
  words: words.default([]),
  goods: words.default([]),
  not_goods: words.default([]),
  return_window_days: z.int('must be a whole number').min(0, 'must not be below 0').max(3650, 'is too long'),
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
    const order = await source.findOrder(owner, orderId)
    return order && withRefunds(order, (await refundsOf(owner.workspaceId, [order.id], except))(order.id))
  },
  recentOrders: async (owner, most) => {
    const orders = await source.recentOrders(owner, most)
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
export const orderNumbersBy = (rules: OrderRules, around: OrderNumberWords): OrderNumbers =>
  readOrderNumbers({ ...readForm(rules.id), words: rules.words }, around)

const readOrderNumbers = (form: OrderNumberForm, around: OrderNumberWords): OrderNumbers =>
  readingInFull(readingOrderNumbers(form, around), form, around)

function readForm(id: string): Pick<OrderNumberForm, 'prefix' | 'digits'> {
  const [, prefix = '', least = '', most = least] = form.exec(id) ?? []
  return { prefix, digits: [Number(least), Number(most)] }
}
