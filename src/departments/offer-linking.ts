import type { Inquiry } from '../domain/inquiry.ts'
import type { Words } from '../languages/language/language.ts'
import type { Orders } from '../orders/orders.ts'
import type { Case } from './department.ts'
import type { Draft } from './draft.ts'
import { unlessAway } from './orders-away.ts'
import type { OrderContext } from './tools/tool.ts'

/** What somebody hears of whom no order is known at all: how to link themselves, or that only our people can. */
export interface LinkingOffer {
  hint: string
  linking?: true
}

/** Tells people who may not be linked to their account how to. Undefined for whoever has orders. */
export async function offerLinking(
  words: Words,
  { orders, inquiry }: Pick<OrderContext, 'orders' | 'inquiry'>,
): Promise<LinkingOffer | undefined> {
  if (await orders.hasOrders(await orders.ownerOf(inquiry))) return undefined
  return orders.sendCode && isOfOthers(inquiry)
    ? { hint: words.dialogue.linking.hint, linking: true }
    : { hint: words.notLinked }
}

/** A question about their account that a person has to answer, with how to link themselves if that would have helped. */
export async function withLinking(matter: Case, orders: Orders, decided: Draft): Promise<Draft> {
  if (decided.kind !== 'handoff' || decided.linking) return decided
  const offer = await unlessAway(offerLinking(matter.words, { orders, inquiry: matter.inquiry }), undefined)
  if (!offer?.linking) return decided
  return { ...decided, reply: [decided.reply, offer.hint].filter(Boolean).join('\n\n'), linking: true }
}

/** People of our own workspace are known by the address that Slack has confirmed. */
const isOfOthers = ({ customer, workspaceId }: Inquiry) => customer.teamId !== workspaceId
