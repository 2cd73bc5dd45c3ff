import { z } from 'zod'
import type { Order } from '../../domain/order.ts'
import type { Tool } from './tool.ts'

const schema = z.object({
  order_id: z.string().min(1).max(40),
})

/** Looks up one of the customer's own orders. Somebody else's order is reported as not found. */
export const checkOrderStatus: Tool<typeof schema, { found: false } | { found: true; order: Order }> = {
  name: 'check_order_status',
  description: "Looks up one of this customer's orders.",
  schema,
  run: async ({ order_id }, { orders, inquiry }) => {
    // Whose orders: always the author's, whatever any text says.
    const order = await orders?.findOrder(await orders.ownerOf(inquiry), orders.numbers.normal(order_id))
    return order ? { found: true, order: { ...order, items: wordsOnly(order.items) } } : { found: false }
  },
}

/** Removes formatting and links, since anybody may have named an item. */
export const wordsOnly = (items: string) =>
  items.replace(/(\b\w{1,20}:\/\/|\bwww\.)\S+/g, '…').replace(/[*_~`[\]\\<>|]/g, '')
