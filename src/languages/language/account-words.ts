import type { AccountSource } from '../../domain/account.ts'

/** What staff read about the accounts of customers, in one language. */
export interface AccountWords {
  accounts: {
    /** `accounts`: a list. */
    line(accounts: string): string
    by: Record<AccountSource, string>
    isLinked(customer: string, account: string): string
    isUnlinked(customer: string, account: string): string
    wasLinked(customer: string, account: string): string
    wasNotLinked(customer: string, account: string): string
    /** There are no orders at all. */
    notUsed: string
  }
}
