import type { AskStripe } from './ask-stripe.ts'
import { type Charge, chargeShape } from './shapes.ts'

/** Whether an id is that of a payment in Stripe, new or old. */
export const isPayment = (id: string): boolean => /^(pi|ch|py)_[\w-]+$/.test(id)

/** The charge that has succeeded for a payment, by the id of either. */
export async function findCharge(stripe: AskStripe, id: string): Promise<Charge | undefined> {
  if (id.startsWith('pi_')) {
    const charges = await stripe.some(chargeShape, (each) => each.charges.list({ payment_intent: id, limit: 10 }))
    return charges.find((charge) => charge.payment_intent === id && isPaid(charge))
  }
  const charge = await stripe.one(chargeShape, (each) => each.charges.retrieve(id))
  return charge && charge.id === id && isPaid(charge) ? charge : undefined
}

/** Of some customers, the newest first. */
export async function chargesOf(stripe: AskStripe, customers: string[], most: number): Promise<Charge[]> {
  // Some may have failed.
  const limit = Math.min(100, most + 10)
  const lists = await Promise.all(
    customers.map((customer) => stripe.some(chargeShape, (each) => each.charges.list({ customer, limit }))),
  )
  return lists
    .flat()
    .filter((charge) => isPaid(charge) && charge.customer && customers.includes(charge.customer))
    .sort((a, b) => b.created.getTime() - a.created.getTime())
    .slice(0, most)
}

const isPaid = ({ status }: Charge) => status === 'succeeded'
