import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '../eventually.ts'
import { type Bot, startBot } from './bot.ts'
import { newChance } from './chance.ts'
import { createCustomers } from './customers.ts'
import { describeKills } from './kills.ts'

const ticketCount = 3

describeKills('staff split messages off and send files while processes are killed', (shared) => {
  test('each message has one thread and one ticket of its own, and each file comes once', async () => {
    const { slack, postgres } = shared()
    const chance = newChance('kill with a split')
    const url = await postgres.newDatabase()
    const start = () => startBot(slack, { database: { DATABASE_URL: url } })
    const bots: Bot[] = await Promise.all([start(), start()])
    await Promise.all(bots.map((bot) => bot.ready()))
    const customers = createCustomers(slack, chance)
    const { channels, users } = slack.cast
    for (let n = 0; n < ticketCount; n++) await customers.ask('a person', { channel: channels.globex })
    await customers.served()
    const rows = <Row>(query: string) => postgres.query<Row & object>(url, query)
    const numberOf = async (query: string) =>
      Number((await rows<{ n: string }>(`select count(*) as n from ${query}`))[0]?.n)
    const settled = () =>
      eventually(async () => expect(await numberOf('outbox where finished_at is null')).toBe(0), 240_000)

    const others = await Promise.all(
      customers.asked.map(({ message }, n) =>
        slack.post(message.user, channels.globex, `And the invoice ${n} is wrong`, { threadTs: message.ts }),
      ),
    )
    await eventually(
      async () => expect(await numberOf(`messages where text like 'And the invoice %'`)).toBe(ticketCount),
      120_000,
    )

    /** Tries until it is done; one process is killed whenever somebody does. */
    const whileKilling = async (act: () => Promise<unknown>, isDone: () => Promise<boolean>) => {
      while (!(await isDone())) {
        await Promise.all(bots.map((bot) => bot.ready()))
        const at = chance.oneOf([0, 1])
        const killed = sleep(chance.between(0, 2500)).then(() => bots[at]?.kill())
        await act().catch(() => undefined)
        await killed
        bots[at] = await start()
        for (const { id } of slack.views(users.sam)) await slack.closeView(users.sam, id).catch(() => undefined)
      }
    }
    const modal = (words: string) =>
      slack.until(() => slack.views(users.sam).find((view) => JSON.stringify(view).includes(words)), 5000)
    const splitOf = (ts: string) =>
      rows<{ id: string }>(`select id from tickets where request_ts ? '${ts}' and request like 'And the invoice %'`)
    for (const { ts } of others)
      await whileKilling(
        async () => {
          await slack.shortcut(users.sam, channels.globex, ts, 'split_off')
          await slack.submit(users.sam, (await modal('TKT-…')).id)
        },
        async () => (await splitOf(ts)).length > 0,
      )
    await Promise.all(bots.map((bot) => bot.ready()))
    await settled()

    const opened = slack.messages(channels.globex).filter(({ bot_id }) => bot_id)
    expect(opened).toHaveLength(ticketCount)
    expect(await numberOf(`ticket_history where event = 'split from'`)).toBe(ticketCount)
    expect(await numberOf(`conversations where thread_ts like 'unopened%'`)).toBe(0)
    for (const [n, { message }] of customers.asked.entries()) {
      const [own] = await splitOf(others[n]?.ts ?? '')
      const lines = slack.messages(channels.globex, message.ts).filter(({ text }) => text.includes(own?.id ?? '-'))
      expect(lines).toHaveLength(1)
    }

    const cardTs = (id: string) => slack.messages(channels.support).find(({ text }) => text.startsWith(id))?.ts ?? ''
    for (const [n, { ts }] of others.entries()) {
      const [own] = await splitOf(ts)
      const isSent = async () => (await numberOf(`outbox where utterance::text like '%"label-${n}.pdf"%'`)) > 0
      await whileKilling(async () => {
        await slack.click(users.sam, channels.support, cardTs(own?.id ?? ''), 'reply_to_customer')
        const files = [{ name: `label-${n}.pdf`, content: `label ${n}` }]
        await slack.submit(users.sam, (await modal('file_input')).id, { text: `Here is label ${n}.`, files })
      }, isSent)
    }
    await Promise.all(bots.map((bot) => bot.ready()))
    await settled()
    const sharedFiles = opened.map(({ ts }) =>
      slack.messages(channels.globex, ts).flatMap(({ files = [] }) => files.map(({ name }) => String(name))),
    )
    // Sam, who saw nothing of what he sent, may have sent the same reply once more in another form.
    const forms = await numberOf(`outbox where utterance ->> 'kind' = 'files'`)
    expect(sharedFiles.flat()).toHaveLength(forms)
    expect(new Set(sharedFiles.flat()).size).toBe(ticketCount)
    expect(sharedFiles.every((names) => new Set(names).size === 1)).toBe(true)
  })
})
