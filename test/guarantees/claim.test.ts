import { type Sandbox, startSandbox } from '../../sandbox/slack.ts'
import { cast, castUsers } from '../../sandbox/workspace/cast.ts'
import { describeWithPostgres, type Postgres, startPostgres } from '../postgres.ts'
import { killAll, startBot } from './bot.ts'
import { newChance } from './chance.ts'
import { createCustomers } from './customers.ts'

const staff = Array.from({ length: 50 }, (_, n) => ({ id: `U0CLAIMS${n + 10}`, name: `Clerk ${n + 1}` }))

describeWithPostgres('fifty people press Claim at once, on three processes', () => {
  let slack: Sandbox
  let postgres: Postgres
  beforeAll(async () => {
    // The pretend Slack knows a small cast; for this crowd it needs more people, who are then invited like anybody.
    for (const { id, name } of staff)
      castUsers.push({ id, name, realName: name, teamId: cast.teams.acme, timeZone: 'Europe/Berlin', hint: 'staff' })
    ;[slack, postgres] = await Promise.all([startSandbox(), startPostgres()])
    for (const { id } of staff) await slack.invite(id, cast.channels.support)
  })
  afterAll(async () => {
    await killAll()
    await slack.close()
    await postgres.close()
  })

  test('one has the ticket, and the others are told who', async () => {
    const database = { DATABASE_URL: await postgres.newDatabase() }
    const bots = await Promise.all([1, 2, 3].map(() => startBot(slack, { database })))
    await Promise.all(bots.map((bot) => bot.ready()))
    await slack.until(() => slack.connections() === 3, 60_000)
    const customers = createCustomers(slack, newChance('claim'))
    const { message, channel } = await customers.ask('a person')
    await customers.served()
    expect(customers.problems()).toEqual([])
    const [card] = slack.messages(cast.channels.support).filter(({ bot_id }) => bot_id)
    if (!card) throw new Error('There is no card')

    const clicks = await Promise.all(
      staff.map(({ id }) => slack.click(id, cast.channels.support, card.ts, 'claim_ticket')),
    )
    expect(clicks.every(({ acked }) => acked)).toBe(true)
    const told = () => staff.filter(({ id }) => slack.ephemerals(id).length > 0)
    await slack.until(() => told().length === 49, 60_000)
    const [winner, ...others] = staff.filter(({ id }) => slack.ephemerals(id).length === 0)
    expect(others).toEqual([])
    for (const { id } of told())
      expect(slack.ephemerals(id).map(({ text }) => text)).toEqual([
        expect.stringMatching(new RegExp(`^${winner?.name} was first and has TKT-`)),
      ])

    const claimed = () => slack.messages(channel, message.ts).filter(({ text }) => text.includes(winner?.name ?? '?'))
    await slack.until(() => claimed().length > 0, 60_000)
    const cards = () => slack.messages(cast.channels.support).filter(({ bot_id }) => bot_id)
    const names = (id: string | undefined) => JSON.stringify(cards()[0]?.blocks).includes(`${id}`)
    await slack.until(() => names(winner?.id), 60_000)
    expect(cards()).toHaveLength(1)
    expect(claimed()).toHaveLength(1)
    expect(slack.messages(channel, message.ts).filter(({ bot_id }) => bot_id)).toHaveLength(2)
  })
})
