import type { OrderNumbers } from '../domain/order-id.ts'
import { clausesIn, hasArrived, isBeside, isDenial, leavesOut } from '../languages/order-talk.ts'

/** What a message says of one or several orders. */
export interface SaidOfOrders {
  orderIds: string[]
  text: string
  /** "… arrived, but A-2 did not": it has not come. */
  notHere?: true
}

/**
 * What a message says of each order that it names: "Refund A-1, and where is A-2?" says two things. In doubt what is
 * said is said of all; orders that are expressly not meant are left out.
 */
export function ordersApart(text: string, numbers: OrderNumbers): SaidOfOrders[] {
  const said: SaidOfOrders[] = []
  const notMeant: string[] = []
  /** Orders of which nothing is said yet, as in "A-1 and A-2: please cancel them". */
  let open: SaidOfOrders = { orderIds: [], text: '' }
  for (const clause of clausesIn(numbers.inFull(text))) {
    const orderIds = numbers.find(clause)
    const rest = numbers.without(clause)
    const last = said.at(-1)
    if (orderIds.length > 0 && last && leavesOut(clause, rest)) {
      notMeant.push(...orderIds)
      continue
    }
    if (orderIds.length === 0 || isBeside(rest)) {
      if (last) extend(last, orderIds, clause)
      else open = joined(open, { orderIds, text: clause })
      continue
    }
    const denies = last && isDenial(rest) && hasArrived.test(last.text)
    said.push({ ...joined(open, { orderIds, text: clause }), ...(denies && { notHere: true }) })
    open = { orderIds: [], text: '' }
  }
  const meant = numbers.find(text).filter((id) => !notMeant.includes(id))
  const apart = onceEach(said)
  const isWhole = meant.every((id) => apart.some(({ orderIds }) => orderIds.includes(id)))
  return apart.length > 0 && isWhole ? apart : [{ orderIds: meant, text }]
}

const joined = (a: SaidOfOrders, b: SaidOfOrders): SaidOfOrders => ({
  orderIds: [...a.orderIds, ...b.orderIds],
  text: [a.text, b.text].filter(Boolean).join(', '),
})

function extend(said: SaidOfOrders, orderIds: string[], clause: string): void {
  said.orderIds.push(...orderIds)
  said.text += `, ${clause}`
}

/** An order of which several things are said is told by the first, and the rest belongs to it. */
function onceEach(said: SaidOfOrders[]): SaidOfOrders[] {
  const apart: SaidOfOrders[] = []
  for (const each of said) {
    const known = apart.find(({ orderIds }) => each.orderIds.some((id) => orderIds.includes(id)))
    if (known) {
      known.text += `. ${each.text}`
      known.orderIds = [...new Set([...known.orderIds, ...each.orderIds])]
    } else apart.push({ ...each, orderIds: [...new Set(each.orderIds)] })
  }
  return apart
}
