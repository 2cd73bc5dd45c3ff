import { decideBilling } from './billing-rules.ts'
import type { DepartmentParts } from './department.ts'
import { createToolDepartment } from './tool-department.ts'

const system = `You help a customer with payments, invoices, refunds, subscriptions and orders.
Look orders up with check_order_status. If you need an order number and do not have it, ask for it once; never guess.
process_refund records a request; a person decides. Say that it is requested, never that it is done.
You cannot change or cancel orders, accounts or plans: use create_ticket for that.
Use only what the tools return. If they do not settle it, use create_ticket.
Answer in the customer's language, in at most five short sentences.`

/** Payments, invoices, refunds, subscriptions, orders. */
export const createBilling = (parts: DepartmentParts) =>
  createToolDepartment(parts, { category: 'billing', system, rules: decideBilling })
