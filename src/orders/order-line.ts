import { z } from 'zod'
import { orderStatuses } from '../domain/order.ts'

/** The largest total that the database keeps. */
const mostMinor = 2_147_483_647

const text = (longest: number) =>
  z.string('must be text').trim().min(1, 'must not be empty').max(longest, `must have at most ${longest} characters`)

const wholeNumber = 'must be a whole number in the smallest unit of the currency: 4990 for 49.90 USD'

const moment = z
  .union(
    [z.iso.date(), z.iso.datetime({ offset: true })],
    'must be a date such as 2026-03-31, or a time such as 2026-03-31T14:05:00Z',
  )
  .transform((said) => new Date(said))

const webAddress = 'must be an address that begins with https://'

/** One order in a file. An empty column is a missing one. */
export const orderLine = z.strictObject({
  id: text(40),
  /** An account, an e-mail address, or a Slack user id. */
  customer: text(200).transform((customer) => (customer.includes('@') ? customer.toLowerCase() : customer)),
  status: z.enum(orderStatuses, `must be one of ${orderStatuses.join(', ')}`),
  items: text(1000),
  total_minor: z
    .union(
      [
        z.int(),
        z
          .string()
          .regex(/^\d{1,10}$/)
          .transform(Number),
      ],
      wholeNumber,
    )
    .refine((total) => total >= 0 && total <= mostMinor, wholeNumber),
  currency: z
    .string('must be a currency such as USD')
    .regex(/^[A-Za-z]{3}$/, 'must be a currency such as USD')
    .transform((currency) => currency.toUpperCase()),
  placed_at: moment,
  arrives_at: moment.optional(),
  tracking_url: z
    .string(webAddress)
    .regex(/^https?:\/\/[^\s|<>]{1,500}$/i, webAddress)
    .optional(),
})

/** The columns of a file of orders, in the order in which they are written. */
export const orderColumns = Object.keys(orderLine.shape)

/** Without these, a file is none of orders. */
export const neededColumns = Object.entries(orderLine.shape).flatMap(([name, schema]) =>
  schema.safeParse(undefined).success ? [] : [name],
)
