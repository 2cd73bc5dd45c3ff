import type { Db } from '../db/database.ts'
import type { Account, ListedAccounts, Writer } from '../domain/account.ts'
import { listLinkedAccounts } from './account-store.ts'

/** Finds the accounts whose data a writer may see. */
export type AccountsOf = (writer: Writer) => Promise<Account[]>

export interface AccountParts {
  db: Db
  /** By support.yaml. */
  listed: ListedAccounts
  /** The name of a channel. Rejects with `NotNow` if nobody can be asked. */
  channelNameOf(channelId: string): Promise<string | undefined>
  /**
   * The address that Slack has confirmed, of somebody of our own workspace, guests included. Of people of other
   * workspaces nobody knows who confirmed it. Rejects like `channelNameOf`.
   */
  emailOf(userId: string): Promise<string | undefined>
}

/** Prepares finding accounts. Whatever a customer writes has no say in it. */
export function createAccountsOf({ db, listed, channelNameOf, emailOf }: AccountParts): AccountsOf {
  const entries = Object.entries(listed)
  const namesChannels = entries.some(([, places]) => places.some((place) => !isId(place)))
  const listedFor = (place: string | undefined, by: Account['by']): Account[] =>
    place === undefined ? [] : entries.flatMap(([id, places]) => (places.includes(place) ? [{ id, by }] : []))

  return async ({ workspaceId, channelId, customer }) => {
    const email = await emailOf(customer.userId)
    const linked = await listLinkedAccounts(db, workspaceId, customer.userId)
    const channelName = namesChannels && !isDirect(channelId) ? await channelNameOf(channelId) : undefined
    const all: Account[] = [
      ...linked,
      ...(email ? [{ id: email.toLowerCase(), by: 'email' } as const] : []),
      ...listedFor(channelId, 'channel'),
      ...listedFor(channelName, 'channel'),
      // Our own colleagues and guests are of no customer because of their workspace.
      ...(customer.teamId === workspaceId ? [] : listedFor(customer.teamId, 'workspace')),
    ]
    return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index)
  }
}

const isId = (place: string) => /^[A-Z][A-Z0-9]{2,}$/.test(place)
const isDirect = (channelId: string) => channelId.startsWith('D')
