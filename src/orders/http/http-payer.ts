import type { BookedPayback, Payback, PaybackOutcome } from '../../domain/refund.ts'
import type { Payer } from '../orders.ts'
import { OrdersAway } from '../orders-away.ts'
import { failure, type RefundSaid, refund, refundList } from './contract.ts'
import { segment } from './segment.ts'
import type { Service } from './service.ts'

/** More pages than any list has; a service that gives the same ones for ever ends here. */
const mostPages = 10_000

/** Has a company's own service pay money back. It is asked once; whoever calls looks up what is uncertain. */
export const createHttpPayer = (service: Service): Payer => ({
  payBack: async (payback) => {
    const { orderId, amountCents, currency, reason, key } = payback
    const path = segment(orderId)
    if (!path) return { state: 'refused', reason: 'This is no order number' }
    const { status, body } = await service.write(
      `/orders/${path}/refunds`,
      { amount_minor: amountCents, currency, reason },
      { 'idempotency-key': key },
    )
    if (status === 200 || status === 201) return outcomeOf(service.checked(body, refund), payback)
    const { error, reason: why } = service.checked(body, failure)
    return { state: 'refused', reason: why ?? error }
  },
  lookUpPayback: async (payback) => {
    const found = await service.read(`/refunds/${segment(payback.key)}`, refund)
    return found && outcomeOf(found, payback)
  },
  listPaybacks: (since) => listed(service, since),
})

function outcomeOf(said: RefundSaid, { key, orderId }: Payback): PaybackOutcome {
  if (said.key !== key || said.order !== orderId)
    throw new OrdersAway('the service answered with another refund than the one asked for')
  if (said.state === 'refused') return { state: 'refused', reason: said.reason ?? 'refused' }
  return { state: said.state, reference: said.reference, amountCents: said.amount_minor, currency: said.currency }
}

async function* listed(service: Service, since: Date): AsyncGenerator<BookedPayback> {
  let after: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const query = new URLSearchParams({ since: since.toISOString(), ...(after && { after }) })
    const said = await service.read(`/refunds?${query}`, refundList)
    for (const each of said?.refunds ?? []) if (each.state !== 'refused') yield booked(each)
    if (!said?.next) return
    after = said.next
  }
  throw new OrdersAway('the service lists refunds without an end')
}

const booked = (said: RefundSaid): BookedPayback => ({
  reference: said.reference,
  key: said.key ?? undefined,
  orderId: said.order,
  amountCents: said.amount_minor,
  currency: said.currency,
  at: said.at,
})
