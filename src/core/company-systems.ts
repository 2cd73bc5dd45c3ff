import type { ProxySettings } from '../base/outgoing.ts'
import { readToolReplies } from '../company/tool-replies.ts'
import type { SystemToolParts } from '../departments/use-system-tool.ts'
import { orderNumberWords } from '../languages/order-number-words.ts'
import { type AccountsOf, createAccountsOf } from '../orders/accounts-of.ts'
import { refundsOfOrders } from '../orders/action-store.ts'
import { ordersBy } from '../orders/order-rules.ts'
import type { OrderSource, Orders } from '../orders/orders.ts'
import { brokenLimit } from '../orders/refund-limits.ts'
import { createOrderSource, type OrderSettings } from '../orders/sources/order-source.ts'
import { toldInZone } from '../orders/told-in-zone.ts'
import type { Systems } from '../systems/systems.ts'
import type { Ground } from './ground.ts'

/** What the company's own systems say of customers. */
export interface CompanySystems {
  /** Whose data somebody who writes may see. */
  accountsOf: AccountsOf
  /** Absent: the company has no orders. */
  orders?: Orders
  /** Absent: it has no systems with tools. */
  systems?: Systems
  /** What departments use their tools with; there if they are. */
  systemTools?: SystemToolParts
}

export interface CompanySystemsSettings {
  /** How to reach the system with orders that support.yaml names. */
  orders: OrderSettings
  proxies?: ProxySettings
  timeZone: string
}

/** Opens the source of orders, unless it is given, and the company's systems. */
export async function openCompanySystems(
  ground: Ground,
  settings: CompanySystemsSettings,
  { orderSource, secretOf }: { orderSource?: OrderSource; secretOf(name: string): string | undefined },
): Promise<CompanySystems> {
  const { company, edge } = ground
  const source = toldInZone(orderSource ?? (await openOrderSource(ground, settings)), settings.timeZone)
  const accountsOf = createAccountsOf({ db: ground.database.db, listed: company.accounts, ...edge })
  const orders = ordersOf(ground, source, accountsOf)
  const systems = await openSystems(ground, secretOf)
  const systemTools = systems && {
    ...{ systems, accountsOf, toolReplies: () => toolRepliesOf(ground) },
    ...{ language: company.language, timeZone: settings.timeZone, sendsCodes: orders?.sendCode !== undefined },
  }
  return { accountsOf, orders, systems, systemTools }
}

const openOrderSource = (
  { database: { db }, company, now, log }: Ground,
  { orders, proxies }: CompanySystemsSettings,
): Promise<OrderSource> => createOrderSource(company.orders?.from ?? {}, { db, settings: orders, proxies, now, log })

function ordersOf(
  { database: { db }, company, now }: Ground,
  source: OrderSource,
  accountsOf: AccountsOf,
): Orders | undefined {
  const { orders: rules, refunds: policy } = company
  if (!rules) return undefined
  return ordersBy(rules, {
    ...{ source, accountsOf, around: orderNumberWords, policy },
    refundsOf: (...which) => refundsOfOrders(db, ...which),
    isBeyondLimits: async (refund) => (await brokenLimit(db, policy, refund, now())) !== undefined,
  })
}

/** The MCP client is loaded only if there are systems. */
async function openSystems(
  { company, fetch, log }: Ground,
  secretOf: (name: string) => string | undefined,
): Promise<Systems | undefined> {
  if (company.systems.length === 0) return undefined
  const { createSystems } = await import('../systems/systems.ts')
  return createSystems({ systems: company.systems, secretOf, fetch, now: Date.now, log })
}

const toolRepliesOf = async ({ company: { files, language } }: Ground) =>
  files ? (await readToolReplies(files.replies, language)).replies : []
