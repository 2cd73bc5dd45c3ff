import type { Account } from '../../domain/account.ts'
import type { SystemTool } from '../../domain/system.ts'

/** The accounts of which a tool may tell somebody, or why it may not. */
export type WhoseAccount = { kind: 'accounts'; ids: string[] } | { kind: 'not linked' } | { kind: 'not for them' }

/** Only what is known of the person, the channel and the workspace counts. Their words have no say in it. */
export function accountsFor({ account, customers }: SystemTool, linked: Account[]): WhoseAccount {
  if (!account) return { kind: 'accounts', ids: [] }
  const fitting = linked.map(({ id }) => id).filter((id) => isEmail(id) === (account.is === 'email'))
  if (fitting.length === 0) return { kind: 'not linked' }
  const ids = Array.isArray(customers) ? fitting.filter((id) => customers.includes(id)) : fitting
  return ids.length > 0 ? { kind: 'accounts', ids } : { kind: 'not for them' }
}

const isEmail = (id: string) => id.includes('@')
