import { join } from 'node:path'
import { projectRoot } from '../src/base/project-root.ts'
import { readOrders } from '../src/orders/read-orders.ts'

/** The orders of the sample shop; the first customer has one in every state that matters. */
export const sampleOrders = (
  workspaceId: string,
  customers: { first: string; second?: string; third?: string },
  now: Date,
) => readOrders(join(projectRoot, 'samples/shop/orders.json'), workspaceId, customers, now)
