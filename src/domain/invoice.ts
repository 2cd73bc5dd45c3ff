export const invoiceStatuses = ['open', 'overdue', 'paid', 'void'] as const

/** An invoice as shown to the customer who owns it. Money is in the currency's smallest unit. */
export interface Invoice {
  number: string
  status: (typeof invoiceStatuses)[number]
  totalCents: number
  /** ISO 4217. */
  currency: string
  issuedAt: Date
  dueAt: Date | null
  /** Where the customer can see it. */
  url: string | null
}
