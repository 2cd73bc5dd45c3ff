import type { Difference, Reconciled, Sums } from '../../desk/actions/reconcile.ts'
import { priceOf } from '../../orders/orders.ts'

/** What came of comparing, a line each. */
export function inWords(
  { differences, said, booked, byHand, ofOthers }: Reconciled,
  { since, hasPayer }: { since: Date; hasPayer: boolean },
): string[] {
  const hand = sumsOf(byHand.map(({ amountCents, currency }) => ({ [currency ?? '']: amountCents ?? 0 })))
  return [
    `Refunds since ${since.toISOString().slice(0, 10)}`,
    ...(hasPayer ? [`  said to be paid: ${inMoney(said)}`, `  in the books: ${inMoney(booked)}`] : []),
    `  paid by hand, as people recorded: ${inMoney(hand)} (${byHand.length})`,
    ...(hasPayer ? [] : ['  Nobody but people pays here, so there are no books to compare with.']),
    ...(ofOthers > 0 ? [`  Others made ${ofOthers} more payments, which are none of ours.`] : []),
    ...differences.map((each) => `✗ ${differenceInWords(each)}`),
    ...(hasPayer && differences.length === 0 ? ['✓ All is as it was said.'] : []),
  ]
}

const sumsOf = (all: Sums[]): Sums =>
  all.reduce<Sums>((sums, each) => {
    for (const [currency, amount] of Object.entries(each)) sums[currency] = (sums[currency] ?? 0) + amount
    return sums
  }, {})

const inMoney = (sums: Sums): string => Object.entries(sums).map(money).join(', ') || 'nothing'

const money = ([currency, totalCents]: [string, number]): string =>
  currency ? priceOf({ totalCents, currency }) : String(totalCents)

const amountOf = ({ amountCents, currency }: { amountCents: number | null; currency: string | null }) =>
  money([currency ?? '', amountCents ?? 0])

function differenceInWords(difference: Difference): string {
  switch (difference.kind) {
    case 'not booked':
      return `${nameOf(difference)} was said to be ${difference.action.state === 'done' ? 'paid' : 'on its way'}, and is not in the books.`
    case 'other amount':
      return `${nameOf(difference)} was said to be paid; the books have ${bookedIn(difference)}.`
    case 'not said':
      return `${nameOf(difference)} is ${difference.action.state} here; the books have ${bookedIn(difference)}.`
    case 'booked twice':
      return `${nameOf(difference)} is in the books again: ${bookedIn(difference)}.`
    case 'not ours':
      return `The books have ${bookedIn(difference)} for order ${difference.booked.orderId}, of which this database knows nothing.`
    default:
      return difference satisfies never
  }
}

const nameOf = ({ action }: Extract<Difference, { action: unknown }>): string =>
  `${action.ticketId}: ${amountOf(action)} for order ${action.subject}${action.reference ? ` (${action.reference})` : ''}`

const bookedIn = ({ booked }: Extract<Difference, { booked: unknown }>): string =>
  `${amountOf(booked)} (${booked.reference}, ${booked.at.toISOString().slice(0, 10)})`
