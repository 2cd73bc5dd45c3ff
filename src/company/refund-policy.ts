import { z } from 'zod'
import type { RefundPolicy } from '../domain/refund-policy.ts'
import { smallestUnitDigits } from '../orders/orders.ts'

const likeness = 'must be amounts by currency, such as { USD: 20, EUR: 17.50 }'

/** Amounts as people write them, by currency. */
const amounts = z.record(z.string(), z.number(likeness), likeness).transform((said, context) =>
  Object.fromEntries(
    Object.entries(said).map(([currency, amount]) => {
      const digits = smallestUnitDigits(currency)
      const smallest = Math.round(amount * 10 ** digits)
      const problem = problemOf(currency, amount, smallest / 10 ** digits)
      if (problem) context.addIssue({ code: 'custom', message: problem, path: [currency] })
      return [currency, smallest]
    }),
  ),
)

function problemOf(currency: string, amount: number, kept: number): string | undefined {
  if (!/^[A-Z]{3}$/.test(currency)) return 'must be a currency such as USD'
  if (!(amount >= 0 && amount <= 1e12)) return 'must be an amount that is not below 0'
  return Math.abs(kept - amount) > 1e-9 ? `has more digits than ${currency} has` : undefined
}

const count = z.int('must be a whole number').min(0, 'must be at least 0').max(1_000_000, 'is too much')
const limit = {
  count: count.optional().describe('How many refunds.'),
  amount: amounts.prefault({}).describe('How much, by currency.'),
}
const limitLikeness = 'must have "count" or "amount" below it'

/** The `refunds:` section of a company's support.yaml. */
export const refundPolicySchema = z
  .strictObject(
    {
      automatic_below: amounts.prefault({}).describe('Below these amounts nobody is asked.'),
      two_approvals_above: amounts.optional().describe('Above these amounts two people approve.'),
      per_customer: z
        .strictObject(
          {
            ...limit,
            days: z
              .int('must be a whole number')
              .min(1, 'must be at least 1')
              .max(3650, 'is too long')
              .default(30)
              .describe('In how many days.'),
          },
          limitLikeness,
        )
        .optional()
        .describe('The limit of one customer. Beyond it people decide.'),
      per_day: z
        .strictObject(limit, limitLikeness)
        .optional()
        .describe('The limit of all customers in a day. Beyond it people decide.'),
    },
    'must have settings below it, such as automatic_below',
  )
  .transform(
    (said): RefundPolicy => ({
      automaticBelow: said.automatic_below,
      twoApprovalsAbove: said.two_approvals_above,
      perCustomer: said.per_customer,
      perDay: said.per_day,
    }),
  )
