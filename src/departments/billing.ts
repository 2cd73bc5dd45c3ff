import { aboutBills, asksForBills } from './about-bills.ts'
import { decideBilling } from './billing-rules.ts'
import type { DepartmentParts, Drafting } from './department.ts'
import { withLinking } from './offer-linking.ts'
import { createToolDepartment } from './tool-department.ts'

const withOrders = `You help a customer with payments, invoices, refunds, subscriptions and orders.
If you need an order number and do not have it, use ask_order_number; never guess.
You cannot change or cancel orders, accounts or plans, nor pay: use create_ticket for that, and for what the functions do not settle.`

const withoutOrders = `You help a customer with payments, invoices and subscriptions.
You cannot change or cancel accounts or plans, nor pay: use create_ticket for that, and for what the articles do not settle.`

/** Payments, invoices, subscriptions; and where there are orders, these and refunds. */
export function createBilling(parts: DepartmentParts): Drafting {
  const others = createToolDepartment(parts, {
    category: 'billing',
    ...(parts.orders ? { system: withOrders } : { system: withoutOrders, needsArticle: true }),
    rules: decideBilling,
  })
  return async (matter) => {
    const { orders } = parts
    const told = await aboutBills(matter, orders)
    if (told) return told
    const decided = await others(matter)
    return orders && asksForBills(matter, orders) ? withLinking(matter, orders, decided) : decided
  }
}
