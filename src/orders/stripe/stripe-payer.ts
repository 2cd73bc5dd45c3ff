import type Stripe from 'stripe'
import type { BookedPayback, Payback, PaybackOutcome } from '../../domain/refund.ts'
import type { Payer } from '../orders.ts'
import { type AskStripe, refusalOf } from './ask-stripe.ts'
import { findCharge, isPayment } from './charges.ts'
import { type Refund, refundShape } from './shapes.ts'

/** Where our key stands in a refund's metadata. Stripe forgets its own Idempotency-Key after a day. */
const keyName = 'frontdesk_key'
const orderName = 'frontdesk_order'

/** Pays money back by Stripe. */
export const createStripePayer = (stripe: AskStripe): Payer => ({
  payBack: async (payback) => (await lookUp(stripe, payback)) ?? pay(stripe, payback),
  lookUpPayback: (payback) => lookUp(stripe, payback),
  listPaybacks: (since) => listBooked(stripe, since),
})

async function lookUp(stripe: AskStripe, { orderId, key }: Payback): Promise<PaybackOutcome | undefined> {
  if (!isPayment(orderId)) return undefined
  for await (const refund of listRefunds(stripe, paymentOf(orderId)))
    if (refund.metadata?.[keyName] === key) return outcomeOf(refund)
  return undefined
}

async function pay(stripe: AskStripe, { orderId, amountCents, currency, key }: Payback): Promise<PaybackOutcome> {
  const charge = isPayment(orderId) ? await findCharge(stripe, orderId) : undefined
  if (!charge) return { state: 'refused', reason: 'Stripe has no such payment that has succeeded' }
  if (charge.currency !== currency) return { state: 'refused', reason: `It was paid in ${charge.currency}` }
  try {
    const asked = { ...paymentOf(orderId), amount: amountCents, metadata: { [keyName]: key, [orderName]: orderId } }
    // Once, so that whoever calls knows whether it is certain.
    const said = await stripe.client.refunds.create(asked, { idempotencyKey: key, maxNetworkRetries: 0 })
    return outcomeOf(stripe.checked(refundShape, said))
  } catch (error) {
    const reason = refusalOf(error)
    if (reason) return { state: 'refused', reason }
    throw stripe.away(error)
  }
}

const paymentOf = (id: string) => (id.startsWith('pi_') ? { payment_intent: id } : { charge: id })

async function* listRefunds(stripe: AskStripe, which: Stripe.RefundListParams): AsyncGenerator<Refund> {
  try {
    for await (const said of stripe.client.refunds.list({ ...which, limit: 100 }))
      yield stripe.checked(refundShape, said)
  } catch (error) {
    throw stripe.away(error)
  }
}

function outcomeOf({ id, status, amount, currency, failure_reason }: Refund): PaybackOutcome {
  if (status === 'failed' || status === 'canceled') return { state: 'refused', reason: failure_reason ?? status }
  return { state: status === 'succeeded' ? 'paid' : 'pending', reference: id, amountCents: amount, currency }
}

async function* listBooked(stripe: AskStripe, since: Date): AsyncGenerator<BookedPayback> {
  const created = { gte: Math.floor(since.getTime() / 1000) }
  for await (const refund of listRefunds(stripe, { created })) {
    if (outcomeOf(refund).state === 'refused') continue
    yield {
      reference: refund.id,
      key: refund.metadata?.[keyName],
      orderId: refund.metadata?.[orderName] ?? refund.payment_intent ?? refund.charge ?? '',
      amountCents: refund.amount,
      currency: refund.currency,
      at: refund.created,
    }
  }
}
