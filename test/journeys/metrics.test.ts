import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { eventually } from '../eventually.ts'
import { type HelpDesk, openHelpDesk, untilRow } from '../help-desk.ts'
import { sampleCompanies } from '../sample-company.ts'
import { asClassifier, customerMessage, fails, isTriage, says } from '../scripted-replies.ts'
import { freePort } from '../servers.ts'

const { users, channels } = cast
const secret = 'kumquat-7f3a'
const asks = {
  shop: { question: 'What are your shipping rates?', person: 'I want to speak to a manager!' },
  'api-vendor': { question: 'What are the rate limits?', person: 'Get me a human please!' },
}
const talk = 'Lunch at noon, everybody?'

/** The samples of a scrape: `name{labels}` and values. */
function samplesOf(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.replace(/ \S+$/, ''), Number(line.split(' ').at(-1))]))
}

describe.each(sampleCompanies)('with the %s, Prometheus reads at /metrics', (company) => {
  let desk: HelpDesk
  let address: string
  beforeAll(async () => {
    const port = await freePort()
    address = `http://127.0.0.1:${port}`
    desk = await openHelpDesk({
      http: true,
      config: { companyDir: join(projectRoot, 'samples', company), port, metrics: {}, stuckAfterMs: 60_000 },
    })
  })
  afterAll(() => desk.close())

  const scrape = async () => (await fetch(`${address}/metrics`)).text()
  /** The sum over all samples of a metric with these labels. */
  async function read(name: string, labels: Record<string, string> = {}): Promise<number> {
    const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
    const found = [...samplesOf(await scrape())].filter(
      ([sample]) => sample.split('{')[0] === name && wanted.every((label) => sample.includes(label)),
    )
    return found.reduce((sum, [, value]) => sum + value, 0)
  }
  const { question, person } = asks[company]
  const maya = (text: string) => desk.write(users.maya, channels.globex, text)

  test('what came in, what became of it and what was posted', async () => {
    await desk.handled(await maya(`${question} ${secret}`))
    await desk.handled(await maya(talk))
    await desk.handled(await maya(person))
    expect(await read('frontdesk_deliveries_total', { result: 'stored', kind: 'message' })).toBe(3)
    expect(await read('frontdesk_messages_total')).toBe(3)
    expect(await read('frontdesk_messages_total', { outcome: 'answered' })).toBe(1)
    expect(await read('frontdesk_messages_total', { outcome: 'left alone' })).toBe(1)
    expect(await read('frontdesk_answers_total')).toBe(1)
    expect(await read('frontdesk_handed_over_total', { intent: 'human_needed' })).toBe(1)
    expect(await read('frontdesk_posts_total', { result: 'said', kind: 'card' })).toBe(1)
    expect(await read('frontdesk_slack_calls_total', { method: 'chat.postMessage', result: 'ok' })).toBeGreaterThan(2)
    await eventually(async () => expect(await read('frontdesk_tickets_open', { state: 'open' })).toBe(1))
  })

  test('what waits, how long, and in how many conversations for too long', async () => {
    const { db } = desk.database
    desk.slack.fail('chat.postMessage', { retryAfter: 60 })
    await maya(question)
    await eventually(async () => expect(await read('frontdesk_queue_depth', { queue: 'outbox' })).toBe(1))
    expect(await read('frontdesk_slack_rate_limited_total', { method: 'chat.postMessage' })).toBe(1)
    expect(await read('frontdesk_lanes_stuck')).toBe(0)
    await db.execute(sql`update outbox set created_at = now() - interval '5 minutes' where finished_at is null`)
    await eventually(async () => expect(await read('frontdesk_lanes_stuck', { queue: 'outbox' })).toBe(1))
    expect(await read('frontdesk_queue_oldest_seconds', { queue: 'outbox' })).toBeGreaterThanOrEqual(300)
    const ready = await fetch(`${address}/readyz`)
    expect([ready.status, await ready.json()]).toMatchObject([200, { stuck_lanes: 1, outbox_waiting: 1, work: 'ok' }])
    await db.execute(sql`update outbox_lanes set ready_at = now(), not_before = null where ready_at is not null`)
    await untilRow(desk.database, sql`select 1 where not exists (select from outbox where finished_at is null)`)
  })

  test('no text, no name, no id of a person, channel or ticket', async () => {
    const text = await scrape()
    expect(text).not.toMatch(new RegExp(`${secret}|Maya|Globex|TKT-|globex-acme`, 'i'))
    const values = [...text.matchAll(/="([^"]*)"/g)].map(([, value]) => value)
    expect(values.filter((value) => /^[UCTWBD][A-Z0-9]{8,}$/.test(value ?? ''))).toEqual([])
  })

  test('the same number of lines, however many people write', async () => {
    // What Node.js has open at the moment has a line for each kind, whoever writes.
    const lines = async () => (await scrape()).split('\n').filter((line) => !line.startsWith('nodejs_active_')).length
    await desk.handled(await desk.write(users.tomas, channels.globex, question))
    const before = await lines()
    for (const user of [users.maya, users.tomas]) await desk.handled(await desk.write(user, channels.globex, question))
    expect(await lines()).toBe(before)
  })

  test('every expression of the Grafana dashboard names a metric, and labels that it has', async () => {
    const dashboard = readFileSync(join(projectRoot, 'docs/grafana-dashboard.json'), 'utf8')
    const expressions = [...dashboard.matchAll(/"expr": ("(?:[^"\\]|\\.)*")/g)].map(([, text]) =>
      String(JSON.parse(text ?? '""')),
    )
    expect(expressions.length).toBeGreaterThan(15)
    const text = await scrape()
    const known = new Set(
      [...text.matchAll(/^# TYPE (\S+) (\S+)/gm)].flatMap(([, name, type]) =>
        type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => name + end) : [name],
      ),
    )
    const named = expressions.flatMap((text) => text.match(/\b(frontdesk|process|nodejs)_\w+/g) ?? [])
    expect(new Set(named).size).toBeGreaterThan(15)
    expect(named.filter((name) => !known.has(name))).toEqual([])
    const labels = new Set([...text.matchAll(/[{,](\w+)="/g)].map(([, label]) => label))
    const asked = expressions.flatMap((text) =>
      [...text.matchAll(/by \(([^)]*)\)/g)].flatMap(([, by]) => by?.split(/, ?/)),
    )
    // Promises, models and 429s have no sample here, and histograms have `le`.
    const ofOthers = ['le', 'purpose', 'instance', 'state', 'kind', 'method']
    expect(asked.filter((label) => !labels.has(label) && !ofOthers.includes(label ?? ''))).toEqual([])
  })

  test('by GET only', async () => {
    expect((await fetch(`${address}/metrics`, { method: 'POST' })).status).toBe(405)
  })
})

describe('with a language model', () => {
  test('its questions, tokens and failures are counted', async () => {
    const port = await freePort()
    const desk = await openHelpDesk({
      http: true,
      config: { port, metrics: { token: 'a-token-of-twelve' } },
      model: (request) =>
        customerMessage(request).includes('manager')
          ? fails(500)
          : isTriage(request)
            ? asClassifier([{ when: /./, is: { intent: 'technical' } }])(request)
            : says('I do not know.'),
    })
    const ask = (headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${port}/metrics`, { headers })
    for (const text of ['My thing crashes when I open it', 'I want to speak to a manager!'])
      await desk.handled(await desk.write(users.maya, channels.globex, text))
    expect([(await ask()).status, (await ask({ authorization: 'Bearer no' })).status]).toEqual([401, 401])
    const text = await (await ask({ authorization: 'Bearer a-token-of-twelve' })).text()
    expect(text).toMatch(/frontdesk_model_calls_total\{purpose="chat",result="ok"\} [1-9]/)
    expect(text).toMatch(/frontdesk_model_failures_total\{purpose="chat",result="failed"\} [1-9]/)
    expect(text).toMatch(/frontdesk_model_tokens_total\{purpose="chat"\} [1-9]/)
    expect(text).toContain('frontdesk_model_state{state="ok"} 1')
    await desk.close()
  })
})

test('without a wish for metrics there is no such address', async () => {
  const port = await freePort()
  const desk = await openHelpDesk({ http: true, config: { port, metrics: undefined } })
  expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(404)
  await desk.close()
})
