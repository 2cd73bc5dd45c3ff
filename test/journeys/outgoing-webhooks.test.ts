import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { eventually } from '../eventually.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, untilRow } from '../help-desk.ts'
import { sampleCompanies, sampleCompanyWith } from '../sample-company.ts'
import { type Receiver, receiverSecret, startReceiver } from '../webhook-receiver.ts'

// What happens in Slack is told to another system of the company, and what does not concern us is not.

const { users, channels } = cast
const needs = {
  shop: 'Please let me talk to somebody about the invoice of last month',
  'api-vendor': 'I need a person: our sandbox keys are rejected since this morning',
}

describe.each(sampleCompanies)('with the %s', (name) => {
  let desk: HelpDesk
  let ops: Receiver
  let notes: Receiver
  let remove: () => void
  beforeAll(async () => {
    ;[ops, notes] = await Promise.all([startReceiver(), startReceiver()])
    const yaml = `
service_levels:
  first_reply: 1h
webhooks:
  ops:
    url: ${ops.url}
    secret: SECRET_OPS
  notes:
    url: ${notes.url}
    secret: SECRET_OPS
    events: [note]
    texts: true
`
    const company = sampleCompanyWith(name, yaml)
    remove = company.remove
    desk = await openHelpDesk({ config: { companyDir: company.dir, secrets: { SECRET_OPS: receiverSecret } } })
  })
  beforeEach(async () => {
    await clearDesk(desk)
    ops.received.length = 0
  })
  afterAll(async () => {
    await desk.close()
    await Promise.all([ops.close(), notes.close()])
    remove()
  })

  const told = ({ ticketId }: Card) =>
    ops.received.filter(({ data }) => data.ticket.id === ticketId).map(({ data }) => data.event)
  const press = (userId: string, { message }: Card, action: string) =>
    desk.slack.click(userId, channels.support, message.ts, action)

  test('a ticket is opened, claimed, late, answered and resolved, and each is told once, in this order', async () => {
    const question = await desk.write(users.maya, channels.globex, needs[name])
    const card = await desk.card(question)
    await desk.settled()
    await press(users.sam, card, 'claim_ticket')
    await desk.slack.until(() => cardOf(desk.slack, card.ticketId)?.buttons.includes('release_ticket'))
    await untilRow(desk.database, sql`select 1 from promises where look_at is not null`)
    await desk.database.db.execute(sql`update promises set look_at = now(), reminded_at = now(),
      running_since = now() - interval '61 minutes', due_at = now() - interval '1 minute'`)
    await eventually(() => expect(told(card)).toEqual(['opened', 'claimed', 'promise broken']))
    const answer = await desk.write(users.sam, channels.globex, 'I look at it now', { threadTs: question.ts })
    await desk.handled(answer)
    const note = await desk.write(users.sam, channels.support, 'Their contract is in the drawer', {
      threadTs: card.message.ts,
    })
    await desk.handled(note)
    await press(users.sam, card, 'resolve_ticket')
    await eventually(() => expect(told(card).at(-1)).toBe('resolved'))
    expect(told(card)).toEqual(['opened', 'claimed', 'promise broken', 'staff replied', 'resolved'])
    const raw = ops.attempts.map((attempt) => attempt.raw).join()
    for (const words of [needs[name], 'I look at it now', 'drawer', 'Maya']) expect(raw).not.toContain(words)
    await eventually(() =>
      expect(notes.received.map(({ data }) => data.detail)).toEqual(['Their contract is in the drawer']),
    )
  })

  test('of talk that is not for us, nothing is told', async () => {
    const talk = await desk.write(users.tomas, channels.globex, 'Lunch at twelve?')
    await desk.handled(talk)
    const later = await desk.write(users.maya, channels.globex, needs[name])
    const card = await desk.card(later)
    await eventually(() => expect(told(card)).toEqual(['opened']))
    expect(ops.received).toHaveLength(1)
  })
})
