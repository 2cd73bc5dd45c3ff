import { z } from 'zod'

/*
 * What we use of Stripe's objects. Stripe's own types promise more than an answer must have, so answers are checked here.
 * https://docs.stripe.com/api
 */

const seconds = z.int().transform((said) => new Date(said * 1000))
const minor = z.int()
const currency = z
  .string()
  .length(3)
  .transform((said) => said.toUpperCase())
/** The id of another object, which may have been expanded. */
const reference = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]).nullish()
const metadata = z.record(z.string(), z.string()).nullish()

export const customerShape = z.object({ id: z.string(), email: z.string().nullish(), metadata })

export const chargeShape = z.object({
  id: z.string(),
  amount: minor,
  amount_refunded: minor.default(0),
  currency,
  status: z.string(),
  customer: reference,
  payment_intent: reference,
  description: z.string().nullish(),
  calculated_statement_descriptor: z.string().nullish(),
  created: seconds,
})

export const refundShape = z.object({
  id: z.string(),
  amount: minor,
  currency,
  status: z.string().nullish(),
  charge: reference,
  payment_intent: reference,
  failure_reason: z.string().nullish(),
  metadata,
  created: seconds,
})

export const invoiceShape = z.object({
  id: z.string(),
  number: z.string().nullish(),
  status: z.enum(['draft', 'open', 'paid', 'uncollectible', 'void']).nullish(),
  customer: reference,
  total: minor,
  currency,
  created: seconds,
  due_date: seconds.nullish(),
  hosted_invoice_url: z.url().nullish(),
})

export const invoicePaymentShape = z.object({
  payment: z.object({ type: z.string(), payment_intent: reference, charge: reference }),
})

const price = z.object({
  unit_amount: minor.nullish(),
  nickname: z.string().nullish(),
  product: reference,
})

export const subscriptionShape = z.object({
  id: z.string(),
  customer: reference,
  status: z.string(),
  currency: currency.optional(),
  cancel_at: seconds.nullish(),
  cancel_at_period_end: z.boolean().nullish(),
  ended_at: seconds.nullish(),
  /** Until 2025 here, since then in the items. */
  current_period_end: seconds.nullish(),
  items: z.object({
    data: z.array(z.object({ price, quantity: z.int().nullish(), current_period_end: seconds.nullish() })),
  }),
})

export const productShape = z.object({ name: z.string() })

export type Charge = z.infer<typeof chargeShape>
export type Refund = z.infer<typeof refundShape>
