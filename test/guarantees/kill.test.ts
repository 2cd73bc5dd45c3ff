import { setTimeout as sleep } from 'node:timers/promises'
import { type Sandbox, startSandbox } from '../../sandbox/slack.ts'
import { openPglite } from '../../src/db/pglite.ts'
import { inbox, outbox, tickets } from '../../src/db/schema.ts'
import { describeWithPostgres, type Postgres, startPostgres } from '../postgres.ts'
import { quiet } from '../quiet.ts'
import { eventually } from '../servers.ts'
import { type Bot, type BotOptions, killAll, startBot, temporaryFolder } from './bot.ts'
import { newChance } from './chance.ts'
import { createCustomers } from './customers.ts'

const kills = 25

/** Slack tries again after 0 s, 1 min and 5 min. Here time runs faster than there, and so do the restarts. */
const hastySlack = { retryDelaysMs: [0, 1000, 3000, 6000, 10_000, 15_000, 30_000] }

let slack: Sandbox
beforeEach(async () => {
  slack = await startSandbox(hastySlack)
})
afterEach(async () => {
  await killAll()
  await slack.close()
})

test(`one process on PGlite is killed ${kills} times under load: each message has exactly one outcome`, async () => {
  const chance = newChance('kill on PGlite')
  const [DATA_DIR, remove] = temporaryFolder()
  const customers = createCustomers(slack, chance)
  let restarts = 0
  let atWork = 0
  const killing = async () => {
    while (restarts < kills) {
      const bot = await startBot(slack, { database: { DATA_DIR } })
      // Some die while they start, as in a crash loop; most at work.
      const isReady = bot.ready().catch((error) => {
        if (!String(error).includes('SIGKILL')) throw error
      })
      if (chance.percent(70)) await Promise.race([isReady, bot.exited])
      await sleep(chance.between(0, 900))
      atWork += (await bot.health().catch(() => undefined))?.status === 200 ? 1 : 0
      await bot.kill()
      await isReady
      restarts += 1
    }
  }
  await Promise.all([killing(), customers.write(90, 1000)])
  const last = await startBot(slack, { database: { DATA_DIR } })
  await last.ready()
  await customers.served(60_000)
  process.stderr.write(`${restarts} kills, ${atWork} of them at work; ${customers.asked.length} messages\n`)
  expect(customers.problems()).toEqual([])
  expect(await last.stop()).toMatchObject({ code: 0 })

  const database = await openPglite(`${DATA_DIR}/pglite`, quiet)
  const wanted = customers.asked.filter(({ wants }) => wants === 'a person').length
  expect(await database.db.$count(tickets)).toBe(wanted)
  expect(await database.db.$count(inbox)).toBe(customers.asked.length)
  expect(await database.db.$count(outbox)).toBe(customers.asked.length + wanted)
  await database.close()
  remove()
}, 600_000)

/** The places of those that are ready. */
async function whichWork(bots: Bot[]): Promise<number[]> {
  const answers = await Promise.all(bots.map((bot) => bot.health().catch(() => undefined)))
  return answers.flatMap((answer, at) => (answer?.status === 200 ? [at] : []))
}

describeWithPostgres('on Postgres', () => {
  let postgres: Postgres
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(() => postgres.close())

  test(`three processes, of which one or another is killed ${kills} times: each message has exactly one outcome`, async () => {
    const chance = newChance('kill on Postgres')
    const url = await postgres.newDatabase()
    const options: BotOptions = { database: { DATABASE_URL: url } }
    const customers = createCustomers(slack, chance)
    // All three start at once, on an empty database.
    const bots = await Promise.all([startBot(slack, options), startBot(slack, options), startBot(slack, options)])
    await Promise.all(bots.map((bot) => bot.ready()))
    let atWork = 0
    const troubles: string[] = []
    const killing = async () => {
      for (let i = 0; i < kills; i++) {
        // Never all at once: one at least is at work, however slow this machine is at starting the others.
        await Promise.any(bots.map((bot) => bot.ready(120_000)))
        await sleep(chance.between(100, 1500))
        const working = await whichWork(bots)
        // Most die at work, some while they start.
        const at = chance.percent(75) ? (working[0] ?? 0) : Math.floor(chance.between(0, bots.length))
        const bot = bots[at] as Bot // `at` is within the list
        atWork += working.includes(at) ? 1 : 0
        await bot.kill()
        troubles.push(
          ...bot
            .output()
            .split('\n')
            .filter((line) => line.includes('could not be handled')),
        )
        bots[at] = await startBot(slack, options)
      }
    }
    await Promise.all([killing(), customers.write(150, 600)])
    await Promise.all(bots.map((bot) => bot.ready()))
    await customers.served(60_000)
    process.stderr.write(`${kills} kills, ${atWork} of them at work; ${customers.asked.length} messages\n`)
    for (const bot of bots) troubles.push(bot.output())
    if (customers.problems().length > 0) process.stderr.write(troubles.join('\n'))
    expect(customers.problems()).toEqual([])
    const wanted = customers.asked.filter(({ wants }) => wants === 'a person').length
    const saved = async () => {
      const [count] = await postgres.query<Record<string, string>>(
        url,
        `select (select count(*) from tickets) as tickets, (select count(*) from inbox) as inbox,
          (select count(*) from outbox where result = 'said') as said`,
      )
      expect(count).toEqual({
        tickets: String(wanted),
        inbox: String(customers.asked.length),
        said: String(customers.asked.length + wanted),
      })
    }
    // What was posted right before a kill is noted once the lease of the dead process ends, and not posted again.
    await eventually(saved, 40_000, 500)
    expect(customers.problems()).toEqual([])
    for (const bot of bots) expect(await bot.stop()).toMatchObject({ code: 0 })
  }, 600_000)
})
