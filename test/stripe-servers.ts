import { createServer, type RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createEmulator } from 'emulate'
import { freePort } from './servers.ts'

/** Something that answers like Stripe's API. */
export interface StripeServer {
  url: string
  /** Calls it as a program of the company would, and returns what it says. */
  call<T extends object>(path: string, form?: Record<string, string>): Promise<T>
  close(): Promise<void>
}

/** The package `emulate`: customers, payment intents and their charges. */
export async function startEmulatedStripe(): Promise<StripeServer> {
  const emulator = await createEmulator({ service: 'stripe', port: await freePort() })
  return { url: emulator.url, call: caller(emulator.url), close: () => emulator.close() }
}

/** A customer pays. */
export async function payIn(
  stripe: StripeServer,
  form: Record<string, string>,
): Promise<{ payment: string; charge: string }> {
  const { id } = await stripe.call<{ id: string }>('payment_intents', { currency: 'eur', ...form })
  await stripe.call(`payment_intents/${id}/confirm`, { payment_method: 'pm_card_visa' })
  const { data } = await stripe.call<{ data: { id: string }[] }>(`charges?payment_intent=${id}`)
  return { payment: id, charge: data[0]?.id ?? '' }
}

/** The package `stripe-stateful-mock`: customers, charges, refunds with idempotency, subscriptions. */
export async function startStatefulStripe(): Promise<StripeServer> {
  const { createExpressApp } = createRequire(import.meta.url)('stripe-stateful-mock') as {
    createExpressApp(): RequestListener // it ships no types
  }
  return serve(createExpressApp())
}

/** What was asked of a server of recorded answers. */
export interface Recorded {
  method: string
  path: string
  body: string
  key?: string
}

/** Answers as Stripe's documentation shows them, chosen by method and path. */
export async function startRecordedStripe(
  answer: (asked: Recorded) => [status: number, body: object] | 'hangs up',
): Promise<StripeServer & { asked: Recorded[] }> {
  const asked: Recorded[] = []
  const server = await serve(async (request, response) => {
    const key = request.headers['idempotency-key']
    const one = {
      method: request.method ?? '',
      path: request.url ?? '',
      body: await text(request),
      key: key?.toString(),
    }
    asked.push(one)
    const said = answer(one)
    if (said === 'hangs up') return void request.socket.destroy()
    const [status, body] = said
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  return { ...server, asked }
}

/** A list as Stripe answers it. */
export const listOf = (...data: object[]) => ({ object: 'list', url: '/', has_more: false, data })

async function serve(listener: RequestListener): Promise<StripeServer> {
  const server = createServer(listener)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a listening TCP server has an address with a port
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((done) => server.close(() => done()))
  }
  return { url, call: caller(url), close }
}

const caller =
  (url: string) =>
  async <T extends object>(path: string, form?: Record<string, string>): Promise<T> => {
    const headers = { authorization: 'Bearer sk_test_company', 'content-type': 'application/x-www-form-urlencoded' }
    const body = form && new URLSearchParams(form).toString()
    const response = await fetch(`${url}/v1/${path}`, { method: form ? 'POST' : 'GET', headers, body })
    const said = (await response.json()) as T // a test that misses a field fails
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(said)}`)
    return said
  }
