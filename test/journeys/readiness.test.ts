import { join } from 'node:path'
import { jest } from '@jest/globals'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { cast } from '../../sandbox/workspace/cast.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { conversations } from '../../src/db/schema.ts'
import { describeOnBothDatabases, describeOnPostgres } from '../both-databases.ts'
import { eventually } from '../eventually.ts'
import { type HelpDesk, type HelpDeskOptions, openHelpDesk } from '../help-desk.ts'
import { sampleCompanies } from '../sample-company.ts'
import { asClassifier, customerMessage } from '../scripted-replies.ts'

const { users, channels } = cast
const person = 'I want to speak to a manager!'

/** What was opened is closed, even if a test fails half-way; the last first. */
const endings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  jest.restoreAllMocks()
  passedMs = 0
  for (const end of endings.splice(0).reverse()) await end()
})

async function open(options: HelpDeskOptions): Promise<HelpDesk> {
  const desk = await openHelpDesk(options)
  endings.push(desk.close)
  return desk
}

/** What a load balancer reads. */
async function readyz({ slack }: HelpDesk) {
  const response = await fetch(new URL('/readyz', slack.url))
  return { status: response.status, body: (await response.json()) as Record<string, unknown> } // as health.ts says
}

/** The bot's server takes requests in order, so it has begun what came before. */
const heardBy = ({ slack }: HelpDesk) => fetch(new URL('/healthz', slack.url))

const eventuallyReads = (desk: HelpDesk, wanted: object) =>
  eventually(async () => expect(await readyz(desk)).toMatchObject(wanted))

/** So much time has passed for this process, which no test waits for. */
function passTime(ms: number): void {
  passedMs += ms
  jest.spyOn(performance, 'now').mockImplementation(() => now() + passedMs)
}
const now = performance.now.bind(performance)
let passedMs = 0
const aMinuteMs = 61_000

/** A session that holds a table which the workers read. Resolves with what ends it. */
async function lockTable(url?: string): Promise<() => Promise<void>> {
  const psql = new pg.Client({ connectionString: url })
  await psql.connect()
  let ended: Promise<void> | undefined
  const end = () => (ended ??= psql.end())
  endings.push(end)
  await psql.query('begin')
  await psql.query('lock table conversations in access exclusive mode')
  return end
}

/** A model that answers nothing about the "report" before it is let go. */
function thinksUntilLetGo() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  const clerk = asClassifier([{ when: /./, is: { intent: 'human_needed' } }])
  endings.push(async () => resolve())
  return {
    letGo: resolve,
    model: async (...[request]: Parameters<typeof clerk>) => {
      if (customerMessage(request).includes('report')) await promise
      return clerk(request)
    },
  }
}

describe.each(sampleCompanies)('with the %s', (company) => {
  const companyDir = join(projectRoot, 'samples', company)
  const report = 'Somebody with authority should look at the report that I sent you last week'

  describeOnPostgres((two) => {
    test('somebody locks a table in psql and goes to lunch: not ready, since the workers hang. When they come back, it is ready again', async () => {
      const desk = await open({ database: two().one, config: { companyDir } })
      expect(await readyz(desk)).toMatchObject({ status: 200, body: { ok: true, work: 'ok' } })
      const unlock = await lockTable(two().url)
      // Less than a minute is no reason to take it out.
      expect(await readyz(desk)).toMatchObject({ status: 200, body: { ok: true, work: 'ok' } })
      passTime(aMinuteMs)
      await eventuallyReads(desk, { status: 503, body: { ok: false, work: 'failing', database: 'ok', slack: 'ok' } })
      await unlock()
      await eventuallyReads(desk, { status: 200, body: { ok: true, work: 'ok' } })
      expect((await desk.card(await desk.write(users.maya, channels.globex, person))).text).toContain('manager')
    })

    test('it is asked all the time while a table is locked: it does not take the connections that the rest needs', async () => {
      const desk = await open({ database: two().one, config: { companyDir } })
      await lockTable(two().url)
      const asked = []
      for (let times = 0; times < 10; times++) {
        asked.push(readyz(desk))
        await heardBy(desk)
        passTime(3000)
      }
      expect((await Promise.all(asked)).map(({ body }) => body.database)).toEqual(asked.map(() => 'ok'))
    })
  })

  describeOnBothDatabases((two) => {
    test('messages wait for longer than READY_QUEUE_SECONDS: not ready until they are handled', async () => {
      const { letGo, model } = thinksUntilLetGo()
      const config = { companyDir, readyQueueMs: 1000, concurrency: 1 }
      const desk = await open({ database: two().one, config, model, languageModel: { timeoutMs: 60_000 } })
      expect(await readyz(desk)).toMatchObject({ status: 200, body: { queue: 'ok' } })
      const first = await desk.write(users.maya, channels.globex, report)
      await eventually(() => expect(desk.model?.requests).toHaveLength(1))
      const second = await desk.write(users.ken, channels.initech, person)
      await eventuallyReads(desk, { status: 503, body: { ok: false, queue: 'failing', work: 'ok', inbox_waiting: 2 } })
      expect((await readyz(desk)).body.inbox_late_seconds).toBeGreaterThanOrEqual(1)
      letGo()
      await desk.handled(first, second)
      await eventuallyReads(desk, { status: 200, body: { ok: true, queue: 'ok', inbox_waiting: 0 } })
    })

    test('one message about which the model thinks for long is being handled, and is not late', async () => {
      const { letGo, model } = thinksUntilLetGo()
      const config = { companyDir, readyQueueMs: 1000 }
      const desk = await open({ database: two().one, config, model, languageModel: { timeoutMs: 60_000 } })
      const slow = await desk.write(users.maya, channels.globex, report)
      await eventually(() => expect(desk.model?.requests).toHaveLength(1))
      await two().one.db.update(conversations).set({ readyAt: sql`ready_at - interval '1 minute'` })
      await eventuallyReads(desk, { status: 200, body: { queue: 'ok', inbox_waiting: 1, inbox_late_seconds: 0 } })
      letGo()
      await desk.handled(slow)
    })

    test('a lane that Slack holds back is told as stuck, and does not take the bot out; afterwards none is', async () => {
      const desk = await open({ database: two().one, config: { companyDir, stuckAfterMs: 1000 } })
      expect((await readyz(desk)).body).toMatchObject({ stuck_lanes: 0 })
      expect((await readyz(desk)).body).not.toHaveProperty('queue')
      desk.slack.fail('chat.postMessage', { retryAfter: 4 })
      const plea = await desk.write(users.maya, channels.globex, person)
      await eventuallyReads(desk, { status: 200, body: { ok: true, stuck_lanes: 1 } })
      await desk.handled(plea)
      await eventuallyReads(desk, { status: 200, body: { stuck_lanes: 0, outbox_waiting: 0 } })
    })
  })
})
