import { type Sandbox, startSandbox } from '../../sandbox/slack.ts'
import { describeWithPostgres, type Postgres, startPostgres } from '../postgres.ts'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../scripted-openai.ts'
import { hangs } from '../scripted-replies.ts'
import { type BotOptions, killAll, startBot, temporaryFolder } from './bot.ts'
import { newChance } from './chance.ts'
import { createCustomers } from './customers.ts'
import { hastySlack } from './hasty-slack.ts'

let slack: Sandbox
let model: ScriptedOpenAI
let DATA_DIR: string
let remove: () => void
beforeEach(async () => {
  ;[slack, model] = await Promise.all([startSandbox(hastySlack), startScriptedOpenAI()])
  ;[DATA_DIR, remove] = temporaryFolder()
})
afterEach(async () => {
  await killAll()
  await slack.close()
  await model.close()
  remove()
})

const start = async (options: BotOptions) => {
  const bot = await startBot(slack, options)
  if (options.mode === 'http') slack.deliverTo(`http://127.0.0.1:${bot.port}/slack/events`)
  await bot.ready()
  return bot
}

describe.each(['socket', 'http'] as const)('in %s mode', (mode) => {
  test('SIGTERM in the middle of a model call: the process exits with 0 in time, and the next start answers once', async () => {
    model.always(hangs())
    const settings = { OPENAI_BASE_URL: model.url, MODEL_TIMEOUT_MS: '60000' }
    const bot = await start({ database: { DATA_DIR }, mode, settings })
    const customers = createCustomers(slack, newChance(`stop, ${mode}`))
    // Nobody can tell what this is about, so that the model is asked first.
    for (let i = 0; i < 3; i++) await customers.ask('a person', { words: '这是什么' })
    await slack.until(() => model.requests.length >= 3, 60_000)

    const { code, ms } = await bot.stop()
    expect({ code, inTime: ms < 10_000 }).toEqual({ code: 0, inTime: true })
    expect(customers.problems()).toHaveLength(3)

    await start({ database: { DATA_DIR }, mode })
    await customers.served()
    expect(customers.problems()).toEqual([])
  })

  test('SIGTERM while messages arrive: every acknowledged message is answered after the next start, once', async () => {
    const bot = await start({ database: { DATA_DIR }, mode })
    const customers = createCustomers(slack, newChance(`stop under load, ${mode}`))
    const writing = customers.write(30, 100)
    await slack.until(() => customers.asked.length > 15, 60_000)
    expect(await bot.stop()).toMatchObject({ code: 0 })
    await writing
    await start({ database: { DATA_DIR }, mode })
    await customers.served()
    expect(customers.problems()).toEqual([])
  })
})

test('a second process on the same data is refused with a sentence; after kill -9 of the first, a new one starts at once', async () => {
  const first = await start({ database: { DATA_DIR } })
  const second = await startBot(slack, { database: { DATA_DIR } })
  expect(await second.exited).toBe(1)
  expect(second.output()).toContain(`Another Frontdesk process is using ${DATA_DIR}`)
  expect(second.output()).not.toContain(' at ')
  expect((await first.health()).status).toBe(200)
  await first.kill()
  const third = await start({ database: { DATA_DIR } })
  expect(await third.stop()).toMatchObject({ code: 0 })
})

test('“Slack is withholding events” is counted on the health page, and does no harm', async () => {
  const bot = await start({ database: { DATA_DIR } })
  const limited = { type: 'app_rate_limited', team_id: slack.cast.teams.acme, minute_rate_limited: 1_518_467_820 }
  expect(await slack.deliver({ ...limited, api_app_id: slack.cast.bot.appId })).toMatchObject({ acked: true })
  expect(await bot.health('/readyz')).toMatchObject({ status: 200, body: { app_rate_limited: 1 } })
  expect(bot.output()).toContain('Slack is withholding events')
})

describeWithPostgres('with two processes', () => {
  let postgres: Postgres
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(() => postgres.close())

  test('what one cannot finish when it is stopped, the other takes over at once', async () => {
    model.always(hangs())
    const database = { DATABASE_URL: await postgres.newDatabase() }
    const settings = { OPENAI_BASE_URL: model.url, MODEL_TIMEOUT_MS: '60000' }
    const bot = await start({ database, settings })
    const customers = createCustomers(slack, newChance('stop and take over'))
    for (let i = 0; i < 3; i++) await customers.ask('a person', { words: '这是什么' })
    await slack.until(() => model.requests.length >= 3, 60_000)
    await start({ database })
    expect(await bot.stop()).toMatchObject({ code: 0 })
    const stoppedAt = Date.now()
    await customers.served()
    // A lease that is not given back lasts 20 s, of which stopping takes eight.
    expect(Date.now() - stoppedAt).toBeLessThan(6000)
    expect(customers.problems()).toEqual([])
  })
})

describeWithPostgres('with a database that cannot be had', () => {
  let postgres: Postgres
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(() => postgres.close())

  test('a start says what is wrong in one line', async () => {
    const url = await postgres.newDatabase()
    await postgres.stop()
    const bot = await startBot(slack, { database: { DATABASE_URL: url } })
    expect(await bot.exited).toBe(1)
    expect(bot.output()).toMatch(/^The database cannot be reached .*Check DATABASE_URL\.\n$/)
    await postgres.start()
  })

  test('many processes start at once on an empty database', async () => {
    const DATABASE_URL = await postgres.newDatabase()
    const bots = await Promise.all([1, 2, 3, 4].map(() => startBot(slack, { database: { DATABASE_URL } })))
    await Promise.all(bots.map((bot) => bot.ready()))
    for (const bot of bots) expect(await bot.stop()).toMatchObject({ code: 0 })
  })
})
