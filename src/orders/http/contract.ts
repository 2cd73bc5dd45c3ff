import { z } from 'zod'
import { invoiceStatuses } from '../../domain/invoice.ts'
import { orderStatuses } from '../../domain/order.ts'
import { subscriptionStatuses } from '../../domain/subscription.ts'

/*
 * What a company's own service answers. The types follow from these schemas, and contract.test.ts compares them with
 * docs/reference/orders-api.yaml, so that the code and the published contract say the same.
 */

const text = (longest: number) => z.string().min(1).max(longest)
const moment = z.iso.datetime({ offset: true }).transform((said) => new Date(said))
const minor = z.int().min(0).max(1_000_000_000_000)
const currency = z.string().regex(/^[A-Z]{3}$/)
const webAddress = z
  .string()
  .max(500)
  .regex(/^https?:\/\/[^\s|<>]+$/)
const customer = text(200)
const orderId = text(80)

export const order = z.object({
  id: orderId,
  customer,
  status: z.enum(orderStatuses),
  items: text(1000),
  total_minor: minor,
  currency,
  placed_at: moment,
  arrives_at: moment.nullish(),
  tracking_url: webAddress.nullish(),
  refund_requested: z.boolean().optional(),
  refunded_minor: minor.optional(),
})

export const orderEvent = z.object({ at: moment, status: z.enum(orderStatuses) })

export const refund = z.object({
  reference: text(200),
  key: text(200).nullish(),
  order: orderId,
  state: z.enum(['paid', 'pending', 'refused']),
  amount_minor: minor,
  currency,
  at: moment,
  reason: text(300).nullish(),
})

export const invoice = z.object({
  number: text(80),
  customer,
  status: z.enum(invoiceStatuses),
  total_minor: minor,
  currency,
  issued_at: moment,
  due_at: moment.nullish(),
  url: webAddress.nullish(),
})

export const subscription = z.object({
  customer,
  plan: text(200),
  status: z.enum(subscriptionStatuses),
  amount_minor: minor.nullish(),
  currency,
  renews_at: moment.nullish(),
  ends_at: moment.nullish(),
})

/** Why a request was not fulfilled. */
export const failure = z.object({
  error: z.enum(['not_found', 'refused', 'conflict', 'invalid', 'unauthorized']),
  reason: text(300).optional(),
})

export const orderList = z.object({ orders: z.array(order).max(100) })
export const orderEventList = z.object({ events: z.array(orderEvent).max(100) })
export const invoiceList = z.object({ invoices: z.array(invoice).max(100) })
export const subscriptionList = z.object({ subscriptions: z.array(subscription).max(100) })
export const refundList = z.object({ refunds: z.array(refund).max(500), next: text(500).nullish() })

/** What Frontdesk asks for when money is to be paid back. */
export const refundRequest = z.object({ amount_minor: minor.min(1), currency, reason: text(1000) })
/** A one-time code that the service sends to the address that it has for an account. */
export const codeRequest = z.object({ code: text(20), language: z.string().regex(/^[a-z]{2,3}$/) })

export type OrderSaid = z.infer<typeof order>
export type RefundSaid = z.infer<typeof refund>
