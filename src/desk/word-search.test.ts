import { sql } from 'drizzle-orm'
import { ticketIdOf, ticketsUpTo } from '../../bench/many-tickets.ts'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import type { Served } from '../domain/served.ts'
import type { TicketStatus } from '../domain/ticket.ts'
import type { Person } from './person.ts'
import { listTickets } from './ticket-lists.ts'
import { mostCounted } from './ticket-store.ts'

/** Each ticket says “manager”, each message in its thread, too, and each names an order of its own. The first is the newest. */
const many = 1500
const reader: Person & Served = { workspaceId: 'T1', userId: 'U_SAM', usual: true, teams: [], apart: [] }
const ids = (...numbers: number[]) => numbers.map(ticketIdOf)
const fromTo = (from: number, to: number) => ids(...Array.from({ length: to - from + 1 }, (_, n) => from + n))

describeOnBothDatabases((two) => {
  beforeEach(async () => {
    const { db } = two().one
    for (const statement of ticketsUpTo(1, many + 1).split(';'))
      if (statement.trim()) await db.execute(sql.raw(statement))
    await db.execute(sql`insert into messages (workspace_id, conversation_id, channel_id, ts, author, author_id, text)
      select 'T1', 1000000700, 'C1', '9.9', 'customer', 'U1', 'The flux of the manager'`)
    // Postgres plans by what it knows of the tables.
    await db.execute(sql`analyze tickets, messages`)
  })

  async function search(words: string, { page = 0, state }: { page?: number; state?: TicketStatus } = {}, by = reader) {
    const found = await listTickets(two().one.db, by, { kind: 'search', words, state }, page, new Date())
    return { ...found, ids: found.tickets.map(({ id }) => id) }
  }

  test('a word that every ticket has: the newest come first, on each page, and they are more than is counted', async () => {
    const first = await search('manager')
    expect([first.total, first.pages, first.ids]).toEqual([mostCounted + 1, mostCounted / 10, fromTo(1, 10)])
    expect((await search('manager', { page: 41 })).ids).toEqual(fromTo(411, 420))
    expect((await search('wants to speak manager')).ids).toEqual(fromTo(1, 10))
  })

  test('beside a rare word, or one that is only in the thread, it finds what it found before', async () => {
    expect(await search('manager 1234')).toMatchObject({ total: 1, ids: ids(1234) })
    expect(await search('manager flux')).toMatchObject({ total: 1, ids: ids(700) })
    expect(await search('flux')).toMatchObject({ total: 1, ids: ids(700) })
  })

  test('what occurs nowhere, or never together, finds nothing', async () => {
    expect(await search('kumquat')).toMatchObject({ total: 0, ids: [] })
    expect(await search('manager kumquat')).toMatchObject({ total: 0 })
    expect(await search('flux 1234')).toMatchObject({ total: 0 })
  })

  test('common words are narrowed down by state, and to what somebody serves', async () => {
    const open = Array.from({ length: 10 }, (_, n) => (n + 1) * 20)
    expect(await search('manager', { state: 'open' })).toMatchObject({ total: many / 20, ids: ids(...open) })
    await two().one.db.execute(
      sql`update tickets set team = 'sales' where id in (${ticketIdOf(3)}, ${ticketIdOf(1400)})`,
    )
    const sales = { ...reader, usual: false, teams: ['sales'] }
    expect(await search('manager', {}, sales)).toMatchObject({ total: 2, ids: ids(3, 1400) })
  })

  test('another workspace’s tickets are not found', async () => {
    expect(await search('manager', {}, { ...reader, workspaceId: 'T2' })).toMatchObject({ total: 0 })
    expect(await search('1234', {}, { ...reader, workspaceId: 'T2' })).toMatchObject({ total: 0 })
  })
})
