import { z } from 'zod'

/** What a company's own service may offer besides finding and listing orders. */
export const offers = ['refunds', 'events', 'invoices', 'subscriptions', 'codes'] as const

const where = 'must be the address of your service, such as https://orders.example.com/v1'

const http = z.strictObject({
  url: z
    .string(where)
    .regex(/^https?:\/\/[^\s|<>?#@]+$/i, where)
    .transform((url) => url.replace(/\/+$/, '')),
  offers: z
    .array(z.enum(offers, `must be one of ${offers.join(', ')}`), `must be a list of ${offers.join(', ')}`)
    .default([]),
})

const stripe = z.strictObject({
  /** Under which name the metadata of Stripe's customers has our account ids. */
  account_metadata: z
    .string('must be the name of a field of metadata')
    .regex(/^[\w-]{1,40}$/, 'must be the name of a field of metadata, such as account_id')
    .optional(),
})

const kinds = 'must be table, stripe, or http with its "url" below it'

/** Where a company's orders come from: `orders: from:` of its support.yaml. */
export const ordersFromSchema = z
  .preprocess(
    (said) => (said === 'table' || said === 'http' || said === 'stripe' ? { [said]: {} } : said),
    z.strictObject({ table: z.strictObject({}).optional(), http: http.optional(), stripe: stripe.optional() }, kinds),
  )
  .refine((said) => Object.values(said).length === 1, kinds)
  .default({ table: {} })

/** Where a company's orders come from. */
export type OrdersFromWhere = z.infer<typeof ordersFromSchema>
