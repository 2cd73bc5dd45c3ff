import type { Owner } from '../orders.ts'

/** All accounts of an owner, so that one question is enough. */
export function accountsQuery({ accounts }: Owner, most: number): string {
  const query = new URLSearchParams({ limit: String(most) })
  for (const account of accounts) query.append('account', account)
  return query.toString()
}
