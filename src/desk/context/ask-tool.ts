import { accountsFor } from '../../departments/systems/whose-account.ts'
import { withAccount } from '../../departments/use-system-tool.ts'
import type { Account } from '../../domain/account.ts'
import type { CustomerContext } from '../../domain/customer-context.ts'
import type { SystemTool } from '../../domain/system.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { inTime } from '../../queue/in-time.ts'
import type { Systems } from '../../systems/systems.ts'
import { longestAskMs, NoContext } from './ask-context.ts'
import { readContext } from './read-context.ts'

export interface AskToolParts {
  systems: Pick<Systems, 'call'>
  tool: SystemTool
  accountsOf(ticket: Ticket): Promise<Account[]>
}

/** Asks a tool of the company's systems who the customer of a ticket is. Throws if there is no proper answer in time. */
export async function askTool({ systems, tool, accountsOf }: AskToolParts, ticket: Ticket): Promise<CustomerContext> {
  const whose = accountsFor(tool, await accountsOf(ticket))
  const [account] = whose.kind === 'accounts' ? whose.ids : []
  if (account === undefined) return { lines: [] }
  const answer = await inTime(longestAskMs, systems.call(tool, withAccount(tool, account, {})))
  const context = answer.kind === 'result' ? readContext(answer.result) : undefined
  if (!context)
    throw new NoContext('the tool failed, or its answer is not of the form that docs/how-to/context.md describes')
  return context
}
