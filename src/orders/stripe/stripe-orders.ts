import type { Order } from '../../domain/order.ts'
import type { OrderSource, Owner } from '../orders.ts'
import { type AskStripe, createAskStripe, type StripeParts } from './ask-stripe.ts'
import { chargesOf, findCharge, isPayment } from './charges.ts'
import { type Charge, invoicePaymentShape } from './shapes.ts'
import { listInvoices, stripeBills } from './stripe-bills.ts'
import { customersOf } from './stripe-customers.ts'
import { createStripePayer } from './stripe-payer.ts'

export interface StripeOrderParts extends StripeParts {
  /** The field of the metadata of Stripe's customers that has the company's own account id. */
  accountMetadata?: string
}

/**
 * Payments of Stripe as orders: each charge that has succeeded, under the id of its payment. It belongs to whoever is its
 * customer in Stripe; a payment without a customer is nobody's here.
 */
export function createStripeOrders({ accountMetadata, ...parts }: StripeOrderParts): OrderSource {
  const stripe = createAskStripe(parts)
  const customers = (owner: Owner) => customersOf(stripe, owner, accountMetadata)
  const recent = async (owner: Owner, most: number): Promise<Order[]> =>
    (await chargesOf(stripe, await customers(owner), most)).map(asOrder)
  return {
    findOrder: async (owner, orderId) => {
      const theirs = await customers(owner)
      if (theirs.length === 0) return undefined
      const payment = isPayment(orderId) ? orderId : await paymentOfInvoice(stripe, theirs, orderId)
      const charge = payment ? await findCharge(stripe, payment) : undefined
      return charge?.customer && theirs.includes(charge.customer) ? asOrder(charge) : undefined
    },
    hasOrders: async (owner) => (await recent(owner, 1)).length > 0,
    recentOrders: recent,
    ...stripeBills(stripe, customers, parts.now),
    payer: createStripePayer(stripe),
  }
}

/** The payment of an invoice of these customers, by its number. */
async function paymentOfInvoice(stripe: AskStripe, customers: string[], number: string): Promise<string | undefined> {
  const invoices = await listInvoices(stripe, customers, mostInvoices)
  const invoice = invoices.find((each) => each.number === number)
  if (!invoice) return undefined
  const [paid] = await stripe.some(invoicePaymentShape, (each) =>
    each.invoicePayments.list({ invoice: invoice.id, status: 'paid', limit: 1 }),
  )
  return paid?.payment.payment_intent ?? paid?.payment.charge ?? undefined
}

const mostInvoices = 100

const asOrder = (charge: Charge): Order => ({
  id: charge.payment_intent ?? charge.id,
  status: charge.amount_refunded >= charge.amount ? 'refunded' : 'paid',
  items: charge.description || charge.calculated_statement_descriptor || '–',
  totalCents: charge.amount,
  currency: charge.currency,
  placedAt: charge.created,
  arrivesAt: null,
  trackingUrl: null,
  refundRequested: false,
  refundedCents: charge.amount_refunded,
})
