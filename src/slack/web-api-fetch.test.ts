import { createServer, type RequestListener, type Server } from 'node:http'
import {
  type AddressInfo,
  createServer as createSocketServer,
  type Socket,
  type Server as SocketServer,
} from 'node:net'
import { WebClient, type WebClientOptions } from '@slack/web-api'
import { Agent, ProxyAgent } from 'undici'
import { quiet } from '../../test/quiet.ts'
import { webClientLogger } from './bolt-logger.ts'
import { readFailure } from './people/slack-errors.ts'
import { webApiFetch } from './web-api-fetch.ts'

let server: Server
let answer: RequestListener
let url: string
beforeAll(async () => {
  server = createServer((request, response) => answer(request, response))
  url = `http://127.0.0.1:${await portOf(server)}/api/`
})
afterAll(() => new Promise((closed) => server.close(closed)))

async function portOf(listening: Server | SocketServer): Promise<number> {
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready))
  return (listening.address() as AddressInfo).port
}

const clientWith = (options: WebClientOptions = {}) =>
  new WebClient('xoxb-1', {
    slackApiUrl: url,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    fetch: webApiFetch({ fetch }),
    logger: webClientLogger(quiet),
    ...options,
  })

const failure = async (client = clientWith()) =>
  readFailure(
    await client.auth.test().then(
      () => undefined,
      (error: unknown) => error,
    ),
  )
const outOfTime = { kind: 'unknown', error: expect.stringContaining('aborted due to timeout') }

test('an answer and its scopes are read', async () => {
  answer = (request, response) => {
    expect(request.headers).toMatchObject({ authorization: 'Bearer xoxb-1' })
    response.setHeader('x-oauth-scopes', ['chat:write', 'files:read']).end('{"ok":true,"team_id":"T1","team":"Größe"}')
  }
  expect(await clientWith().auth.test()).toMatchObject({
    ...{ team_id: 'T1', team: 'Größe' },
    response_metadata: { scopes: ['chat:write', 'files:read'] },
  })
})

test('a rate limit is read', async () => {
  answer = (_, response) => response.writeHead(429, { 'Retry-After': '7' }).end()
  expect(await failure()).toEqual({ kind: 'rate limited', afterMs: 7000 })
})

test('an error of a server between us and Slack is read', async () => {
  answer = (_, response) => response.writeHead(502).end('<html>Bad gateway</html>')
  expect(await failure()).toEqual({ kind: 'unknown', error: 'HTTP 502' })
})

test('a connection that breaks leaves it unknown', async () => {
  answer = (request) => request.socket.destroy()
  expect(await failure()).toMatchObject({ kind: 'unknown' })
})

test.each(['an answer', 'the rest of an answer'])('%s that does not come leaves it unknown in time', async (what) => {
  answer = (_, response) => {
    if (what !== 'an answer') response.writeHead(200).write('{"ok":')
  }
  expect(await failure(clientWith({ timeout: 300 }))).toMatchObject(outOfTime)
  server.closeAllConnections()
})

test('a proxy that does not connect us leaves it unknown in time', async () => {
  const sockets: Socket[] = []
  const proxy = createSocketServer((socket) => sockets.push(socket))
  const dispatcher = new ProxyAgent(`http://127.0.0.1:${await portOf(proxy)}`)
  const throughProxy = webApiFetch({ fetch, dispatcher })
  const client = clientWith({ slackApiUrl: 'https://slack.test/api/', timeout: 300, fetch: throughProxy })
  expect(await failure(client)).toMatchObject(outOfTime)
  for (const socket of sockets) socket.destroy()
  await dispatcher.destroy()
  proxy.close()
})

test('a host that refuses connections at each of its addresses is told of in words', async () => {
  const { port } = new URL(url)
  const dispatcher = new Agent({
    connect: { lookup: (_host, _options, found) => found(null, [at('127.0.0.2'), at('127.0.0.3')] as never, 4) },
  })
  const client = clientWith({
    slackApiUrl: `http://slack.test:${port}/api/`,
    fetch: webApiFetch({ fetch, dispatcher }),
  })
  expect(await failure(client)).toEqual({ kind: 'unknown', error: expect.stringContaining('ECONNREFUSED') })
  await dispatcher.close()
})

const at = (address: string) => ({ address, family: 4 })
