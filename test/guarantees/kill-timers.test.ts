import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '../eventually.ts'
import { type Bot, startBot } from './bot.ts'
import { newChance } from './chance.ts'
import { createCustomers } from './customers.ts'
import { describeKills } from './kills.ts'

const ticketCount = 24
const kills = 8

describeKills('tickets are due while one process or another is killed', (shared) => {
  test(`${ticketCount} customers are asked once whether it is solved, and told once that it counts as solved`, async () => {
    const { slack, postgres } = shared()
    const chance = newChance('kill with timers')
    const url = await postgres.newDatabase()
    const start = () => startBot(slack, { database: { DATABASE_URL: url } })
    const bots: Bot[] = await Promise.all([start(), start()])
    await Promise.all(bots.map((bot) => bot.ready()))
    const customers = createCustomers(slack, chance)
    for (let n = 0; n < ticketCount; n++) await customers.ask('a person')
    await customers.served()
    expect(customers.problems()).toEqual([])
    const { channels, users } = slack.cast
    const cards = slack.messages(channels.support).filter(({ bot_id }) => bot_id)
    for (const { ts } of cards) await slack.click(users.sam, channels.support, ts, 'resolve_ticket')
    const countOf = async (condition: string) =>
      Number((await postgres.query<{ n: string }>(url, `select count(*) as n from tickets where ${condition}`))[0]?.n)
    await eventually(async () => expect(await countOf(`status = 'resolved'`)).toBe(ticketCount), 60_000)

    const killDuring = async (isDone: string) => {
      await postgres.query(
        url,
        `update tickets set due_at = now() + random() * interval '6 seconds' where due_at is not null`,
      )
      for (let i = 0; i < kills; i++) {
        await Promise.any(bots.map((bot) => bot.ready()))
        await sleep(chance.between(50, 900))
        const at = i % bots.length
        await bots[at]?.kill()
        bots[at] = await start()
      }
      await eventually(async () => expect(await countOf(isDone)).toBe(ticketCount), 120_000)
      // By now, any duplicate post has been made.
      await eventually(async () => {
        const [left] = await postgres.query<{ n: string }>(
          url,
          'select count(*) as n from outbox where finished_at is null',
        )
        expect(left?.n).toBe('0')
      }, 120_000)
    }
    await killDuring('asked_at is not null')
    await killDuring(`status = 'closed' and ended = 'assumed'`)

    const heard = customers.asked.map(({ message, channel }) => {
      const texts = slack.messages(channel, message.ts).map(({ text }) => text)
      const times = (words: string) => texts.filter((text) => text.includes(words)).length
      return [times('is solved. If it is not'), times('solved for you?'), times('has been closed')]
    })
    expect(heard).toEqual(Array.from({ length: ticketCount }, () => [1, 1, 1]))
    const [events] = await postgres.query<{ asked: string; assumed: string }>(
      url,
      `select count(*) filter (where event = 'asked if solved') as asked, count(*) filter (where event = 'assumed') as assumed
        from ticket_history`,
    )
    expect(events).toEqual({ asked: String(ticketCount), assumed: String(ticketCount) })
  })
})
