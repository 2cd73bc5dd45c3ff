import { setTimeout as sleep } from 'node:timers/promises'
import { type Sandbox, startSandbox } from '../../sandbox/slack.ts'
import { eventually } from '../eventually.ts'
import { describeWithPostgres, type Postgres, startPostgres } from '../postgres.ts'
import { type Bot, killAll, startBot } from './bot.ts'
import { newChance } from './chance.ts'
import { copyOf, createCustomers } from './customers.ts'
import { hastySlack } from './hasty-slack.ts'

let slack: Sandbox
beforeEach(async () => {
  slack = await startSandbox(hastySlack)
})
afterEach(async () => {
  await killAll()
  await slack.close()
})

describeWithPostgres('on Postgres', () => {
  let postgres: Postgres
  let bots: Bot[]
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  beforeEach(async () => {
    const database = { DATABASE_URL: await postgres.newDatabase() }
    bots = await Promise.all([1, 2].map(() => startBot(slack, { database })))
    await Promise.all(bots.map((bot) => bot.ready()))
  })
  afterAll(() => postgres.close())

  const statuses = () => Promise.all(bots.map(async (bot) => (await bot.health()).status))
  const allSay = (status: number) => eventually(async () => expect(await statuses()).toEqual(bots.map(() => status)))

  test('the database restarts in the middle: nothing is acknowledged meanwhile, and work resumes automatically', async () => {
    const customers = createCustomers(slack, newChance('Postgres restarts'))
    const writing = customers.write(60, 300)
    await slack.until(() => customers.asked.length > 20, 60_000)
    await postgres.stop()
    await allSay(503)
    const one = customers.asked[0]
    if (!one) throw new Error('Nobody has asked')
    const retry = { attempt: 1, reason: 'timeout' }
    const refused = await slack.deliver({ ...copyOf(slack, one), event_id: 'EvMeanwhile' }, { retry })
    expect(refused.acked).toBe(false)
    await writing
    await postgres.start()
    await allSay(200)
    await customers.served()
    expect(customers.problems()).toEqual([])
    for (const bot of bots) expect(await bot.stop()).toMatchObject({ code: 0 })
  })

  test('the database hangs: deliveries are refused in time for Slack to retry, and work resumes automatically', async () => {
    const customers = createCustomers(slack, newChance('Postgres hangs'))
    await customers.write(10, 100)
    await customers.served()
    postgres.freeze()
    const writing = customers.write(10, 300)
    await allSay(503)
    await writing
    await sleep(4000)
    postgres.thaw()
    await allSay(200)
    await customers.served()
    expect(customers.problems()).toEqual([])
  })
})
