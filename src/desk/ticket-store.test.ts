import { sql } from 'drizzle-orm'
import { emptyDatabase, freshDatabase } from '../../test/fresh-database.ts'
import type { Database } from '../db/database.ts'
import { conversations } from '../db/schema.ts'
import { moveTicket } from './move-ticket.ts'
import { actionsOf, requestRefunds } from './request-actions.ts'
import {
  addAttachments,
  findTicket,
  listOpenTickets,
  mostCounted,
  type NewTicket,
  openTicket,
  readHistory,
} from './ticket-store.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(() => emptyDatabase(database.db))
afterAll(() => database.close())

let threads = 0
async function open(more: Partial<NewTicket> = {}) {
  const { db } = database
  const place = { workspaceId: 'T1', channelId: 'C1', threadTs: `${threads++}.1`, ...more }
  const [conversation] = await db.insert(conversations).values(place).returning()
  const customer = { userId: 'U_MAYA', teamId: 'T2', name: 'Maya', company: 'Globex' }
  return openTicket(db, {
    conversationId: conversation?.id ?? 0,
    customer,
    customerUserId: 'U_MAYA',
    category: 'billing',
    priority: 'normal',
    summary: 'Wants help',
    request: 'Help!',
    reason: 'Why not',
    triage: {
      intent: 'billing',
      confidence: 0.9,
      summary: 'Wants help',
      sentiment: 'neutral',
      language: 'en',
      urgency: 'normal',
      by: 'embedded model',
      fallback: false,
    },
    ...place,
    ...more,
  })
}
const sam = { as: 'staff', userId: 'U_SAM' } as const
const events = async (id: string) => (await readHistory(database.db, id)).map(({ event }) => event)

test('a new ticket is open, has an id of its own, and remembers why it was opened', async () => {
  const ticket = await open()
  expect(ticket).toMatchObject({ status: 'open', claimedBy: null })
  expect(ticket.id).toMatch(/^TKT-[0-9A-F]{8}$/)
  expect(await readHistory(database.db, ticket.id)).toMatchObject([
    { event: 'opened', actor: 'frontdesk', detail: 'Why not' },
  ])
  expect(await findTicket(database.db, ticket.workspaceId, ticket.id)).toEqual(ticket)
})

test('another workspace does not find it', async () => {
  const { id } = await open()
  expect(await findTicket(database.db, 'T1', id)).toMatchObject({ id })
  expect(await findTicket(database.db, 'T9', id)).toBeUndefined()
  for (const kind of ['claim', 'close'] as const)
    expect(await moveTicket(database.db, { id, workspaceId: 'T9' }, { kind }, sam)).toBeUndefined()
})

test('a thread has one ticket', async () => {
  const { conversationId } = await open()
  await expect(open({ conversationId })).rejects.toThrow()
})

test('open tickets are listed with the most urgent first, then the oldest; closed ones and those of others are not', async () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute))
  const low = await open({ priority: 'low', createdAt: at(0) })
  const urgent = await open({ priority: 'urgent', createdAt: at(5) })
  const newer = await open({ priority: 'normal', createdAt: at(4) })
  const older = await open({ priority: 'normal', createdAt: at(3), customerUserId: 'U_KEN' })
  const high = await open({ priority: 'high', createdAt: at(2) })
  const closed = await open({ priority: 'urgent', createdAt: at(1) })
  await moveTicket(database.db, closed, { kind: 'close' }, sam)
  await open({ workspaceId: 'T9', priority: 'urgent' })
  const ids = async (more: { customerUserId?: string; limit?: number } = {}) => {
    const { tickets, total } = await listOpenTickets(database.db, { workspaceId: 'T1', limit: 10, ...more })
    return { ids: tickets.map(({ id }) => id), total }
  }
  expect(await ids()).toEqual({ ids: [urgent, high, older, newer, low].map(({ id }) => id), total: 5 })
  expect(await ids({ limit: 2 })).toEqual({ ids: [urgent.id, high.id], total: 5 })
  expect(await ids({ customerUserId: 'U_KEN' })).toEqual({ ids: [older.id], total: 1 })
})

test('the count of open tickets stops at a thousand', async () => {
  const { id } = await open()
  await database.db.execute(sql`insert into conversations (workspace_id, channel_id, thread_ts)
    select 'T1', 'C1', 'many ' || n from generate_series(1, 1200) n`)
  await database.db.execute(sql`insert into tickets
    select (jsonb_populate_record(t, jsonb_build_object('id', 'TKT-' || lpad(c.id::text, 8, '0'), 'conversation_id', c.id, 'thread_ts', c.thread_ts))).*
    from tickets t, conversations c where t.id = ${id} and c.thread_ts like 'many %'`)
  expect((await listOpenTickets(database.db, { workspaceId: 'T1', limit: 10 })).total).toBe(mostCounted + 1)
})

test('a refund for an order is recorded once, whoever asks again', async () => {
  const [first, second] = [await open(), await open()]
  await requestRefunds(database.db, first, [{ orderId: 'ORD-1', reason: 'broken' }])
  await requestRefunds(database.db, second, [
    { orderId: 'ORD-1', reason: 'again' },
    { orderId: 'ORD-2', reason: 'late' },
  ])
  expect(await actionsOf(database.db, first.id)).toMatchObject([{ subject: 'ORD-1', reason: 'broken' }])
  expect(await actionsOf(database.db, second.id)).toMatchObject([{ subject: 'ORD-2', reason: 'late' }])
  expect(await events(second.id)).toEqual(['opened', 'refund requested'])
})

test('files that arrive later join those that were there', async () => {
  const ticket = await open({ attachments: [{ name: 'a.png', permalink: 'https://x/a' }] })
  await addAttachments(database.db, ticket, [{ name: 'b "quoted".png', permalink: '' }])
  expect((await findTicket(database.db, 'T1', ticket.id))?.attachments).toEqual([
    { name: 'a.png', permalink: 'https://x/a' },
    { name: 'b "quoted".png', permalink: '' },
  ])
})
