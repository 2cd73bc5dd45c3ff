import { createServer } from 'node:http'
import type { App } from '@slack/bolt'
import { WebSocket } from 'ws'
import { type Sandbox, type SandboxOptions, startSandbox } from './slack.ts'
import { httpBot, socketBot } from './test-bot.ts'
import { cast } from './workspace/cast.ts'

const { users, channels } = cast

/** For what waits in vain. Everything else gets Slack's own 3 s, so that a slow machine is not mistaken for a failing app. */
const impatient = { ackTimeoutMs: 60 }

let slack: Sandbox
let stop: (() => Promise<unknown>) | undefined

const open = async (settings: SandboxOptions = {}) => {
  slack = await startSandbox({ retryDelaysMs: [0, 20], ...settings })
}

const card = (action_id: string) => [
  {
    type: 'actions' as const,
    elements: [{ type: 'button' as const, text: { type: 'plain_text' as const, text: 'Go' }, action_id }],
  },
]

beforeEach(() => open())

afterEach(async () => {
  await stop?.()
  stop = undefined
  await slack.close()
})

async function start(app: App): Promise<void> {
  await app.start()
  stop = () => app.stop()
}

/** The same workspace with a shorter timeout than Slack's. */
async function reopenImpatient(): Promise<void> {
  await slack.close()
  await open(impatient)
}

async function rawSocket(): Promise<{ socket: WebSocket; got: Record<string, unknown>[] }> {
  const answer = await fetch(`${slack.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.appToken}` },
  })
  const socket = new WebSocket(((await answer.json()) as { url: string }).url)
  const got: Record<string, unknown>[] = []
  socket.on('message', (data) => got.push(JSON.parse(String(data))))
  await slack.until(() => got[0])
  return { socket, got }
}

test('an event that is not acknowledged is sent again with the same event_id and a retry count', async () => {
  await reopenImpatient()
  const { socket, got } = await rawSocket()
  await slack.post(users.lee, channels.helpDesk, 'anyone?')
  const events = await slack.until(() => got.length === 4 && got.slice(1))
  expect(events.map((one) => one.retry_attempt)).toEqual([0, 1, 2])
  expect(events.map((one) => one.retry_reason)).toEqual(['', 'timeout', 'timeout'])
  expect(new Set(events.map((one) => (one.payload as { event_id: string }).event_id)).size).toBe(1)
  socket.terminate()
})

test('a click or a command that the app does not acknowledge in time fails and is not sent again', async () => {
  await reopenImpatient()
  const app = await socketBot(slack)
  app.action('slow', async () => {})
  await start(app)
  const { ts } = await app.client.chat.postMessage({ channel: channels.support, text: 'Slow', blocks: card('slow') })
  expect(await slack.click(users.sam, channels.support, ts ?? '', 'slow')).toMatchObject({
    acked: false,
    error: 'timeout',
    attempts: 1,
  })
  const result = await slack.command(users.lee, channels.general, '/unknown')
  expect(result.slackbot).toContain('operation_timeout')
})

test('an event without a connection waits a little for one', async () => {
  const delivered = slack.post(users.lee, channels.helpDesk, 'anyone?')
  const { socket, got } = await rawSocket()
  await delivered
  await slack.until(() => got[1])
  socket.terminate()
})

test('two connections take turns, and an eleventh is refused', async () => {
  const all: Awaited<ReturnType<typeof rawSocket>>[] = []
  for (let count = 0; count < 10; count += 1) all.push(await rawSocket())
  await slack.post(users.lee, channels.helpDesk, 'one')
  await slack.post(users.lee, channels.helpDesk, 'two')
  await slack.until(() => all.filter(({ got }) => got.length > 1).length >= 2)
  const { got } = await rawSocket()
  expect(got[0]).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' })
  for (const { socket } of all) socket.terminate()
})

test.each(['refresh_requested', 'warning', 'socket drop'] as const)(
  'after "%s" the bot connects again and hears what was said meanwhile',
  async (reason) => {
    const app = await socketBot(slack)
    const heard: string[] = []
    app.message(async ({ message }) => void heard.push('text' in message ? (message.text ?? '') : ''))
    await start(app)
    slack.disconnect(reason)
    await slack.until(() => slack.connections() === 0)
    await slack.until(() => slack.connections() === 1)
    await slack.post(users.lee, channels.helpDesk, 'back again?')
    await slack.until(() => heard.includes('back again?'))
  },
)

test('over HTTP a real app gets events, clicks, commands and modals, all signed', async () => {
  const { app, start } = await httpBot(slack)
  app.message('hello', async ({ say }) => void (await say({ text: 'a card', blocks: card('go') })))
  app.action('go', async ({ ack, respond }) => {
    await ack()
    await respond({ text: 'gone', replace_original: true })
  })
  app.command('/ticket', async ({ ack, command }) => ack({ text: `Yes, ${command.text}`, response_type: 'ephemeral' }))
  const url = await start()
  stop = () => app.stop()
  slack.deliverTo(url)
  await slack.post(users.maya, channels.globex, 'hello')
  const shown = await slack.until(() => slack.messages(channels.globex).find((one) => one.text === 'a card'))
  expect(await slack.click(users.maya, channels.globex, shown.ts, 'go')).toMatchObject({ acked: true })
  await slack.until(() => slack.messages(channels.globex).some((one) => one.text === 'gone'))
  expect(await slack.command(users.lee, channels.globex, 'ticket', 'please')).toMatchObject({ acked: true })
  expect(slack.ephemerals(users.lee).at(-1)).toMatchObject({ text: 'Yes, please' })
})

test('over HTTP a wrong or old signature is refused', async () => {
  const { app, start } = await httpBot(slack)
  const url = await start()
  stop = () => app.stop()
  const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' })
  const old = Math.floor(Date.now() / 1000) - 600
  expect((await slack.signedRequest(url, body)).status).toBe(200)
  expect((await slack.signedRequest(url, body, { secret: 'wrong' })).status).toBe(401)
  expect((await slack.signedRequest(url, body, { timestamp: old })).status).toBe(401)
})

test('over HTTP a refused event is sent again', async () => {
  slack.deliverTo('http://127.0.0.1:1/nobody')
  const result = await slack.deliver({ type: 'event_callback', event: { type: 'message' }, event_id: 'Ev1' })
  expect(result).toMatchObject({ acked: false, attempts: 3, error: 'connection_failed' })
})

test('over HTTP an app can turn retries off', async () => {
  const seen: unknown[] = []
  const server = createServer((request, response) => {
    seen.push(request.headers['x-slack-retry-num'])
    response.writeHead(500, { 'x-slack-no-retry': '1' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  stop = async () => server.close()
  const address = server.address()
  slack.deliverTo(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`)
  const payload = { type: 'event_callback', event: { type: 'message' }, event_id: 'Ev1' }
  expect(await slack.deliver(payload)).toMatchObject({ acked: false, attempts: 1, error: 'http_error' })
  await slack.deliver(payload, { retry: { attempt: 2, reason: 'http_timeout' } })
  expect(seen).toEqual([undefined, '2'])
})

test('a test that waits in vain is told what happened instead', async () => {
  await slack.post(users.lee, channels.helpDesk, 'Anybody?')
  await expect(slack.until(() => false, 30)).rejects.toThrow(/help-desk:\n {2}Lee: Anybody\?/)
})
