import { decideBilling } from './billing-rules.ts'
import type { DepartmentParts } from './department.ts'
import { createToolDepartment } from './tool-department.ts'

const system = `You help a customer with payments, invoices, refunds, subscriptions and orders.
If you need an order number and do not have it, use ask_order_number; never guess.
You cannot change or cancel orders, accounts or plans, nor pay: use create_ticket for that, and for what the functions do not settle.
Answer in the customer's language, in at most five short sentences.`

/** Payments, invoices, refunds, subscriptions, orders. */
export const createBilling = (parts: DepartmentParts) =>
  createToolDepartment(parts, { category: 'billing', system, rules: decideBilling })
