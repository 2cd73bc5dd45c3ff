import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { loadConfig } from '../../src/config.ts'
import { eventually } from '../eventually.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'
import { type ReceivedSpan, startOtlpReceiver } from '../otlp-receiver.ts'
import { sampleCompanies } from '../sample-company.ts'
import { asClassifier, fails, isTriage, says } from '../scripted-replies.ts'

const { users, channels } = cast
const secret = 'kumquat-7f3a'
const asks = {
  shop: { question: 'What are your shipping rates?', person: 'I want to speak to a manager!' },
  'api-vendor': { question: 'What are the rate limits?', person: 'Get me a human please!' },
}

type Collector = Awaited<ReturnType<typeof startOtlpReceiver>>
let collector: Collector
const before = { ...process.env }
beforeAll(async () => {
  collector = await startOtlpReceiver()
  // OpenTelemetry reads its settings by itself.
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = collector.url
  process.env.OTEL_BSP_SCHEDULE_DELAY = '50'
})
afterAll(async () => {
  for (const name of ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_BSP_SCHEDULE_DELAY']) delete process.env[name]
  Object.assign(process.env, before)
  await collector.close()
})

const spansOf = (traceId: string) => collector.spans().filter((span) => span.traceId === traceId)
/** The names of the steps from the root to a span. */
function wayTo(span: ReceivedSpan, all: ReceivedSpan[]): string[] {
  const parent = all.find(({ spanId }) => spanId === span.parentSpanId)
  return [...(parent ? wayTo(parent, all) : []), span.name]
}
const waysIn = (traceId: string) => {
  const all = spansOf(traceId)
  return all.map((span) => wayTo(span, all).join(' > '))
}
const arrived = (traceId: string, ways: string[]) =>
  eventually(() => expect(waysIn(traceId)).toEqual(expect.arrayContaining(ways)))

async function traceOf(desk: HelpDesk, message: { ts: string }): Promise<string> {
  const key = `%:${message.ts}`
  const [row] = await rowsOf<{ trace_id: string }>(
    desk.database,
    sql`select trace_id from inbox where message_key like ${key}`,
  )
  return row?.trace_id ?? ''
}

describe.each(sampleCompanies)('with the %s, a message is one trace', (company) => {
  let desk: HelpDesk
  beforeAll(async () => {
    const companyDir = join(projectRoot, 'samples', company)
    desk = await openHelpDesk({ config: { companyDir, tracing: true, burstWindowMs: 300 } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())
  const { question, person } = asks[company]
  const maya = (text: string) => desk.write(users.maya, channels.globex, text)

  test('from the delivery over understanding and tools to the post, under one root', async () => {
    const message = await maya(`${question} ${secret}`)
    await desk.handled(message)
    const traceId = await traceOf(desk, message)
    await arrived(traceId, [
      'deliver',
      'deliver > store',
      'deliver > handle',
      'deliver > handle > plan > understand > classify',
      'deliver > handle > plan > decide > tool',
      'deliver > handle > save',
      'deliver > post',
    ])
    const roots = spansOf(traceId).filter(({ parentSpanId }) => !parentSpanId)
    expect(roots.map(({ name }) => name)).toEqual(['deliver'])
    const ids = spansOf(traceId).map(({ spanId }) => spanId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('across processes: one handles it, another posts it', async () => {
    desk.slack.fail('chat.postMessage', { retryAfter: 2 })
    const message = await maya(question)
    await eventually(() => expect(desk.slack.calls('chat.postMessage').length).toBeGreaterThan(0))
    await desk.restart()
    await desk.handled(message)
    const traceId = await traceOf(desk, message)
    await eventually(() => {
      const posts = spansOf(traceId).filter(({ name }) => name === 'post')
      const results = posts.flatMap(({ attributes }) => attributes.filter(({ key }) => key === 'result'))
      expect(results.map(({ value }) => value.stringValue)).toEqual(['later', 'said'])
      expect(waysIn(traceId).filter((way) => way === 'deliver > post')).toHaveLength(2)
    })
  })

  test('and leads to the message with which it was answered together', async () => {
    const [first, second] = [await maya('Hi there'), await maya(question)]
    await desk.handled(first, second)
    const [one, other] = [await traceOf(desk, first), await traceOf(desk, second)]
    await arrived(other, ['deliver', 'deliver > store', 'deliver > joined another'])
    const joined = spansOf(other).find(({ name }) => name === 'joined another')
    expect(joined?.links.map(({ traceId }) => traceId)).toEqual([one])
  })

  test('with a failed delivery below its root, not beside it', async () => {
    const { db } = desk.database
    await db.execute(sql`alter table inbox rename column body to gone`)
    const failed = () => collector.spans().filter(({ name, status }) => name === 'deliver' && status?.code === 2).length
    const earlier = failed()
    const message = await maya(question)
    await eventually(() => expect(failed()).toBeGreaterThan(earlier))
    await db.execute(sql`alter table inbox rename column gone to body`)
    await desk.handled(message)
    const traceId = await traceOf(desk, message)
    await arrived(traceId, ['deliver', 'deliver > deliver', 'deliver > post'])
  })

  test('with its ticket: the card and what the customer reads', async () => {
    const message = await maya(person)
    await desk.handled(message)
    const traceId = await traceOf(desk, message)
    await eventually(() => {
      const kinds = spansOf(traceId).flatMap(({ name, attributes }) =>
        name === 'post' ? attributes.filter(({ key }) => key === 'kind').map(({ value }) => value.stringValue) : [],
      )
      expect(kinds).toEqual(expect.arrayContaining(['card', 'reply']))
    })
  })
})

test('questions to a language model are steps, and what it and customers write is in none of them', async () => {
  const desk = await openHelpDesk({
    config: { tracing: true },
    model: (request) =>
      isTriage(request)
        ? asClassifier([{ when: /./, is: { intent: 'technical', summary: secret } }])(request)
        : JSON.stringify(request).includes('crashes')
          ? fails(400, secret)
          : says(secret),
  })
  const messages = [
    await desk.write(users.maya, channels.globex, `My thing crashes ${secret}`),
    await desk.write(users.ken, channels.initech, `It shows nothing ${secret}`),
  ]
  await desk.handled(...messages)
  for (const message of messages)
    await arrived(await traceOf(desk, message), ['deliver > handle > plan > classify > ask model', 'deliver > post'])
  expect(collector.text()).not.toMatch(/kumquat|Maya|Globex|crashes/i)
  expect(collector.services().map(({ value }) => value.stringValue)).toContain('frontdesk')
  await desk.close()
})

describe('whether traces are sent', () => {
  test.each([
    [{}, false],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: '' }, false],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' }, true],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://collector:4318/v1/traces' }, true],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318', OTEL_SDK_DISABLED: 'true' }, false],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318', OTEL_TRACES_EXPORTER: 'none' }, false],
  ])('%j: %s', (env: Record<string, string>, expected) => {
    expect(loadConfig(env).tracing).toBe(expected)
  })
})
