import { setTimeout as sleep } from 'node:timers/promises'
import { type Sandbox, startSandbox } from '../../sandbox/slack.ts'
import { openPglite } from '../../src/db/pglite.ts'
import { inbox, outbox, tickets } from '../../src/db/schema.ts'
import { quiet } from '../quiet.ts'
import { killAll, startBot, temporaryFolder } from './bot.ts'
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
  await customers.writeDuring(killing(), 1200)
  const last = await startBot(slack, { database: { DATA_DIR } })
  await last.ready()
  await customers.served()
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
})
