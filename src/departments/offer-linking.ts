import type { Inquiry } from '../domain/inquiry.ts'
import type { Words } from '../languages/language/language.ts'
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

/** People of our own workspace are known by the address that Slack has confirmed. */
const isOfOthers = ({ customer, workspaceId }: Inquiry) => customer.teamId !== workspaceId
