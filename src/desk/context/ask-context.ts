import type { Account } from '../../domain/account.ts'
import type { CustomerContext } from '../../domain/customer-context.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { readContext } from './read-context.ts'

/** A company's endpoint, and what it knows us by. */
export interface ContextEndpoint {
  url: string
  token: string
}

export interface AskParts {
  endpoint: ContextEndpoint
  /** Goes through the proxies of the settings. */
  fetch: typeof fetch
  accountsOf(ticket: Ticket): Promise<Account[]>
  /** The confirmed address of somebody of our own workspace. */
  emailOf(userId: string): Promise<string | undefined>
}

/** Why there is no context, for the log: never what was answered. */
export class NoContext extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'NoContext'
  }
}

/** A card is drawn without, but staff should not see it change long after. */
export const longestAskMs = 2000
const mostBytes = 20_000

/** Asks who the customer of a ticket is. Throws if there is no proper answer in time. */
export async function askContext(parts: AskParts, ticket: Ticket): Promise<CustomerContext> {
  const { endpoint, fetch: send, accountsOf, emailOf } = parts
  const { workspaceId, channelId, customer } = ticket
  const accounts = await accountsOf(ticket)
  const email = (await emailOf(customer.userId)) ?? null
  const asked = { user: customer.userId, workspace: customer.teamId, email, accounts }
  const response = await send(endpoint.url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${endpoint.token}`,
      'content-type': 'application/json',
      accept: 'application/json',
      'user-agent': 'Frontdesk',
    },
    body: JSON.stringify({ workspace: workspaceId, channel: channelId, ticket: ticket.id, customer: asked }),
    redirect: 'manual',
    signal: AbortSignal.timeout(longestAskMs),
  })
  return read(response)
}

async function read(response: Response): Promise<CustomerContext> {
  if (response.status !== 200) {
    await response.body?.cancel().catch(() => undefined)
    throw new NoContext(`it answered ${response.status}`)
  }
  const text = await textOf(response)
  const context = readContext(parsed(text))
  if (!context) throw new NoContext('its answer is not of the form that docs/how-to/context.md describes')
  return context
}

/** Stops reading what is too long. */
async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > mostBytes) throw new NoContext(`its answer is longer than ${mostBytes} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
