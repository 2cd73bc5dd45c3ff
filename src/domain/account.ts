import type { Customer } from './message.ts'

/** How somebody in Slack came to an account of the company's own system. */
export type AccountSource = 'email' | 'staff' | 'code' | 'channel' | 'workspace'

/** An account whose data somebody in Slack may see: an id of the company's own, or an e-mail address. */
export interface Account {
  id: string
  by: AccountSource
}

/** Who writes, and where. */
export interface Writer {
  workspaceId: string
  channelId: string
  customer: Pick<Customer, 'userId' | 'teamId'>
}

/** Which channels (id, or name without `#`) and workspaces belong to which account. */
export type ListedAccounts = Record<string, string[]>
