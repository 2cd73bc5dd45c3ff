import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '../eventually.ts'
import { type Bot, startBot } from './bot.ts'
import { newChance } from './chance.ts'
import { createCustomers } from './customers.ts'
import { describeKills } from './kills.ts'

const ticketCount = 24

describeKills('staff tell all customers of an incident while processes are killed', (shared) => {
  test(`${ticketCount} customers read each text once, and each ticket is resolved once`, async () => {
    const { slack, postgres } = shared()
    const chance = newChance('kill with an incident')
    const url = await postgres.newDatabase()
    const start = () => startBot(slack, { database: { DATABASE_URL: url } })
    const bots: Bot[] = await Promise.all([start(), start()])
    await Promise.all(bots.map((bot) => bot.ready()))
    const customers = createCustomers(slack, chance)
    for (let n = 0; n < ticketCount; n++) await customers.ask('a person')
    await customers.served()
    const { channels, users } = slack.cast
    const numberOf = async (query: string) =>
      Number((await postgres.query<{ n: string }>(url, `select count(*) as n from ${query}`))[0]?.n)

    await slack.command(users.sam, channels.support, 'ticket', 'incident "A person is needed"')
    const modal = await slack.until(() =>
      slack.views(users.sam).find((view) => JSON.stringify(view).includes('checkboxes')),
    )
    const ids = [...new Set(JSON.stringify(modal).match(/TKT-[0-9A-F]{8}(?=")/g))]
    expect(ids).toHaveLength(ticketCount)
    const groups = [0, 1, 2].map((at) => [`tickets_${at}`, ids.slice(at * 10, at * 10 + 10)])
    await slack.submit(users.sam, modal.id, Object.fromEntries(groups))
    const card = await slack.until(() =>
      slack.messages(channels.support).find(({ blocks }) => JSON.stringify(blocks ?? '').includes('solve_incident')),
    )

    /** Sam and Priya try until it is said; one process is killed whenever one of them does. */
    const sayWhileKilling = async (action: string, text: string, isSaid: () => Promise<boolean>) => {
      const tries = async (userId: string) => {
        await slack.click(userId, channels.support, card.ts, action)
        const view = await slack.until(() => slack.views(userId).at(-1), 5000)
        await slack.submit(userId, view.id, { text })
      }
      for (let at = 0; !(await isSaid()); at++) {
        await Promise.all(bots.map((bot) => bot.ready()))
        const killed = sleep(chance.between(0, 250)).then(() => bots[at % 2]?.kill())
        await Promise.allSettled([tries(users.sam), tries(users.priya)])
        await killed
        bots[at % 2] = await start()
        for (const userId of [users.sam, users.priya])
          for (const { id } of slack.views(userId)) await slack.closeView(userId, id).catch(() => undefined)
      }
      await Promise.all(bots.map((bot) => bot.ready()))
      await eventually(async () => expect(await numberOf('outbox where finished_at is null')).toBe(0), 120_000)
    }
    await sayWhileKilling(
      'tell_all_of_incident',
      'We know about it.',
      async () => (await numberOf('incidents where told > 0')) > 0,
    )
    await sayWhileKilling(
      'solve_incident',
      'It works again.',
      async () => (await numberOf(`incidents where status = 'solved'`)) > 0,
    )

    const heard = customers.asked.map(({ message, channel }) => {
      const texts = slack.messages(channel, message.ts).map(({ text }) => text)
      const times = (words: string) => texts.filter((text) => text.includes(words)).length
      return [times('It works again.'), times('is solved. If it is not')]
    })
    expect(heard).toEqual(Array.from({ length: ticketCount }, () => [1, 1]))
    // Whoever pressed again after a kill, and saw that it was said, may have said it once more, in all threads.
    const told = await numberOf(
      `outbox where utterance ->> 'text' like '%We know about it.%' and utterance ->> 'kind' = 'reply'`,
    )
    const [incident] = await postgres.query<{ told: number }>(url, 'select told from incidents')
    expect(told).toBe(ticketCount * Number(incident?.told))
    expect(await numberOf(`tickets where status = 'resolved'`)).toBe(ticketCount)
    expect(await numberOf(`ticket_history where event = 'resolved'`)).toBe(ticketCount)
  })
})
