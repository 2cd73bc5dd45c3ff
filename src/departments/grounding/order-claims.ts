import { z } from 'zod'
import type { OrderStatus } from '../../domain/order.ts'
import { readingOrderNumbers } from '../../domain/order-id.ts'
import { orderNumberWords } from '../../languages/order-number-words.ts'
import { denialSigns } from './denial-signs.ts'
import { factsIn } from './facts.ts'
import { orderSigns } from './order-words.ts'

/** As the made-up shop writes them; this folder goes, and with it this line. */
const numbers = readingOrderNumbers({ prefix: 'ORD-', digits: [4, 12], words: ['order'] }, orderNumberWords)

/** What a tool showed of an order. */
export interface OrderShown {
  id: string
  status: OrderStatus
  /** ISO 8601. */
  placedAt: string
  arrivesAt: string | null
}

const shownSchema = z.object({
  found: z.literal(true),
  order: z.object({
    id: z.string(),
    status: z.enum(['processing', 'shipped', 'delivered', 'cancelled', 'refunded']),
    placedAt: z.string(),
    arrivesAt: z.string().nullable(),
  }),
})

/** The orders in the results of tools, which are JSON. */
export function ordersIn(results: string[]): OrderShown[] {
  return results.flatMap((result) => shownSchema.safeParse(parsed(result)).data?.order ?? [])
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** In which states of an order what is said of it is true. */
const trueIn: Record<'left' | 'transit' | OrderStatus, OrderStatus[]> = {
  left: ['shipped', 'delivered'],
  transit: ['shipped'],
  shipped: ['shipped'],
  delivered: ['delivered'],
  processing: ['processing'],
  cancelled: ['cancelled'],
  refunded: ['refunded'],
}
const said = ['left', 'transit', 'delivered', 'processing', 'cancelled', 'refunded'] as const

/**
 * What a reply, in sentences, says of orders that the tools did not show, or showed otherwise; in words, for the log. A sentence that names an order is held
 * against that one, any other against all that were shown. `language`: of the reply (ISO 639-1); those that do not ship are not checked.
 */
export function findWrongStatus(reply: string[], orders: OrderShown[], language: string): string | undefined {
  for (const sentence of reply.flatMap((each) => each.split(/[;；]/u))) {
    const named = numbers.find(sentence)
    const meant = named.length > 0 ? orders.filter(({ id }) => named.includes(id)) : orders
    const problem = wrongStatus(sentence, meant, language) ?? wrongDay(sentence, meant, language)
    if (problem) return problem
  }
  return undefined
}

function wrongStatus(sentence: string, orders: OrderShown[], language: string): string | undefined {
  const signs = orderSigns(language)
  const no = denialSigns(language)?.no
  if (!signs || !no) return undefined
  for (const state of said) {
    for (const { 0: words, index } of sentence.matchAll(signs[state])) {
      const before = sentence.slice(0, index)
      if (before.search(signs.maybe) >= 0) continue
      const denied = `${before.slice(-15)}${words}`.search(no) >= 0
      const isTrue = orders.some(({ status }) => trueIn[state].includes(status) !== denied)
      if (!isTrue) return denied ? `denies that an order is ${state}` : `says that an order is ${state}`
    }
  }
  return undefined
}

/** The day on which an order was made is not the one on which it comes. */
function wrongDay(sentence: string, orders: OrderShown[], language: string): string | undefined {
  const days = factsIn(sentence, { language }).filter(({ kind }) => kind === 'date')
  if (days.length === 0 || orders.length === 0) return undefined
  const placing = orderSigns(language)?.placed
  const ofPlacing = !placing || sentence.search(placing) >= 0
  const known = orders.flatMap(({ arrivesAt, placedAt }) => [arrivesAt ?? '', ofPlacing ? placedAt : ''])
  const knownDays = known.flatMap((day) => factsIn(day)).map(({ value }) => value)
  const isKnown = (value: string) => knownDays.some((day) => day === value || day.replace(/^\d+/, '') === value)
  return days.every(({ value, also }) => isKnown(value) || (also !== undefined && isKnown(also.replace('date ', ''))))
    ? undefined
    : 'gives an order another day'
}
