import { z } from 'zod'
import { type RefundObstacle, refundableCents, refundObstacle } from '../../orders/orders.ts'
import { ordersNamedBy } from './named-orders.ts'
import type { Tool } from './tool.ts'

const schema = z.object({
  order_id: z.string().min(1).max(40),
  reason: z.string().min(1).max(300),
})

/** `order_id` is empty if nobody named such an order. */
export type RefundResult =
  | { outcome: 'requested'; order_id: string; is_automatic: boolean; note: string }
  | { outcome: 'not found' | 'limit reached' | RefundObstacle; order_id: string }

/**
 * Records a refund request for one of the customer's own orders, which they must have named. Whether it
 * is paid is decided in desk/actions.
 */
export const processRefund: Tool<typeof schema, RefundResult> = {
  name: 'process_refund',
  description: 'Records that the customer requests a refund for one of their orders. It does not pay: staff decide.',
  schema,
  run: async ({ order_id, reason }, context) => {
    const { orders } = context
    const named = orders?.numbers.normal(order_id) ?? order_id
    if (!orders || !ordersNamedBy(context.inquiry, orders.numbers).includes(named))
      return { outcome: 'not found', order_id: '' }
    const order = await orders.findOrder(await orders.ownerOf(context.inquiry), named)
    if (!order) return { outcome: 'not found', order_id: named }
    // An order may have several ids; it is paid back under one.
    const orderId = order.id
    const obstacle = refundObstacle(order, context.now, orders.returnWindowDays)
    if (obstacle) return { outcome: obstacle, order_id: orderId }
    const { refunds } = context.wanted
    const amount = { amountCents: refundableCents(order), currency: order.currency }
    const { workspaceId, customer } = context.inquiry
    const limited = { workspaceId, customerUserId: customer.userId, ...amount, andRequested: true }
    if (await orders.isBeyondLimits(limited)) return { outcome: 'limit reached', order_id: orderId }
    const is_automatic = orders.isAutomatic(amount.amountCents, amount.currency)
    if (!refunds.some((refund) => refund.orderId === orderId)) refunds.push({ orderId, reason, ...amount })
    return { outcome: 'requested', order_id: orderId, is_automatic, note: 'Nothing has been paid back yet.' }
  },
}
