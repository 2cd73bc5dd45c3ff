import type { Logger } from 'pino'
import Stripe from 'stripe'
import type { z } from 'zod'
import { Resting, restingFetch } from '../../base/resting-fetch.ts'
import { OrdersAway } from '../orders-away.ts'

const timeoutMs = 8_000

export interface StripeParts {
  secretKey: string
  /** Another address than Stripe's, for tests. */
  apiUrl?: string
  fetch: typeof fetch
  now: () => Date
  log: Logger
}

/** Stripe, with every answer checked. All rejections are `OrdersAway`, unless `refusalOf` has a word for them. */
export interface AskStripe {
  client: Stripe
  /** One object; undefined if Stripe has none. */
  one<T>(shape: z.ZodType<T>, ask: (client: Stripe) => Promise<unknown>): Promise<T | undefined>
  /** The objects of a list. */
  some<T>(shape: z.ZodType<T>, ask: (client: Stripe) => Promise<{ data: unknown[] }>): Promise<T[]>
  checked<T>(shape: z.ZodType<T>, said: unknown): T
  away(error: unknown): OrdersAway
}

/** Prepares asking Stripe. Reading is tried twice; whatever pays is tried once, so that the caller knows. */
export function createAskStripe({ secretKey, apiUrl, fetch, now, log }: StripeParts): AskStripe {
  const client = new Stripe(secretKey, {
    httpClient: Stripe.createFetchHttpClient(restingFetch(timeoutMs, now)(fetch)),
    timeout: timeoutMs,
    maxNetworkRetries: 1,
    telemetry: false,
    ...addressOf(apiUrl),
  })
  const away = (cause: unknown): OrdersAway => {
    if (cause instanceof OrdersAway) return cause
    const problem = problemOf(cause)
    log.warn({ problem }, 'The orders cannot be asked for')
    return new OrdersAway(problem, { cause })
  }
  const checked = <T>(shape: z.ZodType<T>, said: unknown): T => {
    const { data, error } = shape.safeParse(said)
    const wrong = error?.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`)
    if (wrong) throw away(new Error(`Stripe answers in an unknown shape: ${wrong.join('; ')}`))
    return data as T // without an error there is data
  }
  return {
    client,
    checked,
    away,
    one: async (shape, ask) => {
      const said = await ask(client).catch((error: unknown) => {
        if (isMissing(error)) return undefined
        throw away(error)
      })
      return said === undefined ? undefined : checked(shape, said)
    },
    some: async (shape, ask) => {
      const { data } = await ask(client).catch((error: unknown) => {
        if (isMissing(error)) return { data: [] }
        throw away(error)
      })
      return data.map((each) => checked(shape, each))
    },
  }
}

/**
 * Why Stripe has refused to pay, so that nothing was paid; undefined if nobody knows. A key that is in use or belongs to
 * another payment says nothing about this one.
 */
export function refusalOf(error: unknown): string | undefined {
  const isRefused =
    error instanceof Stripe.errors.StripeCardError ||
    (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode !== 409)
  return isRefused ? [error.code, error.message].filter(Boolean).join(': ').slice(0, 300) : undefined
}

const isMissing = (error: unknown) =>
  error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing'

/** Stripe's own words may have a customer's data, so the log has its codes. */
function problemOf(error: unknown): string {
  if (error instanceof Stripe.errors.StripeAuthenticationError || error instanceof Stripe.errors.StripePermissionError)
    return `Stripe refuses our key (${error.statusCode}); check STRIPE_SECRET_KEY and what it may read and write`
  if (error instanceof Stripe.errors.StripeConnectionError)
    return error.detail instanceof Resting ? `Stripe: ${error.detail.message}` : 'Stripe cannot be reached'
  if (error instanceof Stripe.errors.StripeError)
    return `Stripe answers ${error.statusCode ?? 'nothing'} (${[error.rawType, error.code].filter(Boolean).join(', ')})`
  return error instanceof Error ? error.message : 'Stripe cannot be asked'
}

function addressOf(apiUrl: string | undefined): Stripe.StripeConfig {
  if (!apiUrl) return {}
  const { hostname, port, protocol } = new URL(apiUrl)
  const isPlain = protocol === 'http:'
  return { host: hostname, port: port || (isPlain ? 80 : 443), protocol: isPlain ? 'http' : 'https' }
}
