import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { clerks, historyOf, lee, newTicket, outcomeOf, peopleOf, priya, sam } from '../../test/desk-on.ts'
import type { Database } from '../db/database.ts'
import { outbox } from '../db/schema.ts'
import type { Team } from '../domain/team.ts'
import { createChecks } from './checks.ts'
import { createLifeActs } from './life-acts.ts'
import { createTeamActs } from './team-acts.ts'
import { findTicket } from './ticket-store.ts'

const team = (name: string): Team => ({ name, channel: name, departments: [], customers: [], words: [] })
const teams = [team('EU'), team('US')]
const usual = new Set([sam, priya, ...clerks].map(({ userId }) => userId))

/** Lee is in the channel of EU, Priya everywhere, and the clerks in the support channel and that of EU. */
function desk(database: Database) {
  const isStaff = async (userId: string, name = '') => {
    if (userId === priya.userId) return true
    if (name === 'EU') return userId !== sam.userId
    return name === '' && usual.has(userId)
  }
  const parts = { database, ...peopleOf(usual), isStaff, teams, now: () => new Date() }
  const checks = createChecks(parts)
  return { ...createLifeActs(parts, checks), ...createTeamActs(parts, checks) }
}

describeOnBothDatabases((two) => {
  const open = () => newTicket(two().one)
  const now = (id: string) => findTicket(two().one.db, 'T1', id)

  test('Sam moves a ticket to EU: it is nobody’s then, its card is drawn there, and a note tells who moved it', async () => {
    const ticket = await open()
    await desk(two().one).claim(sam, ticket.id)
    await two().one.db.delete(outbox)
    expect(await desk(two().one).moveToTeam(sam, ticket.id, 'EU')).toMatchObject({ team: 'EU', claimedBy: null })
    expect(await now(ticket.id)).toMatchObject({ status: 'open', claimedAt: null })
    expect((await historyOf(two().one, ticket)).at(-1)).toBe('moved to team U_SAM EU')
    const said = (await two().one.db.select().from(outbox).orderBy(outbox.seq)).map(({ utterance }) => utterance)
    expect(said).toEqual([
      { kind: 'card', ticketId: ticket.id },
      expect.objectContaining({ kind: 'note', text: 'Sam moved this ticket to EU.' }),
    ])
    expect(await outcomeOf(desk(two().one).claim(sam, ticket.id))).toMatch(/^not_staff/)
    await desk(two().one).claim(lee, ticket.id)
  })

  test('whoever serves both teams keeps it; what waits goes on waiting; it can be moved back', async () => {
    const { id } = await open()
    const { claim, wait, moveToTeam } = desk(two().one)
    await claim(priya, id)
    await wait(priya, id)
    await moveToTeam(priya, id, 'EU')
    expect(await now(id)).toMatchObject({ team: 'EU', status: 'waiting', claimedBy: 'U_PRIYA' })
    await moveToTeam(lee, id, '')
    expect(await now(id)).toMatchObject({ team: '', status: 'waiting', claimedBy: 'U_PRIYA' })
  })

  test('nobody moves what they do not serve, or where nobody is, or what is there or closed', async () => {
    const { id } = await open()
    const { moveToTeam, teamsFor, close } = desk(two().one)
    expect(await outcomeOf(moveToTeam(lee, id, 'EU'))).toMatch(/^not_staff/)
    expect(await outcomeOf(teamsFor(lee, id))).toMatch(/^not_staff/)
    expect(await outcomeOf(moveToTeam(sam, id, 'Asia'))).toBe(
      'unknown_team: There is no team “Asia”. Possible are: support, EU, US.',
    )
    expect(await outcomeOf(moveToTeam(sam, id, ''))).toBe(`already_so: ${id} is already with the support channel.`)
    await close(sam, id)
    expect(await outcomeOf(moveToTeam(sam, id, 'EU'))).toContain(`${id} is closed`)
    expect(await now(id)).toMatchObject({ team: null })
  })

  test('fifty people move a ticket to EU at once: it happens once, and the others are told', async () => {
    const ticket = await open()
    const moves = clerks.map((person, index) =>
      outcomeOf(desk(index % 2 ? two().one : two().other).moveToTeam(person, ticket.id, 'EU')),
    )
    const outcomes = await Promise.all(moves)
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome.includes('is already with EU'))).toHaveLength(49)
    expect((await historyOf(two().one, ticket)).filter((line) => line.startsWith('moved'))).toHaveLength(1)
  })

  test('fifty people claim and move a ticket at once: nobody has it who does not serve it', async () => {
    const { id } = await open()
    await Promise.all(
      clerks.map((person, index) => {
        const by = desk(index % 2 ? two().one : two().other)
        return outcomeOf(index % 3 ? by.claim(sam, id) : by.moveToTeam(person, id, 'EU'))
      }),
    )
    expect(await now(id)).toMatchObject({ team: 'EU', status: 'open', claimedBy: null })
  })
})
