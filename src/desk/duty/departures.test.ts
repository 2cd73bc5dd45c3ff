import { describeOnBothDatabases } from '../../../test/both-databases.ts'
import { allStaff, clerks, deskOn, historyOf, newTicket, peopleOf, priya, sam } from '../../../test/desk-on.ts'
import { quiet } from '../../../test/quiet.ts'
import type { Database } from '../../db/database.ts'
import { departures, outbox } from '../../db/schema.ts'
import type { Assignment } from '../../domain/duty.ts'
import type { Standing } from '../../domain/standing.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { isOnDuty, putOnDuty } from '../duty-store.ts'
import { findTicket } from '../ticket-store.ts'
import { lookAtDepartures, noteDeparture } from './departures.ts'
import { giveTickets } from './give-tickets.ts'
import { createRoster } from './roster.ts'

describeOnBothDatabases((two) => {
  let staff: Set<string>
  let standing: Standing | undefined
  beforeEach(() => {
    staff = allStaff()
    standing = undefined
  })
  const partsOn = (database: Database, assignment: Assignment = 'claim') => ({
    ...peopleOf(staff),
    ...{ database, assignment, log: quiet, teams: ['sales'] },
    roster: createRoster({ db: database.db, ...peopleOf(staff), now: () => new Date() }),
    servedBy: async (userId: string) => ({ usual: staff.has(userId), teams: [], apart: [] }),
    standingOf: async (userId: string): Promise<Standing> => standing ?? (staff.has(userId) ? 'serves' : 'left'),
  })
  const look = (database = two().one) => lookAtDepartures(partsOn(database))
  const desk = () => deskOn(two().one, staff)
  const now = ({ id }: Ticket) => findTicket(two().one.db, 'T1', id)
  const notes = async () =>
    (await two().one.db.select().from(outbox).orderBy(outbox.seq)).flatMap(({ utterance }) =>
      utterance.kind === 'note' ? [utterance] : [],
    )
  const waiting = () => two().one.db.$count(departures)
  async function theirs(count: number): Promise<Ticket[]> {
    const all: Ticket[] = []
    for (let index = 0; index < count; index += 1) {
      const ticket = await newTicket(two().one)
      await desk().claim(priya, ticket.id)
      all.push(ticket)
    }
    return all
  }
  const leaves = async () => {
    staff.delete(priya.userId)
    await noteDeparture(two().one.db, priya)
  }

  test('Priya leaves: she is off duty, and her tickets in work are everybody’s, with one note that lists them', async () => {
    await putOnDuty(two().one.db, priya)
    await putOnDuty(two().one.db, sam)
    const [first, second] = (await theirs(2)).sort((a, b) => (a.id < b.id ? -1 : 1))
    if (!first || !second) throw new Error('Priya has no tickets')
    await leaves()
    expect(await look()).toBe(true)
    expect(await isOnDuty(two().one.db, priya)).toBe(false)
    for (const ticket of [first, second]) {
      expect(await now(ticket)).toMatchObject({ status: 'open', claimedBy: null })
      expect((await historyOf(two().one, ticket)).at(-1)).toBe('released frontdesk')
    }
    expect(await notes()).toMatchObject([
      {
        text: `Priya has left the support channel, so nobody has these tickets now: ${first.id}, ${second.id}`,
        mention: ['<@U_SAM>'],
        beside: true,
      },
    ])
    expect(await waiting()).toBe(0)
  })

  test('what waits, is snoozed or is settled stays hers until it comes back', async () => {
    const [waits, snoozed, settled] = await theirs(3)
    if (!waits || !snoozed || !settled) throw new Error('Priya has no tickets')
    await desk().wait(priya, waits.id)
    await desk().snooze(priya, snoozed.id, new Date(Date.now() + 3_600_000))
    await desk().resolve(priya, settled.id)
    await leaves()
    await look()
    for (const ticket of [waits, snoozed, settled]) expect((await now(ticket))?.claimedBy).toBe('U_PRIYA')
    expect(await notes()).toEqual([])
  })

  test('she left and is back before anybody looked: nothing changes', async () => {
    await putOnDuty(two().one.db, priya)
    const [ticket] = await theirs(1)
    await leaves()
    staff.add(priya.userId)
    await look()
    expect(ticket && (await now(ticket))?.claimedBy).toBe('U_PRIYA')
    expect(await isOnDuty(two().one.db, priya)).toBe(true)
    expect(await waiting()).toBe(0)
  })

  test('the news comes fifty times, to two processes: it is said once', async () => {
    const tickets = await theirs(5)
    staff.delete(priya.userId)
    await Promise.all(clerks.map((_, index) => noteDeparture(index % 2 ? two().one.db : two().other.db, priya)))
    await Promise.all([look(), look(two().other), look(), look(two().other)])
    await noteDeparture(two().one.db, priya)
    await look()
    expect(await notes()).toHaveLength(1)
    for (const ticket of tickets)
      expect((await historyOf(two().one, ticket)).filter((line) => line.startsWith('released'))).toHaveLength(1)
  })

  test('nobody can tell whether she has left: it waits until somebody can', async () => {
    const [ticket] = await theirs(1)
    await leaves()
    standing = 'unknown'
    expect(await look()).toBe(false)
    expect(ticket && (await now(ticket))?.claimedBy).toBe('U_PRIYA')
    expect(await waiting()).toBe(1)
    standing = undefined
    expect(await look()).toBe(true)
    expect(ticket && (await now(ticket))?.claimedBy).toBeNull()
  })

  test('where tickets are given to people on duty, hers are given to others', async () => {
    await putOnDuty(two().one.db, priya)
    await putOnDuty(two().one.db, sam)
    const tickets = await theirs(3)
    await leaves()
    await lookAtDepartures(partsOn(two().one, 'round_robin'))
    expect((await notes())[0]?.mention).toEqual([])
    await giveTickets(partsOn(two().one, 'round_robin'))
    for (const ticket of tickets) expect((await now(ticket))?.claimedBy).toBe('U_SAM')
  })

  test('she leaves while fifty tickets are given to people on duty: in the end she has none', async () => {
    await putOnDuty(two().one.db, priya)
    await putOnDuty(two().one.db, sam)
    const all = await Promise.all(Array.from({ length: 50 }, () => newTicket(two().one)))
    // Her name was looked up just before she left.
    const roster = { forTicket: async () => ['U_PRIYA', 'U_SAM'] }
    const giving = (database: Database) => giveTickets({ ...partsOn(database, 'round_robin'), roster })
    staff.delete(priya.userId)
    await noteDeparture(two().one.db, priya)
    await Promise.all([giving(two().one), giving(two().other), lookAtDepartures(partsOn(two().one, 'round_robin'))])
    await giveTickets(partsOn(two().one, 'round_robin'))
    for (const ticket of all) expect((await now(ticket))?.claimedBy).toBe('U_SAM')
  })

  test('who never had anything leaves unnoticed', async () => {
    await noteDeparture(two().one.db, { workspaceId: 'T1', userId: 'U_MAYA' })
    await look()
    expect(await waiting()).toBe(0)
    expect(await notes()).toEqual([])
  })
})
