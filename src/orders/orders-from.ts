import { z } from 'zod'

/** What a company's own service may offer besides finding and listing orders. */
export const offers = ['refunds', 'events', 'invoices', 'subscriptions', 'codes'] as const

const where = 'must be the address of your service, such as https://orders.example.com/v1'

const http = z.strictObject({
  url: z
    .string(where)
    .regex(/^https?:\/\/[^\s|<>?#@]+$/i, where)
    .transform((url) => url.replace(/\/+$/, ''))
    .describe('Its address. It is spoken to as the published contract says.'),
  offers: z
    .array(z.enum(offers, `must be one of ${offers.join(', ')}`), `must be a list of ${offers.join(', ')}`)
    .default([])
    .describe('What it offers besides finding and listing orders.'),
})

const stripe = z.strictObject({
  account_metadata: z
    .string('must be the name of a field of metadata')
    .regex(/^[\w-]{1,40}$/, 'must be the name of a field of metadata, such as account_id')
    .optional()
    .describe('Under which name the metadata of Stripe’s customers has your account ids.'),
})

const kinds = 'must be table, stripe, or http with its "url" below it'

/** Where a company's orders come from: `orders: from:` of its support.yaml. */
export const ordersFromSchema = z
  .preprocess(
    (said) => (said === 'table' || said === 'http' || said === 'stripe' ? { [said]: {} } : said),
    z.strictObject(
      {
        table: z.strictObject({}).optional().describe('Frontdesk’s own table, into which you import them.'),
        http: http.optional().describe('A service of your own.'),
        stripe: stripe.optional().describe('Payments and invoices at Stripe.'),
      },
      kinds,
    ),
  )
  .refine((said) => Object.values(said).length === 1, kinds)
  .default({ table: {} })
  .meta({
    type: ['string', 'object'],
    description: 'Where they come from: table, http or stripe; with settings, below it.',
  })

/** Where a company's orders come from. */
export type OrdersFromWhere = z.infer<typeof ordersFromSchema>
