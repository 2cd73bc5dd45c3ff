import { randomUUID } from 'node:crypto'
import { emptyDatabase, freshDatabase } from '../../test/fresh-database.ts'
import type { Database } from './database.ts'
import { deleteFinished } from './retention.ts'
import { conversations, inbox, outbox, outboxLanes } from './schema.ts'

const now = new Date('2026-06-30T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000)
const workspaceId = 'T1'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())
beforeEach(() => emptyDatabase(database.db))

async function openLanes() {
  const { db } = database
  const [conversation] = await db
    .insert(conversations)
    .values({ workspaceId, channelId: 'C1', threadTs: '1.1' })
    .returning()
  const [lane] = await db.insert(outboxLanes).values({ workspaceId, channel: 'C1' }).returning()
  return { conversationId: conversation?.id ?? 0, laneId: lane?.id ?? 0 }
}

const delivery = (conversationId: number, eventId: string, receivedAt: Date, handledAt: Date | null) => ({
  workspaceId,
  conversationId,
  eventId,
  kind: 'message' as const,
  channelId: 'C1',
  topLevel: true,
  receivedAt,
  handledAt,
})

test('handled deliveries older than 30 days are deleted; younger ones and those that still wait stay', async () => {
  const { conversationId } = await openLanes()
  await database.db
    .insert(inbox)
    .values([
      delivery(conversationId, 'old', daysAgo(31), daysAgo(31)),
      delivery(conversationId, 'young', daysAgo(29), daysAgo(29)),
      delivery(conversationId, 'waiting', daysAgo(90), null),
    ])
  expect(await deleteFinished(database.db, now)).toBe(1)
  const left = await database.db.select({ eventId: inbox.eventId }).from(inbox)
  expect(left.map(({ eventId }) => eventId).sort()).toEqual(['waiting', 'young'])
})

test('finished posts older than 30 days are deleted; younger ones and those that still wait stay', async () => {
  const places = await openLanes()
  const utterance = { kind: 'card' as const, ticketId: 'TKT-00000001' }
  const post = (finishedAt: Date | null) => ({ ...places, id: randomUUID(), workspaceId, utterance, finishedAt })
  await database.db.insert(outbox).values([post(daysAgo(31)), post(daysAgo(29)), post(null)])
  expect(await deleteFinished(database.db, now)).toBe(1)
  const left = await database.db.select({ finishedAt: outbox.finishedAt }).from(outbox)
  expect(left).toHaveLength(2)
  expect(left.some(({ finishedAt }) => finishedAt && finishedAt < daysAgo(30))).toBe(false)
})

test('more than one batch of old rows is deleted in one run', async () => {
  const { conversationId } = await openLanes()
  const rows = Array.from({ length: 2100 }, (_, at) => delivery(conversationId, `Ev${at}`, daysAgo(40), daysAgo(40)))
  await database.db.insert(inbox).values(rows)
  expect(await deleteFinished(database.db, now)).toBe(2100)
})
