import type { Inquiry } from '../domain/inquiry.ts'
import type { OrderNumbers } from '../domain/order-id.ts'
import { type OrderPick, readOrderPick } from '../languages/order-picks.ts'

/** What somebody picks of the orders that the bot asked or told of. */
export interface PickedFrom {
  pick: OrderPick
  /** The orders that the bot just offered or told of, in its order. */
  spokenOf: string[]
  /** The orders that it offered last in this thread. */
  offered: string[]
}

/** Reads a pick. Undefined unless the bot has just asked for an order or told of one, or where there are no orders. */
export function readPickIn(inquiry: Inquiry, numbers: OrderNumbers | undefined): PickedFrom | undefined {
  const pick = numbers && readOrderPick(inquiry.text)
  const lines = inquiry.transcript
  const last = lines.findLastIndex(({ author }) => author === 'bot')
  const said = lines[last]?.text
  if (!pick || said === undefined || lines.slice(last).some(({ author }) => author === 'staff')) return undefined
  const isAsked = inquiry.awaiting === 'order_number'
  const listed = offeredIn(said, numbers)
  const spokenOf = listed.length > 0 || isAsked ? listed : numbers.find(said)
  if (!isAsked && spokenOf.length === 0) return undefined
  const list = lines.findLast(({ author, text }) => author === 'bot' && offeredIn(text, numbers).length > 0)
  return { pick, spokenOf, offered: list ? offeredIn(list.text, numbers) : [] }
}

/** The orders whose buttons stood below a post; see queue/enqueue.sql. */
const offeredIn = (said: string, numbers: OrderNumbers): string[] =>
  said
    .split('\n')
    .slice(1)
    .flatMap((line) => (line.includes(' · ') ? (numbers.find(line)[0] ?? []) : []))
