import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { allStaff, clerks, deskOn, historyOf, lee, newTicket, outcomeOf, priya, sam } from '../../test/desk-on.ts'
import { messages, outbox, tickets } from '../db/schema.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { LifeActs } from './life-acts.ts'
import { moveTicket } from './move-ticket.ts'
import { listDismissed } from './request-store.ts'
import { findTicket } from './ticket-store.ts'

const hour = 3_600_000
const staff = allStaff()
const tomorrow = () => new Date(Date.now() + 24 * hour)

describeOnBothDatabases((two) => {
  let desk: LifeActs
  let other: LifeActs
  beforeAll(() => {
    desk = deskOn(two().one, staff)
    other = deskOn(two().other, staff)
  })

  const open = () => newTicket(two().one)
  const now = async ({ id }: Ticket) => findTicket(two().one.db, 'T1', id)
  const history = (ticket: Ticket) => historyOf(two().one, ticket)
  const refusal = outcomeOf
  const said = async () =>
    (await two().one.db.select().from(outbox).orderBy(outbox.seq)).map(({ utterance }) =>
      utterance.kind === 'reply' ? utterance.text : utterance.kind,
    )

  test('Sam works on a ticket until it is solved, and its history tells who did what', async () => {
    const ticket = await open()
    await desk.claim(sam, ticket.id)
    await desk.setPriority(sam, ticket.id, 'high')
    await desk.wait(sam, ticket.id)
    await desk.reopen(sam, ticket.id)
    const until = tomorrow()
    await desk.snooze(sam, ticket.id, until)
    expect(await now(ticket)).toMatchObject({
      status: 'snoozed',
      snoozedUntil: until,
      dueAt: until,
      claimedBy: 'U_SAM',
    })
    await desk.reopen(priya, ticket.id)
    expect(await now(ticket)).toMatchObject({ status: 'claimed', snoozedUntil: null, dueAt: null, claimedBy: 'U_SAM' })
    await desk.assign(sam, ticket.id, 'U_PRIYA')
    await desk.resolve(priya, ticket.id)
    expect(await now(ticket)).toMatchObject({ status: 'resolved', resolvedBy: 'U_PRIYA', priority: 'high' })
    await desk.close(priya, ticket.id)
    expect(await now(ticket)).toMatchObject({ status: 'closed', ended: 'by staff', closedBy: 'U_PRIYA' })
    expect(await history(ticket)).toEqual([
      'opened frontdesk No article answers this',
      'claimed U_SAM',
      'priority changed U_SAM high',
      'waiting U_SAM',
      'resumed U_SAM',
      `snoozed U_SAM ${until.toISOString()}`,
      'resumed U_PRIYA',
      'assigned U_SAM U_PRIYA',
      'resolved U_PRIYA',
      'closed U_PRIYA',
    ])
  })

  test('the customer hears who has it and that it is solved, and nothing of the team’s own affairs', async () => {
    const ticket = await open()
    await desk.claim(sam, ticket.id)
    await desk.wait(sam, ticket.id)
    await desk.snooze(sam, ticket.id, tomorrow())
    await desk.setPriority(sam, ticket.id, 'low')
    await desk.release(sam, ticket.id)
    await desk.assign(priya, ticket.id, 'U_SAM')
    await desk.resolve(sam, ticket.id)
    await desk.close(sam, ticket.id)
    expect((await said()).filter((text) => text !== 'card' && text !== 'note')).toEqual([
      `Sam from our team is now looking after ticket **${ticket.id}** and will reply here.`,
      `Sam from our team is now looking after ticket **${ticket.id}** and will reply here.`,
      expect.stringContaining(`ticket **${ticket.id}** is solved`),
    ])
  })

  test('what was not a request is closed, and the customer hears nothing, not even if it is reopened', async () => {
    const ticket = await open()
    await desk.dismiss(sam, ticket.id)
    expect(await now(ticket)).toMatchObject({ status: 'closed', ended: 'not a request' })
    await desk.reopen(sam, ticket.id)
    expect(await now(ticket)).toMatchObject({ status: 'open', ended: null, closedBy: null })
    expect(await said()).toEqual(['card'])
  })

  test('what was not a request is talk to learn from, until it is reopened', async () => {
    const ticket = await open()
    const { conversationId, workspaceId, channelId } = ticket
    const line = { conversationId, workspaceId, channelId, author: 'customer', authorId: 'U_MAYA' } as const
    await two()
      .one.db.insert(messages)
      .values({ ...line, ts: '8.1', text: 'FYI we deployed' })
    await two()
      .one.db.update(tickets)
      .set({ requestTs: ['8.1'] })
    expect(await listDismissed(two().one.db)).toEqual([])
    await desk.dismiss(sam, ticket.id)
    expect(await listDismissed(two().one.db)).toEqual([{ text: 'FYI we deployed', kind: 'talk' }])
    await desk.reopen(sam, ticket.id)
    expect(await listDismissed(two().one.db)).toEqual([])
  })

  test('a ticket comes back to its owner, or to everybody if nobody had it', async () => {
    const [owned, free] = [await open(), await open()]
    await desk.claim(sam, owned.id)
    for (const { id } of [owned, free]) await desk.resolve(priya, id)
    for (const { id } of [owned, free]) await desk.reopen(priya, id)
    expect(await now(owned)).toMatchObject({
      status: 'claimed',
      claimedBy: 'U_SAM',
      resolvedBy: null,
      resolvedAt: null,
    })
    expect(await now(free)).toMatchObject({ status: 'open', claimedBy: null })
  })

  test('what comes back to somebody who has left the support channel is everybody’s, and staff are told', async () => {
    const ticket = await open()
    staff.add('U_LEE')
    await desk.claim(lee, ticket.id)
    staff.delete('U_LEE')
    await desk.wait(sam, ticket.id)
    await desk.reopen(sam, ticket.id)
    expect(await now(ticket)).toMatchObject({ status: 'open', claimedBy: null })
    expect((await history(ticket)).slice(-2)).toEqual(['resumed U_SAM', 'released frontdesk'])
    expect((await said()).at(-1)).toBe('note')
  })

  test('whoever presses twice, or on an old card, is told privately why nothing happened', async () => {
    const { id } = await open()
    expect(await refusal(desk.release(sam, id))).toBe(`already_so: Nobody has ${id} now.`)
    expect(await refusal(desk.reopen(sam, id))).toBe(`already_so: ${id} is already open again.`)
    await desk.claim(sam, id)
    expect(await refusal(desk.claim(sam, id))).toBe(`already_claimed: You already have ${id}.`)
    expect(await refusal(desk.claim(priya, id))).toBe(`already_claimed: Sam was first and has ${id}.`)
    expect(await refusal(desk.release(priya, id))).toContain(`Sam has ${id}, and only Sam can release it`)
    expect(await refusal(desk.assign(priya, id, 'U_SAM'))).toBe(`already_claimed: Sam already has ${id}.`)
    expect(await refusal(desk.setPriority(sam, id, 'normal'))).toBe(`already_so: ${id} already has normal priority.`)
    await desk.wait(sam, id)
    expect(await refusal(desk.wait(priya, id))).toBe(`already_so: ${id} is already waiting for the customer.`)
    await desk.resolve(sam, id)
    expect(await refusal(desk.resolve(priya, id))).toContain(`${id} is resolved: Sam resolved it`)
    expect(await refusal(desk.snooze(priya, id, tomorrow()))).toContain(`${id} is resolved: Sam resolved it`)
    await desk.close(sam, id)
    for (const late of [desk.close(priya, id), desk.resolve(priya, id), desk.wait(priya, id), desk.claim(priya, id)])
      expect(await refusal(late)).toContain(`ticket_closed: ${id} is closed: Sam closed it`)
    expect(await refusal(desk.dismiss(priya, id))).toContain(`${id} is closed`)
  })

  test('nobody outside the support channel can do anything, or be given a ticket', async () => {
    const { id } = await open()
    const acts = [
      ...[desk.claim(lee, id), desk.release(lee, id), desk.assign(lee, id, 'U_SAM'), desk.wait(lee, id)],
      ...[desk.setPriority(lee, id, 'urgent'), desk.snooze(lee, id, tomorrow()), desk.resolve(lee, id)],
      ...[desk.close(lee, id), desk.dismiss(lee, id), desk.reopen(lee, id)],
    ]
    for (const act of acts) expect(await refusal(act)).toMatch(/^not_staff/)
    expect(await refusal(desk.assign(sam, id, 'U_LEE'))).toContain('Lee is not a member of the support channel')
    expect(await said()).toEqual([])
    expect(await refusal(desk.wait({ workspaceId: 'T9', userId: 'U_SAM' }, id))).toMatch(/^unknown_ticket/)
  })

  test('a ticket can be snoozed for at most a year, and not into the past', async () => {
    const { id } = await open()
    const moments = [new Date(Date.now() - hour), new Date(Date.now() + 400 * 24 * hour), new Date(Number.NaN)]
    for (const until of moments) expect(await refusal(desk.snooze(sam, id, until))).toMatch(/^bad_time/)
  })

  const race = async (act: (by: LifeActs, person: typeof sam, index: number) => Promise<unknown>) => {
    const outcomes = clerks.map((person, index) => refusal(act(index % 2 ? desk : other, person, index)))
    return (await Promise.all(outcomes)).filter((outcome) => outcome === 'done').length
  }
  const acts: [string, event: string, act: (by: LifeActs, person: typeof sam, id: string) => Promise<unknown>][] = [
    ['claims', 'claimed', (by, person, id) => by.claim(person, id)],
    ['waits', 'waiting', (by, person, id) => by.wait(person, id)],
    ['snoozes it for an hour', 'snoozed', (by, person, id) => by.snooze(person, id, new Date(Date.now() + hour))],
    ['resolves', 'resolved', (by, person, id) => by.resolve(person, id)],
    ['closes', 'closed', (by, person, id) => by.close(person, id)],
    ['dismisses', 'not a request', (by, person, id) => by.dismiss(person, id)],
    ['assigns it to Sam', 'assigned', (by, person, id) => by.assign(person, id, 'U_SAM')],
    ['makes it urgent', 'priority changed', (by, person, id) => by.setPriority(person, id, 'urgent')],
  ]
  test.each(acts)('fifty people at once: one %s, and it happens once', async (_, event, act) => {
    const ticket = await open()
    expect(await race((by, person) => act(by, person, ticket.id))).toBe(1)
    expect((await history(ticket)).filter((line) => line.startsWith(`${event} `))).toHaveLength(1)
    expect((await said()).filter((text) => text === 'card')).toHaveLength(1)
  })

  test('fifty people reopen, release or wake a ticket at once: each happens once', async () => {
    const ticket = await open()
    await desk.claim(sam, ticket.id)
    await desk.resolve(sam, ticket.id)
    expect(await race((by, person) => by.reopen(person, ticket.id))).toBe(1)
    await desk.snooze(sam, ticket.id, tomorrow())
    expect(await race((by, person) => by.reopen(person, ticket.id))).toBe(1)
    expect(await race((by) => by.release(sam, ticket.id))).toBe(1)
  })

  test('whatever fifty people do at once, each step is allowed by the table', async () => {
    const ticket = await open()
    await race((by, person, index) => acts[index % acts.length]?.[2](by, person, ticket.id) ?? Promise.resolve())
    const events = (await history(ticket)).map((line) => line.split(' ')[0])
    expect(events.slice(0, -1)).not.toContain('closed')
    expect(await now(ticket)).toMatchObject({ status: 'closed' })
  })

  test('a move of another workspace finds no ticket', async () => {
    const { id } = await open()
    const by = { as: 'staff', userId: 'U_SAM' } as const
    expect(await moveTicket(two().one.db, { id, workspaceId: 'T9' }, { kind: 'close' }, by)).toBeUndefined()
  })
})
