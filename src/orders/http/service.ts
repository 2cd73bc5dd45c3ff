import type { Logger } from 'pino'
import type { z } from 'zod'
import { patientFetch } from '../../base/patient-fetch.ts'
import { Resting, restingFetch } from '../../base/resting-fetch.ts'
import { OrdersAway } from '../orders-away.ts'
import { failure } from './contract.ts'

/** For an answer and one retry together: a customer is waiting. */
const timeoutMs = 8_000

export interface ServiceParts {
  /** Where the service is, without a slash at the end. */
  url: string
  token: string
  fetch: typeof fetch
  now: () => Date
  log: Logger
}

/** What the service answers to a request that changes something. */
export interface Answer {
  status: number
  body: unknown
}

/** A company's own service, spoken to as docs/reference/orders-api.yaml says. All rejections are `OrdersAway`. */
export interface Service {
  /** What is at this path; undefined if there is no such thing. Asks again once if it must. */
  read<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined>
  /** Asks just once. Rejects unless the service has understood and decided. */
  write(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>
  /** Rejects, and logs which field is wrong, unless a body is as the contract says. */
  checked<T>(body: unknown, schema: z.ZodType<T>): T
}

/** Prepares asking. The token goes to the service alone, because no redirect is followed. */
export function createService({ url, token, fetch, now, log }: ServiceParts): Service {
  const resting = restingFetch(timeoutMs, now)
  const once = resting(fetch)
  const twice = resting(patientFetch(1, fetch))

  async function asked(ask: typeof fetch, path: string, init: RequestInit): Promise<Answer> {
    const headers = { accept: 'application/json', authorization: `Bearer ${token}`, ...init.headers }
    const response = await ask(`${url}${path}`, { ...init, headers }).catch((cause: unknown) => {
      throw away(cause instanceof Resting ? `the service: ${cause.message}` : 'the service cannot be reached', cause)
    })
    return { status: response.status, body: readJson(await response.text()) }
  }

  /** The log has what people have to mend. */
  function away(problem: string, cause?: unknown): OrdersAway {
    log.warn({ problem, ...(cause instanceof Error && { cause: cause.name }) }, 'The orders cannot be asked for')
    return new OrdersAway(problem, { cause })
  }

  function checked<T>(body: unknown, schema: z.ZodType<T>): T {
    const { data, error } = schema.safeParse(body)
    if (error) throw away(`the service answers otherwise than docs/reference/orders-api.yaml says: ${fieldsOf(error)}`)
    return data as T // without an error there is data
  }

  return {
    read: async (path, schema) => {
      const answer = await asked(twice, path, {})
      if (answer.status === 200) return checked(answer.body, schema)
      if (saysNotFound(answer)) return undefined
      throw away(problemOf(answer.status))
    },
    write: async (path, body, headers) => {
      const answer = await asked(once, path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
      const isDecided = [200, 201, 204, 422].includes(answer.status) || saysNotFound(answer)
      if (!isDecided) throw away(problemOf(answer.status))
      return answer
    },
    checked,
  }
}

/** A wrong address answers 404 too, but not in these words. */
const saysNotFound = ({ status, body }: Answer) => status === 404 && failure.safeParse(body).data?.error === 'not_found'

function problemOf(status: number): string {
  if (status === 401 || status === 403) return `the service refuses our token (${status}); check ORDERS_TOKEN`
  if (status === 404)
    return 'the service says 404 without the words of docs/reference/orders-api.yaml; check its url in support.yaml'
  if (status >= 300 && status < 400)
    return `the service redirects (${status}), which is not followed; check its url in support.yaml`
  return `the service answers ${status}`
}

const fieldsOf = (error: z.ZodError) =>
  error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('; ')

function readJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
