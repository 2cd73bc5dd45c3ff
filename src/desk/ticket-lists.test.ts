import { eq, sql } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { newTicket, sam } from '../../test/desk-on.ts'
import { ticketWords } from '../db/full-text.ts'
import { rowsOf } from '../db/rows-of.ts'
import { messages, promises, tickets } from '../db/schema.ts'
import type { Served } from '../domain/served.ts'
import type { Ticket } from '../domain/ticket.ts'
import { moveTicket } from './move-ticket.ts'
import { type Listing, listTickets, pageLength } from './ticket-lists.ts'
import { mostCounted } from './ticket-store.ts'

const everything: Served = { usual: true, teams: [], apart: [] }
const bySam = { as: 'owner', userId: sam.userId } as const

describeOnBothDatabases((two) => {
  const db = () => two().one.db
  const list = async (listing: Listing, page = 0, served = everything) =>
    (await listTickets(db(), { ...sam, ...served }, listing, page, new Date())).tickets.map(({ id }) => id)
  async function open(change: Partial<Ticket> = {}): Promise<string> {
    const { id } = await newTicket(two().one)
    await db()
      .update(tickets)
      .set({ workspaceId: 'T1', ...change })
      .where(eq(tickets.id, id))
    return id
  }
  const move = (id: string, kind: 'claim' | 'wait' | 'close' | 'resolve') =>
    moveTicket(db(), { id, workspaceId: 'T1' }, { kind }, bySam)
  const search = (words: string, more: { company?: string; state?: Ticket['status'] } = {}) =>
    list({ kind: 'search', words, ...more })
  const maya = { userId: 'U_MAYA', teamId: 'T2', name: 'Maya', company: 'Globex' }

  test('the queue is what nobody has: by priority, then by time', async () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute))
    const low = await open({ priority: 'low', createdAt: at(1) })
    const younger = await open({ createdAt: at(3) })
    const older = await open({ createdAt: at(2) })
    const urgent = await open({ priority: 'urgent', createdAt: at(9) })
    await move(await open({ priority: 'urgent' }), 'claim')
    await move(await open(), 'close')
    await open({ workspaceId: 'T9' })
    expect(await list({ kind: 'queue' })).toEqual([urgent, older, younger, low])
  })

  test('what is overdue comes first, however urgent the rest, and each says what is promised next', async () => {
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000)
    const [urgent, late, soon, kept, paused] = [
      await open({ priority: 'urgent' }),
      await open({ priority: 'low' }),
      await open({ priority: 'high' }),
      await open({ createdAt: new Date('2026-01-01') }),
      await open({ createdAt: new Date('2026-01-02') }),
    ]
    const promise = (ticketId: string, more: Partial<typeof promises.$inferInsert>) =>
      db()
        .insert(promises)
        .values({ ticketId, workspaceId: 'T1', kind: 'resolution', targetMinutes: 60, startedAt: at(-90), ...more })
    await promise(late, { dueAt: at(-30) })
    await promise(late, { kind: 'first reply', dueAt: at(-60) })
    await promise(soon, { dueAt: at(5) })
    await promise(kept, { dueAt: at(-30), endedAt: at(-40) })
    await promise(paused, { dueAt: null })
    expect(await list({ kind: 'queue' })).toEqual([late, urgent, soon, kept, paused])
    const { due } = await listTickets(db(), { ...sam, ...everything }, { kind: 'queue' }, 0, new Date())
    expect(Object.keys(due).sort()).toEqual([late, soon].sort())
    expect(due[late]?.kind).toBe('first reply')
    const customer = { workspaceId: 'T1', userId: 'U_MAYA', usual: false, teams: [], apart: [] }
    expect((await listTickets(db(), customer, { kind: 'usual' }, 0, new Date())).due).toEqual({})
  })

  test('Sam’s are those that he has, what he works on before what waits; what is solved is nobody’s work', async () => {
    const [waiting, worked, solved] = [await open({ priority: 'urgent' }), await open(), await open()]
    for (const id of [waiting, worked, solved]) await move(id, 'claim')
    await move(waiting, 'wait')
    await move(solved, 'resolve')
    await open()
    expect(await list({ kind: 'mine' })).toEqual([worked, waiting])
  })

  test('a customer is found by a part of their name or company, or by their id; open tickets come first', async () => {
    const closed = await open({ createdAt: new Date('2030-01-01') })
    await move(closed, 'close')
    const current = await open()
    const other = { userId: 'U_KEN', teamId: 'T3', name: 'Ken 100%', company: 'Initech' }
    const kens = await open({ customer: other, customerUserId: 'U_KEN' })
    for (const name of ['globex', 'MAYA', 'U_MAYA'])
      expect(await list({ kind: 'customer', name })).toEqual([current, closed])
    expect(await list({ kind: 'customer', name: '100%' })).toEqual([kens])
    expect(await list({ kind: 'customer', name: '%' })).toEqual([kens])
    expect(await list({ kind: 'customer', name: '_' })).toEqual([])
  })

  test('words are found in the request, the summary, and every message of the thread that is still there', async () => {
    const id = await open({ request: 'Our webhooks fail with ORD-12345', summary: 'Webhook failures' })
    const [ticket] = await db().select().from(tickets).where(eq(tickets.id, id))
    const said = { workspaceId: 'T1', conversationId: ticket?.conversationId ?? 0, channelId: 'C1' }
    await db()
      .insert(messages)
      .values([
        { ...said, ts: '1', author: 'customer', text: 'It says „Zertifikat abgelaufen“.' },
        { ...said, ts: '2', author: 'staff', text: '証明書を更新してください' },
      ])
    await open()
    for (const words of [
      'webhook',
      'WEBHOOKS failing',
      '12345',
      'ord-12345',
      'zertifikat webhook',
      '証明書',
      'maya webhook',
    ])
      expect([words, await search(words)]).toEqual([words, [id]])
    for (const words of ['webhook refund', '書証', 'certificate'])
      expect([words, await search(words)]).toEqual([words, []])
    await db().update(messages).set({ text: '' })
    expect(await search('zertifikat')).toEqual([])
  })

  test('a search is narrowed down by company and state', async () => {
    const [mine, theirs] = [await open(), await open({ customer: { ...maya, company: 'Initech' } })]
    await move(theirs, 'close')
    expect(await search('sync')).toHaveLength(2)
    expect(await search('sync', { company: 'glob' })).toEqual([mine])
    expect(await search('sync', { state: 'closed' })).toEqual([theirs])
    expect(await search('', { state: 'closed', company: 'globex' })).toEqual([])
  })

  test.each(["'; drop table tickets; --", 'a & | ! <-> b:*', '\\', '((', 'it’s', '😀', '"', ':* ', "o'neil"])(
    'nobody breaks a search with %j',
    async (words) => {
      await open()
      expect(await search(words)).toEqual(expect.any(Array))
    },
  )

  test('the longest text can be kept and found', async () => {
    const words = Array.from({ length: 13_000 }, (_, n) => (n + 40_000).toString(36)).join(' ')
    const id = await open({ request: `needle ${words}`, summary: '字'.repeat(40_000) })
    expect(await search('needle')).toEqual([id])
  })

  test('the index serves the search', async () => {
    await open()
    await db().execute(sql`set enable_seqscan = off`)
    const plan = await rowsOf(
      db(),
      sql`explain select id from tickets where ${sql.raw(ticketWords)} @@ to_tsquery('simple', 'sync:*')`,
    )
    await db().execute(sql`set enable_seqscan = on`)
    expect(JSON.stringify(plan)).toContain('tickets_words')
  })

  test('pages are complete, and the last one is shown instead of those behind it', async () => {
    const all = []
    for (let n = 0; n < pageLength + 2; n += 1) all.push(await open({ createdAt: new Date(2026, 0, 1, 0, n) }))
    expect(await list({ kind: 'open' })).toEqual(all.slice(0, pageLength))
    expect(await list({ kind: 'open' }, 1)).toEqual(all.slice(pageLength))
    expect(await list({ kind: 'open' }, 99)).toEqual(all.slice(pageLength))
  })

  test('counting stops at a thousand', async () => {
    const id = await open()
    await db().execute(sql`insert into conversations (workspace_id, channel_id, thread_ts)
      select 'T1', 'C1', 'many ' || n from generate_series(1, 1200) n`)
    await db().execute(sql`insert into tickets
      select (jsonb_populate_record(t, jsonb_build_object('id', 'TKT-' || lpad(c.id::text, 8, '0'), 'conversation_id', c.id, 'thread_ts', c.thread_ts))).*
      from tickets t, conversations c where t.id = ${id} and c.thread_ts like 'many %'`)
    expect((await listTickets(db(), { ...sam, ...everything }, { kind: 'queue' }, 0, new Date())).total).toBe(
      mostCounted + 1,
    )
  })

  test('who serves one department sees its tickets only, in every list', async () => {
    const usual = await open()
    const apart = await open()
    await db()
      .update(tickets)
      .set({ triage: sql`${tickets.triage} || '{"department": "legal"}'` })
      .where(eq(tickets.id, apart))
    const lawyer = { usual: false, teams: ['legal'], apart: ['legal'] }
    const team = { usual: true, teams: [], apart: ['legal'] }
    const nobody = { usual: false, teams: [], apart: ['legal'] }
    const lists: Listing[] = [
      { kind: 'queue' },
      { kind: 'open' },
      { kind: 'customer', name: 'maya' },
      { kind: 'search', words: 'sync' },
    ]
    for (const listing of lists) {
      expect(await list(listing, 0, lawyer)).toEqual([apart])
      expect(await list(listing, 0, team)).toEqual([usual])
      expect(await list(listing, 0, nobody)).toEqual([])
    }
  })
})
