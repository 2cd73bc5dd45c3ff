import { cast } from '../../sandbox/workspace/cast.ts'
import { freePort } from '../free-port.ts'
import { cardOf, clearDesk, type HelpDesk, openHelpDesk } from '../help-desk.ts'
import { asClassifier } from '../scripted-replies.ts'
import { readPayloads, whySkipped, withPayloads } from '../slack-payloads.ts'

const { users, channels, teams, bot } = cast
const form = 'application/x-www-form-urlencoded'
const question = 'What are your shipping rates?'

let desk: HelpDesk
let port: number
beforeAll(async () => {
  port = await freePort()
  const model = asClassifier([
    { when: /shipping rates/i, is: { intent: 'faq' } },
    { when: /person/i, is: { intent: 'human_needed' } },
  ])
  desk = await openHelpDesk({ model, http: true, config: { port } })
})
beforeEach(() => clearDesk(desk))
afterAll(() => desk.close())

const eventsUrl = () => `http://127.0.0.1:${port}/slack/events`
const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
const signed = (body: string, options: Parameters<HelpDesk['slack']['signedRequest']>[2] = {}) =>
  desk.slack.signedRequest(eventsUrl(), body, options)
const mayaWrites = (text: string) => desk.write(users.maya, channels.globex, text)

/** A question of Maya's that only this request brings. */
async function delivery(eventId: string) {
  const root = await desk.write(users.sam, channels.globex, 'A root')
  await desk.handled(root)
  await clearDesk(desk)
  const body = JSON.stringify({
    type: 'event_callback',
    event_id: eventId,
    team_id: teams.globex,
    authorizations: [{ team_id: teams.acme, user_id: bot.userId, is_bot: true }],
    is_ext_shared_channel: true,
    event: {
      type: 'message',
      channel: channels.globex,
      channel_type: 'channel',
      user: users.maya,
      team: teams.globex,
      ts: root.ts,
      text: question,
    },
  })
  return { root, body }
}

describe('a customer and staff, over HTTP', () => {
  test('a question is answered', async () => {
    expect(await desk.answer(await mayaWrites(question))).toMatch(/\$50/)
  })

  test('a ticket is claimed, answered, closed and looked up', async () => {
    const message = await mayaWrites('I need a person')
    const card = await desk.card(message)
    await desk.slack.click(users.sam, channels.support, card.message.ts, 'claim_ticket')
    expect(await desk.answer(message, 1)).toContain('Sam from our team')
    await desk.settled()
    await desk.slack.click(users.sam, channels.support, card.message.ts, 'reply_to_customer')
    const modal = await desk.slack.until(() => desk.slack.views(users.sam).at(-1))
    expect(await desk.slack.submit(users.sam, modal.id, { text: 'Hello Maya' })).toMatchObject({ closed: true })
    expect(await desk.answer(message, 2)).toContain('Hello Maya')
    const details = await desk.whisper(users.sam, () =>
      desk.slack.command(users.sam, channels.support, 'ticket', card.ticketId),
    )
    expect(details).toContain('staff replied')
    await desk.slack.click(users.sam, channels.support, card.message.ts, 'close_ticket')
    await desk.slack.until(() => cardOf(desk.slack, card.ticketId)?.text.includes('closed by'))
  })
})

describe('which requests are let in', () => {
  test('a request with a wrong signature is refused, and nothing of it is kept', async () => {
    const { root, body } = await delivery('EvWRONG')
    expect((await signed(body, { secret: 'not the secret at all' })).status).toBe(401)
    await desk.settled()
    expect(desk.answers(root)).toEqual([])
  })

  test.each([
    ['too old', -301],
    ['from the future', 301],
  ])('a request that is %s is refused', async (_, seconds) => {
    const { root, body } = await delivery(`EvSTALE${seconds}`)
    const timestamp = Math.floor(Date.now() / 1000) + seconds
    const { status } = await signed(body, { timestamp })
    await desk.settled()
    if (seconds < 0) expect([status, desk.answers(root)]).toEqual([401, []])
    else expect([200, 401]).toContain(status)
  })

  test.each(['x-slack-signature', 'x-slack-request-timestamp'])('a request without %s is refused', async (missing) => {
    const { root, body } = await delivery(`EvMISSING${missing}`)
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      'x-slack-signature': 'v0=00',
      'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)),
    }
    delete headers[missing]
    expect((await fetch(eventsUrl(), { method: 'POST', body, headers })).status).toBe(401)
    await desk.settled()
    expect(desk.answers(root)).toEqual([])
  })

  test('a body that was changed after it was signed is refused', async () => {
    const { body } = await delivery('EvCHANGED')
    const timestamp = String(Math.floor(Date.now() / 1000))
    const signature = await signatureOf(body, timestamp)
    const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp }
    const changed = body.replace(users.maya, users.ken)
    expect((await fetch(eventsUrl(), { method: 'POST', body: changed, headers })).status).toBe(401)
  })

  test('a request that is replayed is acknowledged and changes nothing', async () => {
    const { root, body } = await delivery('EvREPLAY')
    const timestamp = Math.floor(Date.now() / 1000)
    expect((await signed(body, { timestamp })).status).toBe(200)
    await desk.answer(root)
    for (let times = 0; times < 3; times++) expect((await signed(body, { timestamp })).status).toBe(200)
    await desk.settled()
    expect(desk.answers(root)).toHaveLength(1)
  })

  test('a body over the limit is refused without being read to the end', async () => {
    const headers = { connection: 'close' }
    expect((await signed(`{"text":"${'x'.repeat(5_000_000)}"}`, { headers })).status).toBe(413)
  })

  test.each([
    ['malformed JSON', '{"type":', 'application/json'],
    ['a form whose payload is no JSON', 'payload=%7Bnope', form],
    ['XML', '<xml/>', 'application/xml'],
    ['nothing', '', 'application/json'],
  ])('%s is refused', async (_, body, contentType) => {
    expect((await signed(body, { contentType })).status).toBe(400)
  })

  test.each(['null', '1', '"text"', '[]'])('JSON that is no object (%s) is refused', async (body) => {
    expect((await signed(body)).status).toBe(400)
    expect((await signed(`payload=${encodeURIComponent(body)}`, { contentType: form })).status).toBe(400)
    expect((await signed(body, { secret: 'wrong' })).status).toBe(401)
    expect((await get('/readyz')).status).toBe(200)
  })
})

const signatureOf = async (body: string, timestamp: string) => {
  const { signatureHeaders } = await import('../../sandbox/delivery/signature.ts')
  return signatureHeaders(desk.slack.signingSecret, body, Number(timestamp))['x-slack-signature'] ?? ''
}

describe('what Slack and load balancers ask', () => {
  test('the address is confirmed by its challenge', async () => {
    const answer = await signed(JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 'x' }))
    expect([answer.status, await answer.json()]).toEqual([200, { challenge: 'abc' }])
  })

  test('ssl_check is answered without a signature, and brings nothing else in', async () => {
    const payload = JSON.stringify({ type: 'block_actions' })
    const body = new URLSearchParams({ ssl_check: '1', payload, command: '/ticket' }).toString()
    const answer = await fetch(eventsUrl(), { method: 'POST', body, headers: { 'content-type': form } })
    expect(answer.status).toBe(200)
  })

  test('/healthz and /readyz', async () => {
    expect([(await get('/healthz')).status, (await get('/readyz')).status]).toEqual([200, 200])
    expect(await (await get('/readyz')).json()).toMatchObject({ ok: true, database: 'ok' })
  })

  test('HEAD is answered without a body; POST is refused', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const head = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'HEAD' })
      expect([head.status, await head.text()]).toEqual([200, ''])
      const post = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body: '{}' })
      expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    }
  })

  test('any other address is not found', async () => {
    expect((await get('/')).status).toBe(404)
    expect((await get('/slack/events')).status).toBe(404)
  })

  test('a rate-limit notice is acknowledged', async () => {
    const body = {
      type: 'app_rate_limited',
      team_id: teams.acme,
      minute_rate_limited: 1_700_000_000,
      api_app_id: bot.appId,
    }
    expect((await signed(JSON.stringify(body))).status).toBe(200)
  })
})

describe('recorded payloads of other apps', () => {
  type Body = { type?: unknown; command?: unknown; payload?: unknown; event?: unknown }
  const interactive = /^(block_actions|view_|shortcut|message_action|interactive_message|block_suggestion)/
  /** Socket envelopes carry the body inside. */
  const bodyOf = (recorded: unknown): Body => {
    const body = recorded as Body // whatever it is, it is sent on as it is
    return typeof body.payload === 'object' && body.payload !== null ? bodyOf(body.payload) : body
  }
  const send = (recorded: unknown) => {
    const body = bodyOf(recorded)
    if (typeof body.command === 'string')
      return signed(new URLSearchParams(body as Record<string, string>).toString(), { contentType: form })
    if (interactive.test(String(body.type)))
      return signed(new URLSearchParams({ payload: JSON.stringify(body) }).toString(), { contentType: form })
    return signed(JSON.stringify(body))
  }

  withPayloads(
    `none of the 65 stops the bot, and every event is acknowledged${whySkipped}`,
    async () => {
      const payloads = readPayloads()
      expect(payloads.length).toBe(65)
      const answers = await Promise.all(
        payloads.map(async ({ file, body }) => ({
          file,
          isEvent: bodyOf(body).type === 'event_callback',
          ...(await statusOf(send(body))),
        })),
      )
      expect(answers.filter(({ status }) => status >= 500 || status === 0)).toEqual([])
      expect(answers.filter(({ isEvent, status }) => isEvent && status !== 200)).toEqual([])
      expect(await desk.answer(await desk.write(users.ken, channels.initech, question))).toMatch(/\$50/)
    },
    30_000,
  )

  const statusOf = async (answer: Promise<Response>) => ({ status: (await answer.catch(() => undefined))?.status ?? 0 })
})
