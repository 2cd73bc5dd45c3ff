import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { healthRoutes, serveRoutes } from './health.ts'

let away: boolean
let server: Server
let ask: (path: string, method?: string) => Promise<Response>
beforeEach(async () => {
  away = false
  const database = async () => {
    if (away) throw new Error('The database is away')
  }
  server = await serveRoutes(healthRoutes({ database }), 0)
  const { port } = server.address() as AddressInfo // a listening TCP server has an address with a port
  ask = (path, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method })
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

test.each(['/healthz', '/readyz', '/readyz?from=elb'])('%s: HEAD says what GET says, without a body', async (path) => {
  const [get, head] = [await ask(path), await ask(path, 'HEAD')]
  expect([get.status, head.status]).toEqual([200, 200])
  expect(await get.json()).toMatchObject({ ok: true })
  expect(await head.text()).toBe('')
})

test('while something is missing, HEAD says so, too', async () => {
  away = true
  expect([(await ask('/readyz', 'HEAD')).status, (await ask('/readyz')).status]).toEqual([503, 503])
  expect((await ask('/healthz', 'HEAD')).status).toBe(200)
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not for these addresses', async (method) => {
  const answer = await ask('/healthz', method)
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect((await ask('/elsewhere', method)).status).toBe(404)
})
