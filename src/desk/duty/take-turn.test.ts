import { describeOnBothDatabases } from '../../../test/both-databases.ts'
import { newTicket, priya, sam } from '../../../test/desk-on.ts'
import type { Database } from '../../db/database.ts'
import type { Assignment } from '../../domain/duty.ts'
import { putOnDuty, takeOffDuty } from '../duty-store.ts'
import { moveTicket } from '../move-ticket.ts'
import { takeTurn } from './take-turn.ts'

const dora = { workspaceId: 'T1', userId: 'U_DORA' }
const people = [sam, priya, dora].map(({ userId }) => userId)
const frontdesk = { as: 'frontdesk', userId: 'frontdesk' } as const

describeOnBothDatabases((two) => {
  beforeEach(async () => {
    for (const person of [sam, priya, dora]) await putOnDuty(two().one.db, person)
  })
  const sharesOf = (owners: (string | undefined)[]) =>
    people.map((one) => owners.filter((owner) => owner === one).length)
  const turn = ({ db }: Database, among = people) =>
    db.transaction((tx) => takeTurn(tx, { workspaceId: 'T1', people: among, assignment: 'round_robin' }))

  test('fifty turns at the same moment, in two processes, are shared fairly', async () => {
    const turns = Array.from({ length: 50 }, (_, index) => turn(index % 2 ? two().one : two().other))
    expect(sharesOf(await Promise.all(turns)).sort()).toEqual([16, 17, 17])
  })

  test('so are fifty tickets at the same moment among who has the fewest', async () => {
    const tickets = await Promise.all(Array.from({ length: 50 }, () => newTicket(two().one)))
    const give = ({ db }: Database, index: number, assignment: Assignment) =>
      db.transaction(async (tx) => {
        const to = await takeTurn(tx, { workspaceId: 'T1', people, assignment })
        const ticket = tickets[index]
        if (to && ticket) await moveTicket(tx, ticket, { kind: 'assign', to }, frontdesk)
        return to
      })
    const given = tickets.map((_, index) => give(index % 2 ? two().one : two().other, index, 'least_loaded'))
    expect(sharesOf(await Promise.all(given)).sort()).toEqual([16, 17, 17])
  })

  test('whoever may not have a ticket keeps their place', async () => {
    expect(await turn(two().one, [priya.userId])).toBe('U_PRIYA')
    expect(await turn(two().one)).toBe('U_SAM')
    expect(await turn(two().one)).toBe('U_DORA')
    expect(await turn(two().one)).toBe('U_PRIYA')
  })

  test('who comes on duty is the last in line, and gains nothing by going off and on', async () => {
    expect(await turn(two().one)).toBe('U_SAM')
    await putOnDuty(two().one.db, { workspaceId: 'T1', userId: 'U_EVE' })
    const all = [...people, 'U_EVE']
    expect(await turn(two().one, all)).toBe('U_PRIYA')
    await takeOffDuty(two().one.db, dora)
    await putOnDuty(two().one.db, dora)
    const next = [await turn(two().one, all), await turn(two().one, all), await turn(two().one, all)]
    expect(next).toEqual(['U_SAM', 'U_EVE', 'U_PRIYA'])
    expect(await turn(two().one, all)).toBe('U_DORA')
  })

  test('nobody who may have it is on duty', async () => {
    expect(await turn(two().one, ['U_LEE'])).toBeUndefined()
    expect(await turn(two().one, [])).toBeUndefined()
  })
})
