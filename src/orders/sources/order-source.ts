import type { Logger } from 'pino'
import { outgoing, type ProxySettings } from '../../base/outgoing.ts'
import type { Db } from '../../db/database.ts'
import { SupportError } from '../../domain/errors.ts'
import { createHttpOrders } from '../http/http-orders.ts'
import type { OrderSource } from '../orders.ts'
import type { OrdersFromWhere } from '../orders-from.ts'
import { createTableOrders } from '../table-orders.ts'

/** What only the environment says of the systems with orders. */
export interface OrderSettings {
  /** For a company's own service. */
  token?: string
  stripe: {
    secretKey?: string
    /** Another address than Stripe's, such as a stand-in for it. */
    apiUrl?: string
  }
}

export interface OrderSourceParts {
  db: Db
  settings: OrderSettings
  proxies?: ProxySettings
  now: () => Date
  log: Logger
}

/** Opens the source of orders that a company has chosen. Throws SupportError `bad_settings` with the remedy. */
export async function createOrderSource(from: OrdersFromWhere, parts: OrderSourceParts): Promise<OrderSource> {
  const { db, settings, proxies, now, log } = parts
  const { fetch } = outgoing(proxies)
  if (from.http) {
    const { token } = settings
    if (!token) throw needs('ORDERS_TOKEN', 'http')
    return createHttpOrders({ ...from.http, token, fetch, now, log })
  }
  if (from.stripe) {
    const { secretKey, apiUrl } = settings.stripe
    if (!secretKey) throw needs('STRIPE_SECRET_KEY', 'stripe')
    // The library is large, so it is loaded only where it is used.
    const { createStripeOrders } = await import('../stripe/stripe-orders.ts')
    return createStripeOrders({ accountMetadata: from.stripe.account_metadata, secretKey, apiUrl, fetch, now, log })
  }
  return createTableOrders(db)
}

const needs = (setting: string, kind: string) =>
  new SupportError(
    'bad_settings',
    `support.yaml takes orders from ${kind}, and ${setting} is not set. Set it in .env or in the environment; .env.example explains it.`,
  )
