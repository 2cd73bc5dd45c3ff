import { join } from 'node:path'
import { readSupportFile } from '../src/company/support-file.ts'
import { usualRefundPolicy } from '../src/domain/refund-policy.ts'
import { orderNumberWords } from '../src/languages/order-number-words.ts'
import { ordersBy } from '../src/orders/order-rules.ts'
import type { OrderSource, Orders } from '../src/orders/orders.ts'
import { shopDir } from './shop-reader.ts'

const noRefunds = {
  refundsOf: async () => () => ({ isOpen: false, refundedCents: 0 }),
  isBeyondLimits: async () => false,
  policy: usualRefundPolicy,
}

/** Orders by the rules of the made-up shop, from wherever a test likes. */
export function shopOrders(findOrder: OrderSource['findOrder'] = async () => undefined): Orders {
  const { orders } = readSupportFile(join(shopDir, 'support.yaml'))
  if (!orders) throw new Error('The made-up shop has orders')
  const source = { findOrder, hasOrders: async () => true, recentOrders: async () => [] }
  return ordersBy(orders, { source, accountsOf: async () => [], around: orderNumberWords, ...noRefunds })
}
