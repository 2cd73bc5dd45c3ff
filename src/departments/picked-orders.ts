import { saidBefore } from '../domain/inquiry.ts'
import { mostChoices } from '../domain/order-choice.ts'
import { aboutOrders } from './about-orders.ts'
import { askWhichOrder } from './ask-which-order.ts'
import { billingHandoff } from './billing-handoff.ts'
import type { Case } from './department.ts'
import type { Draft } from './draft.ts'
import { type PickedFrom, readPickIn } from './order-picks.ts'
import { wishIn } from './order-wish.ts'
import { unlessAway } from './orders-away.ts'
import type { OrderContext } from './tools/tool.ts'

/** Decides about "the first one", "no, the other one" and the like; undefined if the message is none of these. */
export async function aboutPickedOrders(matter: Case, context: OrderContext): Promise<Draft | undefined> {
  const { inquiry, words } = matter
  const { numbers } = context.orders
  const picked = readPickIn(inquiry, numbers)
  if (!picked) return undefined
  const isAsked = inquiry.awaiting === 'order_number'
  if (picked.pick.kind === 'neither' && picked.spokenOf.length > 0)
    return { kind: 'ask', reply: words.dialogue.thenWhich(numbers.example), awaiting: 'order_number' }
  const orderIds = await idsOf(matter, context, picked)
  if (orderIds.length > 0) return aboutOrders(matter, context, [{ orderIds, ...wanted(matter, context) }])
  // It is asked for once.
  return isAsked
    ? billingHandoff(matter, matter.forStaff.reasons.noNumber)
    : askWhichOrder(matter, context, { but: picked.spokenOf })
}

/** What they wanted before they were asked which order; or just to know how it is, as with the one that they were told of. */
function wanted({ inquiry }: Case, { orders }: OrderContext) {
  const text = saidBefore(inquiry).join('\n')
  const wish = inquiry.awaiting === 'order_number' ? wishIn(text, orders) : 'status'
  return { text, wish: wish === 'other' ? ('status' as const) : wish }
}

/** The orders that are meant; none if that is not clear. */
async function idsOf(matter: Case, context: OrderContext, { pick, spokenOf, offered }: PickedFrom): Promise<string[]> {
  const among = spokenOf.length > 1 ? spokenOf : offered
  switch (pick.kind) {
    case 'nth':
      return among.slice(pick.place, pick.place + 1)
    case 'last':
      return among.slice(-1)
    case 'both':
      return among.length === 2 ? among : []
    case 'all':
      return among
    case 'other': {
      const others = (await othersThan(matter, context, spokenOf, offered)).slice(0, 2)
      return others.length === 1 ? others : []
    }
    case 'neither':
    case 'never mind':
      return []
    default:
      return pick satisfies never
  }
}

async function othersThan(
  { inquiry }: Case,
  { orders }: OrderContext,
  spokenOf: string[],
  offered: string[],
): Promise<string[]> {
  // Of two that were just told, nobody knows which is the other.
  if (spokenOf.length !== 1) return []
  const known =
    offered.length > 0
      ? offered
      : (await unlessAway(orders.recentOrders(await orders.ownerOf(inquiry), mostChoices), [])).map(({ id }) => id)
  return known.filter((id) => !spokenOf.includes(id))
}
