import { eq } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { newTicket } from '../../test/desk-on.ts'
import { articleSuggestions, intentCorrections, promises, ticketHistory, tickets, turns } from '../db/schema.ts'
import type { Triage } from '../domain/classification.ts'
import type { Served } from '../domain/served.ts'
import type { TicketEvent } from '../domain/ticket.ts'
import { listFilteredTickets } from './filtered-tickets.ts'
import type { Scope } from './scope.ts'
import { type TicketFilter, ticketFilter } from './ticket-filter.ts'

const scope: Scope = { workspaceId: 'T1', from: '2025-11-01', to: '2025-11-30', timeZone: 'Europe/Berlin' }
const everybody: Served = { usual: true, teams: [], apart: [] }
const globex = { userId: 'U_MAYA', teamId: 'T2', name: 'Maya', company: 'Globex' }
const initech = { userId: 'U_KEN', teamId: 'T3', name: 'Ken', company: 'Initech' }

describeOnBothDatabases((two) => {
  const db = () => two().one.db

  type Fields = Omit<Partial<typeof tickets.$inferInsert>, 'triage'> & { at?: string; triage?: Partial<Triage> }
  async function ticket(fields: Fields, customer = globex, channelId = 'C1'): Promise<string> {
    const opened = await newTicket(two().one, customer, channelId)
    const { at = '2025-11-10T12:00:00Z', triage, ...rest } = fields
    const set = { createdAt: new Date(at), ...rest, triage: { ...opened.triage, ...triage } }
    await db().update(tickets).set(set).where(eq(tickets.id, opened.id))
    return opened.id
  }
  const happened = async (ticketId: string, event: TicketEvent, at: string) => {
    const line = { workspaceId: 'T1', ticketId, event, actor: 'U_SAM', at: new Date(at) }
    await db().insert(ticketHistory).values(line)
  }
  const listed = async (filter: TicketFilter, of: Partial<Scope> = {}, served = everybody) => {
    const wanted = { page: 0, served }
    const { tickets: found } = await listFilteredTickets(db(), { ...scope, ...of }, filter, wanted)
    return found.map(({ id }) => id)
  }

  test('a day begins and ends at midnight where the company is', async () => {
    const lateOn9 = await ticket({ at: '2025-11-09T22:59:59Z' })
    const earlyOn10 = await ticket({ at: '2025-11-09T23:00:00Z' })
    const lateOn10 = await ticket({ at: '2025-11-10T22:59:59Z' })
    expect(await listed({ day: '2025-11-10' })).toEqual([lateOn10, earlyOn10])
    expect(await listed({ day: '2025-11-09' })).toEqual([lateOn9])
    expect(await listed({}, { from: '2025-11-10', to: '2025-11-10' })).toHaveLength(2)
    // Outside of the range there is nothing, whatever the filter says.
    expect(await listed({ day: '2025-11-10' }, { to: '2025-11-09' })).toEqual([])
  })

  test('what a ticket is about, its department, language, mood and state are filters, alone and together', async () => {
    const bill = await ticket({ category: 'billing', triage: { language: 'de', sentiment: 'negative' } })
    const own = await ticket({ category: 'faq', triage: { department: 'sales', confidence: 1 } })
    await ticket({ category: 'faq', status: 'claimed', triage: { confidence: 0.3 } })
    expect(await listed({ intent: 'billing' })).toEqual([bill])
    expect(await listed({ department: 'sales' })).toEqual([own])
    expect(await listed({ department: 'billing' })).toEqual([bill])
    expect(await listed({ language: 'de', mood: 'negative' })).toEqual([bill])
    expect(await listed({ language: 'de', mood: 'positive' })).toEqual([])
    expect(await listed({ intent: 'faq', status: 'open' })).toEqual([own])
    expect(await listed({ tenth: 9 }, { to: '2025-11-20' })).toContain(own)
    expect(await listed({ tenth: 3 })).toHaveLength(1)
  })

  test('companies, channels and other workspaces are apart', async () => {
    const here = await ticket({})
    const there = await ticket({}, initech, 'C2')
    await ticket({ workspaceId: 'T9' })
    expect(await listed({}, { companyId: 'T2' })).toEqual([here])
    expect(await listed({}, { channelId: 'C2' })).toEqual([there])
    expect((await listed({})).sort()).toEqual([here, there].sort())
  })

  test('whoever does not serve a ticket is not shown it', async () => {
    const hidden = await ticket({ triage: { department: 'legal' } })
    const usual = await ticket({})
    expect(await listed({}, {}, { usual: true, teams: [], apart: ['legal'] })).toEqual([usual])
    expect(await listed({}, {}, { usual: false, teams: ['legal'], apart: ['legal'] })).toEqual([hidden])
    expect(await listed({}, {}, { usual: false, teams: [], apart: [] })).toEqual([])
  })

  test('what happened counts on its day, and not on the day of the ticket', async () => {
    const old = await ticket({ at: '2025-09-01T12:00:00Z' })
    await ticket({})
    await happened(old, 'reopened', '2025-11-05T12:00:00Z')
    await happened(old, 'staff replied', '2025-11-06T12:00:00Z')
    await happened(old, 'staff replied', '2025-11-07T12:00:00Z')
    expect(await listed({ ended: 'reopened', day: '2025-11-05' })).toEqual([old])
    expect(await listed({ happened: 'reopened', day: '2025-11-06' })).toEqual([])
    expect(await listed({ happened: 'first reply', day: '2025-11-06' })).toEqual([old])
    expect(await listed({ happened: 'first reply', day: '2025-11-07' })).toEqual([])
    expect(await listed({ happened: 'staff replied', day: '2025-11-07' })).toEqual([old])
  })

  test('endings and ratings count when they came; a ticket that was opened again has not ended', async () => {
    const closed = { status: 'closed', ended: 'confirmed', closedAt: new Date('2025-11-20T12:00:00Z') } as const
    const ended = await ticket({ ...closed, rating: 4, ratedAt: new Date('2025-11-21T12:00:00Z') })
    await ticket({ ...closed, status: 'open' })
    expect(await listed({ ended: 'confirmed' })).toEqual([ended])
    expect(await listed({ ended: 'assumed' })).toEqual([])
    expect(await listed({ rating: 4, day: '2025-11-21' })).toEqual([ended])
    expect(await listed({ rating: 4, day: '2025-11-20' })).toEqual([])
  })

  test('promises that were kept are told apart from those that were broken', async () => {
    const [kept, broken, neither] = [await ticket({}), await ticket({}), await ticket({})]
    const promise = { workspaceId: 'T1', kind: 'first reply', targetMinutes: 15, startedAt: new Date() } as const
    const at = new Date('2025-11-12T12:00:00Z')
    await db()
      .insert(promises)
      .values({ ...promise, ticketId: kept, metAt: at, endedAt: at })
    await db()
      .insert(promises)
      .values({ ...promise, ticketId: broken, breachedAt: at, metAt: at, endedAt: at })
    await db()
      .insert(promises)
      .values({ ...promise, ticketId: neither, endedAt: at })
    expect(await listed({ promise: 'first reply', kept: 'yes' })).toEqual([kept])
    expect(await listed({ kept: 'no' })).toEqual([broken])
    expect((await listed({ promise: 'first reply' })).sort()).toEqual([kept, broken].sort())
    expect(await listed({ promise: 'resolution' })).toEqual([])
  })

  test('proposed answers, corrections and what the bot had said before lead to their tickets', async () => {
    const [sent, corrected, told] = [await ticket({}), await ticket({}), await ticket({})]
    const at = new Date('2025-11-12T12:00:00Z')
    const proposal = { workspaceId: 'T1', title: 'Sync', articleHash: '', quoteHash: '', confidence: 80 }
    await db()
      .insert(articleSuggestions)
      .values({ ...proposal, ticketId: sent, outcome: 'sent', decidedAt: at })
    const [{ conversationId } = { conversationId: 0 }] = await db()
      .select()
      .from(tickets)
      .where(eq(tickets.id, corrected))
    await db()
      .insert(intentCorrections)
      .values({
        ...{ workspaceId: 'T1', conversationId, ticketId: corrected, messageTs: [], correctedBy: 'U_SAM' },
        ...{ wasIntent: 'billing', intent: 'technical', correctedAt: at },
      })
    const [{ conversationId: toldIn } = { conversationId: 0 }] = await db()
      .select()
      .from(tickets)
      .where(eq(tickets.id, told))
    const answer = { workspaceId: 'T1', conversationId: toldIn, channelId: 'C1', ended: 'answered' } as const
    await db()
      .insert(turns)
      .values({ ...answer, at: new Date('2025-11-10T11:00:00Z') })
    expect(await listed({ proposed: 'sent' })).toEqual([sent])
    expect(await listed({ was: 'billing', intent: 'technical' })).toEqual([corrected])
    expect(await listed({ was: 'faq' })).toEqual([])
    expect(await listed({ answered: 'yes' })).toEqual([told])
    expect((await listed({ answered: 'no' })).sort()).toEqual([sent, corrected].sort())
  })

  test('a list has pages; a page too far is the last', async () => {
    const ids: string[] = []
    for (const hour of [10, 11, 12]) ids.unshift(await ticket({ at: `2025-11-10T${hour}:00:00Z` }))
    const page = (number: number) =>
      listFilteredTickets(db(), scope, {}, { page: number, length: 2, served: everybody })
    expect(await page(0)).toMatchObject({ total: 3, page: 0, pages: 2, tickets: [{ id: ids[0] }, { id: ids[1] }] })
    expect(await page(9)).toMatchObject({ page: 1, tickets: [{ id: ids[2] }] })
  })

  test('what an address says is a filter, or nothing', () => {
    expect(ticketFilter.parse({ intent: 'billing', rating: '4', other: 'x' })).toEqual({ intent: 'billing', rating: 4 })
    for (const wrong of [{ day: '2025-13-40' }, { intent: 'x' }, { rating: '9' }, { kept: 'perhaps' }])
      expect(ticketFilter.safeParse(wrong).success).toBe(false)
  })
})
