import type { Invoice } from '../../domain/invoice.ts'
import type { Subscription } from '../../domain/subscription.ts'

/** What the bot says of a customer's invoices and subscriptions. Markdown. */
export interface BillWords {
  invoice(invoice: Invoice): string
  subscription(subscription: Subscription): string
}

/** How customers ask for theirs, as patterns. Questions of how to do something do not match. */
export interface BillSayings {
  invoice: string
  subscription: string
}
