import { setTimeout as sleep } from 'node:timers/promises'
import { type Sandbox, startSandbox } from '../../sandbox/slack.ts'
import { eventually } from '../eventually.ts'
import { describeWithPostgres, type Postgres, startPostgres } from '../postgres.ts'
import { type Bot, type BotOptions, killAll, startBot } from './bot.ts'
import { newChance } from './chance.ts'
import { createCustomers } from './customers.ts'
import { hastySlack } from './hasty-slack.ts'

const kills = Number(process.env.KILLS ?? 12)

let slack: Sandbox
beforeEach(async () => {
  slack = await startSandbox(hastySlack)
})
afterEach(async () => {
  await killAll()
  await slack.close()
})

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
        await Promise.any(bots.map((bot) => bot.ready()))
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
    await customers.writeDuring(killing(), 800)
    await Promise.all(bots.map((bot) => bot.ready()))
    await customers.served()
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
    await eventually(saved)
    expect(customers.problems()).toEqual([])
    for (const bot of bots) expect(await bot.stop()).toMatchObject({ code: 0 })
  })
})
