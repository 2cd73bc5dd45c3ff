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

const kinds = 'must be table, or http with its "url" below it'

/** Where a company's orders come from: `orders: from:` of its support.yaml. */
export const ordersFromSchema = z
  .preprocess(
    (said) => (said === 'table' || said === 'http' ? { [said]: {} } : said),
    z.strictObject({ table: z.strictObject({}).optional(), http: http.optional() }, kinds),
  )
  .refine((said) => Object.values(said).length === 1, kinds)
  .default({ table: {} })

/** Where a company's orders come from. */
export type OrdersFromWhere = z.infer<typeof ordersFromSchema>
