import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '../eventually.ts'
import { githubIssue, webhookOf, webhookSecrets } from '../webhook-payloads.ts'
import { type Bot, startBot } from './bot.ts'
import { newChance } from './chance.ts'
import { createCustomers } from './customers.ts'
import { describeKills } from './kills.ts'

const ticketCount = 24
const kills = 4

describeKills('issues are closed while one process or another is killed', (shared) => {
  test(`${ticketCount} tickets come back, each once, for every webhook that was acknowledged`, async () => {
    const { slack, postgres } = shared()
    const chance = newChance('kill with webhooks')
    const url = await postgres.newDatabase()
    const settings = { GITHUB_WEBHOOK_SECRET: webhookSecrets.github }
    const start = () => startBot(slack, { database: { DATABASE_URL: url }, settings })
    const bots: Bot[] = await Promise.all([start(), start()])
    await Promise.all(bots.map((bot) => bot.ready()))
    const customers = createCustomers(slack, chance)
    for (let n = 0; n < ticketCount; n++) await customers.ask('a person')
    await customers.served()
    const { channels, users } = slack.cast
    const numbered = 'select id, workspace_id, row_number() over (order by id) as n from tickets'
    await postgres.query(
      url,
      `insert into ticket_links (workspace_id, ticket_id, provider, key, label, url, message_ts, added_by)
        select workspace_id, id, 'github', 'github.com/acme/api#' || n, 'acme/api#' || n, 'https://github.com/acme/api/issues/' || n, '', '${users.sam}'
        from (${numbered}) numbered`,
    )
    await postgres.query(url, `update tickets set status = 'waiting', waiting_since = now()`)

    /** As a provider that tries again until it is answered. */
    const tell = async (number: number) => {
      const { path, headers, body } = webhookOf('github', githubIssue('closed', 'completed', { number }))
      await sleep(chance.between(0, 4000))
      for (let tries = 0; ; tries++) {
        const { port } = bots[(number + tries) % bots.length] as Bot // there are as many
        const address = `http://127.0.0.1:${port}${path}`
        const answered = await fetch(address, { method: 'POST', headers, body }).catch(() => undefined)
        if (answered?.status === 200) return
        await sleep(50)
      }
    }
    const told = Promise.all(Array.from({ length: ticketCount }, (_, at) => tell(at + 1)))
    for (let i = 0; i < kills; i++) {
      await Promise.any(bots.map((bot) => bot.ready()))
      await sleep(chance.between(50, 600))
      const at = i % bots.length
      await bots[at]?.kill()
      bots[at] = await start()
    }
    await told
    await eventually(async () => {
      const [left] = await postgres.query<{ n: string }>(
        url,
        'select count(*) as n from outbox where finished_at is null',
      )
      expect(left?.n).toBe('0')
    }, 120_000)

    const [states] = await postgres.query<{ back: string; closed: string }>(
      url,
      `select (select count(*) from tickets where status = 'open') as back,
        (select count(*) from ticket_history where event = 'work closed') as closed`,
    )
    expect(states).toEqual({ back: String(ticketCount), closed: String(ticketCount) })
    const cards = slack
      .messages(channels.support)
      .filter(({ bot_id, thread_ts, ts }) => bot_id && (thread_ts ?? ts) === ts)
    const notes = cards.flatMap(({ ts }) =>
      slack.messages(channels.support, ts).flatMap(({ text }) => /is closed: (\S+)/.exec(text)?.[1] ?? []),
    )
    expect(notes.sort()).toEqual(Array.from({ length: ticketCount }, (_, at) => `acme/api#${at + 1}`).sort())
  })
})
