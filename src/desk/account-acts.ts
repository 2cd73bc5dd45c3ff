import { SupportError } from '../domain/errors.ts'
import { type AccountLink, linkAccount, unlinkAccount } from '../orders/account-store.ts'
import type { CheckParts, Checks } from './checks.ts'
import type { Person } from './person.ts'
import { drawCard } from './say-of-ticket.ts'
import { addHistory } from './ticket-store.ts'

export interface AccountParts extends Pick<CheckParts, 'words'> {
  /** Whether anything looks at accounts. */
  hasOrders: boolean
}

/** By hand, staff link the customer of a ticket to an account. Returns the customer's name. */
export interface AccountActs {
  linkAccount(person: Person, ticketId: string, account: string): Promise<string>
  unlinkAccount(person: Person, ticketId: string, account: string): Promise<string>
}

export function createAccountActs({ words, hasOrders }: AccountParts, { act, getServedTicket }: Checks): AccountActs {
  const change = async (person: Person, ticketId: string, typed: string, isLinking: boolean) => {
    const ticket = await getServedTicket(person, ticketId)
    if (!hasOrders) throw new SupportError('not_used', words.accounts.notUsed)
    const account = typed.includes('@') ? typed.toLowerCase() : typed
    const link: AccountLink = { workspaceId: ticket.workspaceId, userId: ticket.customerUserId, account }
    const isNews = await act(async (tx) => {
      if (!(await (isLinking ? linkAccount : unlinkAccount)(tx, link, person.userId))) return false
      const event = isLinking ? 'account linked' : 'account unlinked'
      await addHistory(tx, ticket, event, person.userId, account)
      await drawCard(tx, ticket)
      return true
    })
    const { name } = ticket.customer
    const { wasLinked, wasNotLinked } = words.accounts
    if (!isNews) throw new SupportError('already_so', (isLinking ? wasLinked : wasNotLinked)(name, account))
    return name
  }
  return {
    linkAccount: (person, ticketId, account) => change(person, ticketId, account, true),
    unlinkAccount: (person, ticketId, account) => change(person, ticketId, account, false),
  }
}
