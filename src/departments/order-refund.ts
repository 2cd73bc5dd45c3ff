import type { Decision, RefundRequest } from '../domain/decision.ts'
import { billingHandoff } from './billing-handoff.ts'
import type { Case } from './department.ts'
import type { Handoff } from './merge-handoffs.ts'
import { wholeText } from './order-wish.ts'
import { processRefund, type RefundResult } from './tools/process-refund.ts'
import type { OrderContext } from './tools/tool.ts'

/** Requests a refund of an order, under the id that the customer named, and says so. */
export async function requestRefund(matter: Case, context: OrderContext, orderId: string): Promise<Decision> {
  const reason = wholeText(matter.inquiry).slice(-300)
  const result = await processRefund.run({ order_id: orderId, reason }, context)
  return afterRefund(matter, result, context.wanted.refunds, context.orders.returnWindowDays)
}

/** Whatever the result, a person decides about money. */
export function afterRefund(
  matter: Case,
  { outcome, order_id, is_automatic }: Pick<RefundResult, 'outcome' | 'order_id'> & { is_automatic?: boolean },
  refunds: RefundRequest[],
  returnWindowDays: number,
): Handoff {
  const { words, forStaff } = matter
  const { reasons } = forStaff
  switch (outcome) {
    case 'requested':
      return {
        ...billingHandoff(
          matter,
          reasons.refundRequested(order_id),
          is_automatic ? words.refund.beingDone(order_id) : words.refundRequested(order_id),
        ),
        refunds,
      }
    case 'not found':
      if (!order_id) return billingHandoff(matter, reasons.refundWithoutOrder, words.paymentHelp)
      return billingHandoff(matter, reasons.refundNotTheirs(order_id), words.unknownOrder(order_id))
    case 'already refunded':
    case 'already requested':
      return billingHandoff(matter, reasons.refundObstacle[outcome](order_id), words.refundObstacle[outcome])
    case 'limit reached':
      return billingHandoff(matter, reasons.refundObstacle[outcome](order_id), words.paymentHelp)
    case 'too late':
      return billingHandoff(matter, reasons.refundObstacle[outcome](order_id), words.refundTooLate(returnWindowDays))
    default:
      return outcome satisfies never
  }
}
