import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebClient } from '@slack/web-api'
import { quiet } from '../../test/quiet.ts'
import { webClientLogger } from './bolt-logger.ts'
import { readFailure } from './people/slack-errors.ts'
import { webApiFetch } from './web-api-fetch.ts'

let server: Server
let answer: RequestListener
let client: WebClient
beforeAll(async () => {
  server = createServer((request, response) => answer(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  client = new WebClient('xoxb-1', {
    slackApiUrl: `http://127.0.0.1:${port}/api/`,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 300,
    fetch: webApiFetch({ fetch }),
    logger: webClientLogger(quiet),
  })
})
afterAll(() => new Promise((closed) => server.close(closed)))

const failure = async () =>
  readFailure(
    await client.auth.test().then(
      () => undefined,
      (error: unknown) => error,
    ),
  )

test('an answer and its scopes are read', async () => {
  answer = (request, response) => {
    expect(request.headers).toMatchObject({ authorization: 'Bearer xoxb-1' })
    response.setHeader('x-oauth-scopes', ['chat:write', 'files:read']).end('{"ok":true,"team_id":"T1","team":"Größe"}')
  }
  expect(await client.auth.test()).toMatchObject({
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
  expect(await failure()).toMatchObject({ kind: 'unknown', error: expect.stringContaining('TimeoutError') })
  server.closeAllConnections()
})
