import { eq } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../../test/both-databases.ts'
import { allStaff, clerks, deskOn, historyOf, newTicket, peopleOf, priya, sam } from '../../../test/desk-on.ts'
import { quiet } from '../../../test/quiet.ts'
import type { Database } from '../../db/database.ts'
import { outbox, tickets } from '../../db/schema.ts'
import type { Assignment } from '../../domain/duty.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { putOnDuty, takeOffDuty } from '../duty-store.ts'
import { bringBack, moveTicket } from '../move-ticket.ts'
import { findTicket } from '../ticket-store.ts'
import { giveNone, giveTickets } from './give-tickets.ts'
import { createRoster } from './roster.ts'

const frontdesk = { as: 'frontdesk', userId: 'frontdesk' } as const
const [dora] = clerks

describeOnBothDatabases((two) => {
  let staff: Set<string>
  beforeEach(() => {
    staff = allStaff()
  })
  const giving = (database: Database, assignment: Assignment = 'round_robin') => {
    const people = peopleOf(staff)
    const roster = createRoster({ db: database.db, ...people, now: () => new Date() })
    return giveTickets({ database, assignment, roster, ...people, log: quiet })
  }
  const give = (assignment?: Assignment) => giving(two().one, assignment)
  const onDuty = async (...people: { workspaceId: string; userId: string }[]) => {
    for (const person of people) await putOnDuty(two().one.db, person)
  }
  const open = () => newTicket(two().one)
  const ownerOf = async ({ id }: Ticket) => (await findTicket(two().one.db, 'T1', id))?.claimedBy
  const owners = async () => {
    const all = await two().one.db.select().from(tickets)
    const counts = new Map<string, number>()
    for (const { claimedBy } of all) counts.set(claimedBy ?? 'nobody', (counts.get(claimedBy ?? 'nobody') ?? 0) + 1)
    return Object.fromEntries(counts)
  }
  const said = async () =>
    (await two().one.db.select().from(outbox).orderBy(outbox.seq)).map(({ utterance }) =>
      utterance.kind === 'reply' || utterance.kind === 'note' ? utterance.text : utterance.kind,
    )

  test('a new ticket goes to whoever is on duty: with a line of history, a note, and a word to the customer', async () => {
    await onDuty(sam)
    const ticket = await open()
    await give()
    expect(await findTicket(two().one.db, 'T1', ticket.id)).toMatchObject({ status: 'claimed', claimedBy: 'U_SAM' })
    expect(await historyOf(two().one, ticket)).toEqual([
      'opened frontdesk No article answers this',
      'assigned frontdesk U_SAM',
    ])
    expect(await said()).toEqual([
      'card',
      `${ticket.id} is yours: it was your turn.`,
      expect.stringContaining('Sam from our team is now looking after'),
    ])
  })

  test('three people take turns', async () => {
    await onDuty(sam, priya, ...(dora ? [dora] : []))
    const given: Ticket[] = []
    for (let index = 0; index < 6; index += 1) given.push(await open())
    await give()
    const [a, b, c, ...again] = await Promise.all(given.map(ownerOf))
    expect(new Set([a, b, c]).size).toBe(3)
    expect(again).toEqual([a, b, c])
  })

  test('fifty tickets at once in two processes: three people get a fair share, and each ticket is given once', async () => {
    await onDuty(sam, priya, ...(dora ? [dora] : []))
    const all = await Promise.all(Array.from({ length: 50 }, open))
    await Promise.all([giving(two().one), giving(two().other), giving(two().one), giving(two().other)])
    expect(Object.values(await owners()).sort()).toEqual([16, 17, 17])
    for (const ticket of all)
      expect((await historyOf(two().one, ticket)).filter((line) => line.startsWith('assigned'))).toHaveLength(1)
    expect((await said()).filter((text) => text.includes('your turn'))).toHaveLength(50)
  })

  test('whoever has the fewest tickets gets the next ones; what is settled does not count', async () => {
    await onDuty(sam, priya)
    const desk = deskOn(two().one, staff)
    const had = await Promise.all(Array.from({ length: 3 }, open))
    for (const { id } of had) await desk.claim(sam, id)
    for (const { id } of await Promise.all(Array.from({ length: 3 }, open))) {
      await desk.claim(priya, id)
      await desk.resolve(priya, id)
    }
    const next = await Promise.all(Array.from({ length: 4 }, open))
    await give('least_loaded')
    const given = await Promise.all(next.map(ownerOf))
    expect(given.filter((owner) => owner === 'U_PRIYA').length).toBeGreaterThanOrEqual(3)
  })

  test('nobody is on duty: the ticket stays open for everybody, also when somebody goes on duty later', async () => {
    const ticket = await open()
    await give()
    await onDuty(sam)
    await give()
    expect(await findTicket(two().one.db, 'T1', ticket.id)).toMatchObject({ status: 'open', claimedBy: null })
  })

  test('who no longer serves tickets, or goes off duty in that moment, is given none', async () => {
    await onDuty(sam, priya)
    staff.delete('U_SAM')
    const [first, second] = [await open(), await open()]
    await give()
    expect(await Promise.all([first, second].map(ownerOf))).toEqual(['U_PRIYA', 'U_PRIYA'])
    const third = await open()
    const roster = { forTicket: async () => ['U_PRIYA'] }
    await takeOffDuty(two().one.db, priya)
    await giveTickets({ database: two().one, assignment: 'round_robin', roster, ...peopleOf(staff), log: quiet })
    expect(await ownerOf(third)).toBeNull()
  })

  test('somebody claims it first: it is theirs', async () => {
    await onDuty(sam)
    const ticket = await open()
    await deskOn(two().one, staff).claim(priya, ticket.id)
    await give()
    expect(await ownerOf(ticket)).toBe('U_PRIYA')
  })

  test('claims race with giving, fifty times: each ticket has one owner', async () => {
    await onDuty(sam)
    const desk = deskOn(two().other, staff)
    const all = await Promise.all(Array.from({ length: 50 }, open))
    await Promise.all([
      give(),
      ...all.map(({ id }) => desk.claim(priya, id).catch(() => undefined)),
      giving(two().other),
    ])
    const histories = await Promise.all(all.map((ticket) => historyOf(two().one, ticket)))
    for (const lines of histories) expect(lines.filter((line) => /^(claimed|assigned)/.test(line))).toHaveLength(1)
  })

  test('who gives a ticket back leaves it to everybody', async () => {
    await onDuty(sam)
    const ticket = await open()
    await give()
    await deskOn(two().one, staff).release(sam, ticket.id)
    await give()
    expect(await ownerOf(ticket)).toBeNull()
  })

  test('a ticket that comes back without an owner is given; one that has an owner goes to them', async () => {
    const [free, owned] = [await open(), await open()]
    await give()
    const desk = deskOn(two().one, staff)
    for (const { id } of [free, owned]) await desk.resolve(sam, id)
    await two().one.db.update(tickets).set({ claimedBy: 'U_PRIYA' }).where(eq(tickets.id, owned.id))
    await onDuty(sam)
    for (const ticket of [free, owned])
      await two().one.db.transaction((tx) => bringBack(tx, ticket, { as: 'customer', userId: 'U_MAYA' }))
    await give()
    expect(await Promise.all([free, owned].map(ownerOf))).toEqual(['U_SAM', 'U_PRIYA'])
  })

  test('a ticket whose owner has left is given anew', async () => {
    const ticket = await open()
    await give()
    await deskOn(two().one, staff).claim(priya, ticket.id)
    await onDuty(sam)
    await two().one.db.transaction((tx) => moveTicket(tx, ticket, { kind: 'release', from: 'U_PRIYA' }, frontdesk))
    await give()
    expect(await ownerOf(ticket)).toBe('U_SAM')
  })

  test('a ticket that goes to another team while its people are looked up is given to one of that team', async () => {
    await onDuty(sam, priya)
    const ticket = await open()
    const move = async () => {
      await two().one.db.update(tickets).set({ team: 'sales' }).where(eq(tickets.id, ticket.id))
      return ['U_SAM']
    }
    const parts = { database: two().one, assignment: 'round_robin', ...peopleOf(staff), log: quiet } as const
    await giveTickets({ ...parts, roster: { forTicket: move } })
    expect(await ownerOf(ticket)).toBeNull()
    await giveTickets({ ...parts, roster: { forTicket: async ({ team }) => (team === 'sales' ? ['U_PRIYA'] : []) } })
    expect(await ownerOf(ticket)).toBe('U_PRIYA')
  })

  test('where people take tickets themselves none is given, also not when that changes later', async () => {
    const ticket = await open()
    await giveNone(two().one.db)
    await onDuty(sam)
    await give()
    expect(await ownerOf(ticket)).toBeNull()
  })

  test('Slack cannot be asked who serves a ticket: it is given when Slack is back', async () => {
    await onDuty(sam)
    const ticket = await open()
    const parts = { database: two().one, assignment: 'round_robin', ...peopleOf(staff), log: quiet } as const
    const away = { forTicket: async () => Promise.reject(new Error('Slack is away')) }
    expect(await giveTickets({ ...parts, roster: away })).toBe(false)
    expect(await ownerOf(ticket)).toBeNull()
    expect(await give()).toBe(true)
    expect(await ownerOf(ticket)).toBe('U_SAM')
  })
})
