import { setTimeout as sleep } from 'node:timers/promises'
import type { Message } from '../../sandbox/workspace/message.ts'
import { eventually } from '../eventually.ts'
import { sampleCompanyWith } from '../sample-company.ts'
import { type Receiver, receiverSecret, startReceiver } from '../webhook-receiver.ts'
import { type Bot, startBot } from './bot.ts'
import { newChance } from './chance.ts'
import { createCustomers } from './customers.ts'
import { describeKills } from './kills.ts'

const ticketCount = 12
const kills = 3

const promised = (url: string) => `
webhooks:
  ops:
    url: ${url}
    secret: SECRET_OPS
    events: [opened, promise broken]
service_levels:
  first_reply: 1h
escalation:
  - after: 10m
    mention: ["@priya"]
  - after: 10m
    mention: [S0LEADERS]
`

/** What makes every promise due within some seconds: how much of its hour has passed. */
const passed = (minutes: number) => `update promises set look_at = now() + random() * interval '5 seconds',
  running_since = now() - interval '${minutes} minutes', due_at = now() + interval '${60 - minutes} minutes'`

describeKills('promises are due while one process or another is killed', (shared) => {
  let ops: Receiver
  beforeAll(async () => {
    ops = await startReceiver()
  })
  afterAll(() => ops.close())

  // One company is enough: what it sells decides nothing here.
  test.each(['api-vendor'] as const)(
    'with the %s: of each, staff are reminded, told, and told again, once, and a webhook of each that is broken',
    async (name) => {
      const { slack, postgres } = shared()
      const chance = newChance(`kill with promises of the ${name}`)
      const company = sampleCompanyWith(name, promised(ops.url))
      const url = await postgres.newDatabase()
      const settings = { COMPANY_DIR: company.dir, SECRET_OPS: receiverSecret }
      const start = () => startBot(slack, { database: { DATABASE_URL: url }, settings })
      const bots: Bot[] = await Promise.all([start(), start()])
      await Promise.all(bots.map((bot) => bot.ready()))
      const customers = createCustomers(slack, chance)
      for (let n = 0; n < ticketCount; n++) await customers.ask('a person')
      await customers.served()
      expect(customers.problems()).toEqual([])
      const count = async (of: string) =>
        Number((await postgres.query<{ n: string }>(url, `select count(*) as n from ${of}`))[0]?.n)
      const until = (of: string, wanted: number) =>
        eventually(async () => expect(await count(of)).toBe(wanted), 120_000)
      await until('promises where look_at is not null', ticketCount)

      const nothingWaits = async () => {
        await until('outbox where finished_at is null', 0)
        await until('ticket_history where not heard', 0)
      }
      await nothingWaits()
      const killDuring = async (makeDue: string, isDone: string) => {
        await postgres.query(url, makeDue)
        for (let i = 0; i < kills; i++) {
          await Promise.any(bots.map((bot) => bot.ready()))
          await sleep(chance.between(50, 900))
          const at = i % bots.length
          await bots[at]?.kill()
          bots[at] = await start()
        }
        await until(`promises where ${isDone}`, ticketCount)
        await nothingWaits()
      }
      await killDuring(passed(50), 'reminded_at is not null')
      await killDuring(passed(61), 'breached_at is not null')
      await killDuring(`update promises set look_at = now() + random() * interval '5 seconds'`, 'step = 1')
      // Both are dead when the last step is due; it is late, and not lost.
      await Promise.all(bots.map((bot) => bot.kill()))
      await postgres.query(url, `update promises set look_at = now() - interval '3 hours'`)
      for (const at of bots.keys()) bots[at] = await start()
      await killDuring('select 1', 'step = 2')

      const { support } = slack.cast.channels
      const top = slack.messages(support)
      const cards = top.filter(({ text }) => /^TKT-/.test(text))
      const said = cards.map(({ ts, text: [...letters] }: Message) => {
        const id = letters.slice(0, 12).join('')
        const texts = [...slack.messages(support, ts).slice(1), ...top].map(({ text }) => text)
        const below = slack.messages(support, ts).map(({ text }) => text)
        return [
          below.filter((text) => text.startsWith('First reply due in')).length,
          texts.filter((text) => text.includes(`First reply to ${id} is overdue`)).length,
          below.filter((text) => text.includes(`<@${slack.cast.users.priya}> First reply to ${id} has been overdue`))
            .length,
          below.filter((text) => text.includes(`<!subteam^S0LEADERS> First reply to ${id} has been overdue`)).length,
        ]
      })
      expect(said).toEqual(Array.from({ length: ticketCount }, () => [1, 1, 1, 1]))
      // Perhaps more than once, but under one id, and in order for each ticket.
      await until('webhook_posts where finished_at is null', 0)
      const once = [...new Map(ops.received.map((one) => [one.id, one])).values()]
      const of = (id: string) => once.filter(({ data }) => data.ticket.id === id).map(({ data }) => data.event)
      const ids = cards.map(({ text }) => /^TKT-[0-9A-F]{8}/.exec(text)?.[0] ?? '')
      expect(ids.map(of)).toEqual(Array.from({ length: ticketCount }, () => ['opened', 'promise broken']))
      expect(await count('dead_letters')).toBe(0)
      company.remove()
    },
  )
})
