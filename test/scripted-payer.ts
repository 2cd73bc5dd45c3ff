import type { BookedPayback, Payback, PaybackOutcome } from '../src/domain/refund.ts'
import type { Payer } from '../src/orders/orders.ts'

/** What goes wrong with the next payment or lookup. */
export type PayerFault = 'fails before' | 'fails after' | 'pending' | 'refuses' | 'is away'

/** Somebody who pays, keeps books, pays once a key, and does on request what can go wrong. */
export interface ScriptedPayer extends Payer {
  /** For the next calls, in order. None: all goes well. */
  faults: (PayerFault | undefined)[]
  books: Map<string, { payback: Payback; outcome: PaybackOutcome; at: Date }>
  /** Every call that asked it to pay, by key. */
  asked: string[]
  /** What is on its way arrives. */
  arrive(): void
  /** In the smallest unit, by order. */
  paid(): Record<string, number>
}

export function createScriptedPayer(now: () => Date = () => new Date()): ScriptedPayer {
  const books: ScriptedPayer['books'] = new Map()
  const asked: string[] = []
  const faults: ScriptedPayer['faults'] = []
  let payments = 0

  const book = (payback: Payback, state: 'paid' | 'pending'): PaybackOutcome => {
    const { amountCents, currency } = payback
    const outcome = { state, reference: `re_${++payments}`, amountCents, currency }
    books.set(payback.key, { payback, outcome, at: now() })
    return outcome
  }
  const isPaid = ({ outcome }: { outcome: PaybackOutcome }) => outcome.state !== 'refused'

  return {
    faults,
    books,
    asked,
    payBack: async (payback) => {
      asked.push(payback.key)
      const fault = faults.shift()
      if (fault === 'is away' || fault === 'fails before') throw new Error('The payer is away')
      const known = books.get(payback.key)
      if (known && JSON.stringify(known.payback) !== JSON.stringify(payback))
        throw new Error('The same key comes with another payment')
      if (fault === 'refuses' && !known) {
        books.set(payback.key, { payback, outcome: { state: 'refused', reason: 'card expired' }, at: now() })
      }
      const outcome = books.get(payback.key)?.outcome ?? book(payback, fault === 'pending' ? 'pending' : 'paid')
      if (fault === 'fails after') throw new Error('The payer did not answer')
      return outcome
    },
    lookUpPayback: async ({ key }) => {
      if (faults.shift() === 'is away') throw new Error('The payer is away')
      return books.get(key)?.outcome
    },
    listPaybacks: async function* (since) {
      for (const entry of books.values()) {
        const booked = bookedOf(entry)
        if (booked && booked.at >= since) yield booked
      }
    },
    arrive: () => {
      for (const entry of books.values())
        if (entry.outcome.state === 'pending') entry.outcome = { ...entry.outcome, state: 'paid' }
    },
    paid: () => {
      const sums: Record<string, number> = {}
      for (const { payback } of [...books.values()].filter(isPaid))
        sums[payback.orderId] = (sums[payback.orderId] ?? 0) + payback.amountCents
      return sums
    },
  }
}

function bookedOf({ payback, outcome, at }: { payback: Payback; outcome: PaybackOutcome; at: Date }) {
  if (outcome.state === 'refused') return undefined
  const { orderId, key } = payback
  const { reference, amountCents, currency } = outcome
  return { reference, key, orderId, amountCents, currency, at } satisfies BookedPayback
}
