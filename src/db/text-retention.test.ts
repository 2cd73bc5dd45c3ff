import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { rowsWith } from '../../test/words-in-database.ts'
import type { Database } from './database.ts'
import {
  actions,
  conversations,
  deadLetters,
  messages,
  outbox,
  outboxLanes,
  possibleRequests,
  ticketHistory,
  tickets,
} from './schema.ts'
import { eraseOldTexts } from './text-retention.ts'

const now = new Date('2026-06-30T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000)
const place = { workspaceId: 'T1', channelId: 'C1' }
const maya = { userId: 'U_MAYA', teamId: 'T2', name: 'Maya', company: 'Globex' }
const words = 'My zeppelin burns'
const refund = (id: string) => ({ kind: 'refund', subject: id, about: `refund ${id}`, key: randomUUID() }) as const

describeOnBothDatabases((two) => {
  let database: Database
  let threads = 0
  beforeEach(() => {
    database = two().one
  })

  /** A conversation, and all rows that repeat its texts. */
  async function talk(options: {
    age: number
    status?: 'open' | 'closed'
    customer?: boolean
    waits?: boolean
    saidAge?: number
    closedAge?: number
  }) {
    const { age, customer = true, status, waits = false, saidAge = age, closedAge = age } = options
    const { db } = database
    const threadTs = `${++threads}.1`
    const set = { updatedAt: daysAgo(age), readyAt: waits ? daysAgo(age) : null }
    const who = customer ? { customer: maya, customerUserId: maya.userId } : {}
    const [conversation] = await db
      .insert(conversations)
      .values({ ...place, threadTs, ...set, ...who })
      .returning()
    const conversationId = conversation?.id ?? 0
    const line = { ...place, conversationId, text: words, writtenAt: daysAgo(saidAge) }
    await db.insert(messages).values([
      {
        ...line,
        ts: threadTs,
        author: customer ? 'customer' : 'staff',
        attachments: [{ name: 'zeppelin.png', permalink: '' }],
      },
      { ...line, author: 'bot' },
    ])
    const [lane] = await db
      .insert(outboxLanes)
      .values({ ...place, channel: `support ${threads}` })
      .returning()
    const post = {
      workspaceId: 'T1',
      conversationId,
      laneId: lane?.id ?? 0,
      finishedAt: daysAgo(saidAge),
      result: 'said' as const,
    }
    await db.insert(outbox).values([
      { ...post, id: randomUUID(), utterance: { kind: 'note', text: 'Maya wrote:', quote: words, translation: words } },
      {
        ...post,
        id: randomUUID(),
        utterance: { kind: 'reply', purpose: 'answer', threadTs, text: words, sources: [] },
      },
      { ...post, id: randomUUID(), utterance: { kind: 'card', ticketId: 'TKT-1' } },
    ])
    await db
      .insert(deadLetters)
      .values({ workspaceId: 'T1', queue: 'inbox', conversationId, body: { text: words }, error: 'x', attempts: 4 })
    if (status) await ticket(conversationId, status, daysAgo(closedAge))
    return conversationId
  }

  async function ticket(conversationId: number, status: 'open' | 'closed', closedAt: Date) {
    const { db } = database
    const id = `TKT-${String(conversationId).padStart(8, '0')}`
    const triage = {
      intent: 'faq',
      confidence: 1,
      summary: words,
      translation: words,
    } as unknown as (typeof tickets.$inferInsert)['triage']
    const said = {
      summary: words,
      request: words,
      translation: words,
      reason: words,
      triage,
      attachments: [{ name: words, permalink: '' }],
    }
    const whose = { customer: maya, customerUserId: maya.userId, category: 'faq', priority: 'normal' } as const
    await db.insert(tickets).values({
      ...place,
      id,
      conversationId,
      threadTs: '1.1',
      status,
      closedAt: status === 'closed' ? closedAt : null,
      ...said,
      ...whose,
    })
    await db
      .insert(ticketHistory)
      .values({ workspaceId: 'T1', ticketId: id, event: 'opened', actor: 'frontdesk', detail: words })
    await db
      .insert(actions)
      .values({ workspaceId: 'T1', ...refund(id), ticketId: id, customerUserId: maya.userId, reason: words })
  }

  const eraseOlderThan = (days: number) => eraseOldTexts(database.db, now, days)

  test('texts of conversations that were silent for so many days are erased; what happened and when stays', async () => {
    await talk({ age: 91, status: 'closed' })
    expect(await eraseOlderThan(90)).toBe(1)
    expect(await rowsWith(database, 'zeppelin')).toEqual([])
    const { db } = database
    expect(await db.select().from(tickets)).toMatchObject([
      {
        id: expect.stringMatching(/^TKT-/),
        request: '(erased)',
        customer: maya,
        triage: { intent: 'faq', summary: '(erased)' },
      },
    ])
    expect(await db.select().from(ticketHistory)).toMatchObject([{ event: 'opened', detail: null }])
    expect(await db.select().from(actions)).toMatchObject([{ reason: '(erased)' }])
    expect(await db.$count(messages)).toBe(2)
    expect((await db.select().from(outbox)).map(({ utterance }) => utterance.kind).sort()).toEqual([
      'card',
      'note',
      'reply',
    ])
    expect(await eraseOlderThan(90)).toBe(0)
  })

  describe('talk of customers in a channel', () => {
    const talkOf = async (age: number, answered: boolean) => {
      const conversationId = await talk({ age })
      if (!answered) await database.db.delete(messages).where(eq(messages.author, 'bot'))
      return conversationId
    }

    test('is erased after 30 days, whatever the setting', async () => {
      await talkOf(31, false)
      expect(await eraseOlderThan(0)).toBe(1)
      expect(await rowsWith(database, 'zeppelin')).toEqual([])
    })

    test.each([
      ['is younger', 29, false],
      ['the bot answered', 31, true],
    ])('stays if it %s', async (_, age, answered) => {
      await talkOf(age, answered)
      expect(await eraseOlderThan(0)).toBe(0)
    })

    test('stays if staff decided about it, who taught the bot with it', async () => {
      const conversationId = await talkOf(31, false)
      await database.db
        .insert(possibleRequests)
        .values({ workspaceId: 'T1', conversationId, messageTs: [], status: 'talk' })
      expect(await eraseOlderThan(0)).toBe(0)
    })
  })

  test.each([
    ['a younger one', { age: 89 }],
    ['one with an open ticket', { age: 400, status: 'open' as const }],
    ['one whose ticket was closed later', { age: 400, status: 'closed' as const, closedAge: 3 }],
    ['one in which staff wrote later, in a form', { age: 400, saidAge: 3 }],
    ['one in which something waits to be handled', { age: 400, waits: true }],
  ])('%s is kept', async (_, options) => {
    await talk(options)
    expect(await eraseOlderThan(90)).toBe(0)
    expect(await rowsWith(database, 'zeppelin')).not.toEqual([])
  })

  test('without the setting everything stays', async () => {
    await talk({ age: 4000, status: 'closed' })
    expect(await eraseOlderThan(0)).toBe(0)
  })

  test('talk among staff without a customer is erased after a day, with or without the setting', async () => {
    await talk({ age: 2, customer: false })
    const young = await talk({ age: 0.5, customer: false })
    const withCustomer = await talk({ age: 2 })
    const withTicket = await talk({ age: 2, customer: false, status: 'closed' })
    expect(await eraseOlderThan(0)).toBe(1)
    const left = await database.db
      .selectDistinct({ id: conversations.id, erasedAt: conversations.erasedAt })
      .from(conversations)
    expect(
      left
        .filter(({ erasedAt }) => !erasedAt)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([young, withCustomer, withTicket])
  })

  test('what is said later in such a conversation is erased in its turn', async () => {
    const conversationId = await talk({ age: 91, status: 'closed' })
    await eraseOlderThan(90)
    await database.db
      .insert(messages)
      .values({ ...place, conversationId, author: 'customer', ts: '9.9', text: words, writtenAt: now })
    await database.db.update(conversations).set({ updatedAt: new Date(Date.now() + 60_000) })
    const later = new Date(Date.now() + 100 * 24 * 3_600_000)
    expect(await eraseOldTexts(database.db, later, 90)).toBe(1)
    expect(await rowsWith(database, 'zeppelin')).toEqual([])
  })

  test('several processes that run at once erase each conversation once', async () => {
    const rows = Array.from({ length: 250 }, (_, at) => ({
      ...place,
      threadTs: `old.${at}`,
      updatedAt: daysAgo(100),
      customerUserId: 'U_MAYA',
    }))
    const made = await database.db.insert(conversations).values(rows).returning({ id: conversations.id })
    await database.db.insert(messages).values(
      made.map(({ id }) => ({
        ...place,
        conversationId: id,
        author: 'customer' as const,
        text: words,
        writtenAt: daysAgo(100),
      })),
    )
    const [one, other] = await Promise.all([
      eraseOldTexts(two().one.db, now, 90),
      eraseOldTexts(two().other.db, now, 90),
    ])
    const rest = await eraseOlderThan(90)
    expect(one + other + rest).toBe(250)
    expect(await rowsWith(database, 'zeppelin')).toEqual([])
  })
})
