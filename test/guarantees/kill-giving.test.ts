import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '../eventually.ts'
import { sampleCompanyWith } from '../sample-company.ts'
import { type Bot, startBot } from './bot.ts'
import { newChance } from './chance.ts'
import { createCustomers } from './customers.ts'
import { describeKills } from './kills.ts'

const ticketCount = 20
const kills = 3

describeKills('tickets are given to people on duty while one process or another is killed', (shared) => {
  // One company is enough: what it sells decides nothing here.
  test.each(['shop'] as const)('with the %s: each is given once, and once more when its owner leaves', async (name) => {
    const { slack, postgres } = shared()
    const chance = newChance(`kill while giving tickets of the ${name}`)
    const company = sampleCompanyWith(name, 'assignment: round_robin')
    const url = await postgres.newDatabase()
    const start = () => startBot(slack, { database: { DATABASE_URL: url }, settings: { COMPANY_DIR: company.dir } })
    const bots: Bot[] = await Promise.all([start(), start()])
    await Promise.all(bots.map((bot) => bot.ready()))
    const { users, channels } = slack.cast
    const count = async (of: string) =>
      Number((await postgres.query<{ n: string }>(url, `select count(*) as n from ${of}`))[0]?.n)
    const until = (of: string, wanted: number) => eventually(async () => expect(await count(of)).toBe(wanted), 120_000)
    const killing = async () => {
      for (let i = 0; i < kills; i++) {
        await Promise.any(bots.map((bot) => bot.ready()))
        await sleep(chance.between(50, 900))
        await bots[i % bots.length]?.kill()
        bots[i % bots.length] = await start()
      }
    }
    const nothingWaits = async () => {
      await until('tickets where wants_owner', 0)
      await until('departures', 0)
      await until('outbox where finished_at is null', 0)
    }
    for (const userId of [users.sam, users.priya]) await slack.command(userId, channels.helpDesk, '/ticket', 'on')
    await until('on_duty', 2)

    const customers = createCustomers(slack, chance)
    const asking = async () => {
      for (let n = 0; n < ticketCount; n++) await customers.ask('a person')
      await customers.served()
    }
    await Promise.all([asking(), killing()])
    await until('tickets', ticketCount)
    await nothingWaits()
    const shares = await postgres.query<{ owner: string; n: string }>(
      url,
      'select claimed_by as owner, count(*) as n from tickets group by 1 order by 1',
    )
    const half = String(ticketCount / 2)
    expect(shares).toEqual([
      { owner: users.priya, n: half },
      { owner: users.sam, n: half },
    ])
    expect(await count(`ticket_history where event = 'assigned'`)).toBe(ticketCount)
    const told = () =>
      slack
        .messages(channels.support)
        .flatMap(({ ts }) => slack.messages(channels.support, ts))
        .filter(({ text }) => text.includes('it was your turn'))
    expect(told()).toHaveLength(ticketCount)

    await slack.leave(users.priya, channels.support)
    await Promise.all([until('on_duty', 1), killing()])
    await nothingWaits()
    expect(await count(`tickets where claimed_by = '${users.sam}'`)).toBe(ticketCount)
    expect(await count(`ticket_history where event = 'assigned'`)).toBe(ticketCount * 1.5)
    expect(await count(`ticket_history where event = 'released'`)).toBe(ticketCount / 2)
    expect(slack.messages(channels.support).filter(({ text }) => text.includes('Priya has left'))).toHaveLength(1)
    expect(told()).toHaveLength(ticketCount * 1.5)
    company.remove()
  })
})
