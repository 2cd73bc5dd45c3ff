import type { Decision } from '../domain/decision.ts'
import type { Order } from '../domain/order.ts'
import { mostChoices, type OrderChoice } from '../domain/order-choice.ts'
import type { Case } from './department.ts'
import { offerLinking } from './offer-linking.ts'
import { unlessAway } from './orders-away.ts'
import { wordsOnly } from './tools/check-order-status.ts'
import type { OrderContext } from './tools/tool.ts'

/** Asks which order a customer means, who may choose one of their latest if any are known to be theirs. `but`: those that they do not mean. */
export async function askWhichOrder(
  { words, inquiry }: Case,
  { orders }: OrderContext,
  { but = [] }: { but?: string[] } = {},
): Promise<Decision> {
  const owner = await orders.ownerOf(inquiry)
  const latest = await unlessAway(orders.recentOrders(owner, mostChoices + but.length), [])
  const recent = latest.filter(({ id }) => !but.includes(id))
  const { example } = orders.numbers
  const ask = { kind: 'ask', awaiting: 'order_number' } as const
  if (recent.length === 0) {
    const offer = await unlessAway(offerLinking(words, { orders, inquiry }), undefined)
    const reply = words.askOrderNumber(example)
    return offer?.linking ? { ...ask, reply: `${reply}\n\n${offer.hint}`, linking: true } : { ...ask, reply }
  }
  const choices = recent.slice(0, mostChoices).map((order) => choiceOf(order, words.language))
  return { ...ask, reply: words.dialogue.chooseOrder(example), choices }
}

const longestItems = 40

function choiceOf({ id, items, placedAt }: Order, language: string): OrderChoice {
  const words = wordsOnly(items)
  const what = words.length > longestItems ? `${words.slice(0, longestItems - 1).trimEnd()}…` : words
  return { id, label: `${id} · ${what} · ${dayIn(language, placedAt)}` }
}

/** The day in the time zone in which customers are told; see orders/told-in-zone.ts. */
const dayIn = (language: string, date: Date) =>
  new Date(date.toJSON().slice(0, 10)).toLocaleDateString(language, { dateStyle: 'medium', timeZone: 'UTC' })
