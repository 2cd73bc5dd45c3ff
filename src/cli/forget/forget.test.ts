import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../../test/both-databases.ts'
import { rowsWith } from '../../../test/words-in-database.ts'
import type { Database } from '../../db/database.ts'
import {
  accountCodes,
  accountLinks,
  articleUses,
  conversations,
  deadLetters,
  inbox,
  messages,
  orders,
  outbox,
  tickets,
} from '../../db/schema.ts'
import { requestRefunds } from '../../desk/request-actions.ts'
import { addHistory, listOpenTickets, openTicket, readHistory } from '../../desk/ticket-store.ts'
import { addToken } from '../../desk/token-store.ts'
import { listUses, readArticleFigures } from '../../desk/told-store.ts'
import { listJudged } from '../../desk/verdict-store.ts'
import type { Utterance } from '../../domain/utterance.ts'
import { listActions } from '../../orders/action-store.ts'
import { enqueue } from '../../queue/enqueue.ts'
import { readRequest, runForget, type Terminal } from './command.ts'

const maya = { userId: 'U0MAYA', teamId: 'T0GLOBEX', name: 'Maya Zeppelin', company: 'Globex' }
const tomas = { userId: 'U0TOMAS', teamId: 'T0GLOBEX', name: 'Tomás', company: 'Globex' }
const ken = { userId: 'U0KEN', teamId: 'T0INITECH', name: 'Ken', company: 'Initech' }
const kensNamesake = { ...ken, userId: 'U0KEN2', teamId: 'T0OTHER', company: 'Otherco' }
type Customer = typeof maya
/** How many rows repeat what a customer wrote in `ticketOf`. */
const rowsOfOne = 12

describeOnBothDatabases((two) => {
  let database: Database
  let threads = 0
  beforeEach(() => {
    database = two().one
  })

  /** A conversation with a ticket, and all rows that repeat its texts. */
  async function ticketOf(customer: Customer, words: string, { closed = false } = {}) {
    const { db } = database
    const place = { workspaceId: 'T0ACME', channelId: 'C1', threadTs: `${++threads}.1` }
    const whose = { customer, customerUserId: customer.userId }
    const [conversation] = await db
      .insert(conversations)
      .values({ ...place, ...whose })
      .returning()
    const conversationId = conversation?.id ?? 0
    await writes(customer, conversationId, words, place.threadTs)
    const ticket = await openTicket(db, {
      ...place,
      ...whose,
      conversationId,
      category: 'faq',
      priority: 'normal',
      summary: words,
      request: words,
      requestTs: [place.threadTs],
      translation: words,
      reason: words,
      attachments: [{ name: words, permalink: '' }],
      triage: { summary: words, translation: words, language: 'en' } as (typeof tickets.$inferInsert)['triage'],
    })
    const posted = { cardTs: '9.9', cardChannelId: 'C0SUPPORT' }
    await db.update(tickets).set({ ...posted, ...(closed && { status: 'closed', closedAt: new Date() }) })
    await addHistory(db, ticket, 'customer wrote', customer.userId)
    await requestRefunds(db, ticket, [{ orderId: `ORD-${threads}`, reason: words }])
    await tells(
      conversationId,
      { kind: 'note', ticketId: ticket.id, text: `${customer.name} wrote:`, quote: words },
      true,
    )
    await tells(conversationId, { kind: 'reply', purpose: 'answer', threadTs: '1', text: words, sources: [] }, true)
    await tells(conversationId, { kind: 'note', ticketId: ticket.id, text: `${customer.name} wrote:`, quote: words })
    await db
      .insert(deadLetters)
      .values({ workspaceId: 'T0ACME', queue: 'inbox', conversationId, body: { words }, error: 'x', attempts: 1 })
    await db.insert(inbox).values({
      ...place,
      conversationId,
      eventId: randomUUID(),
      kind: 'message',
      topLevel: false,
      authorId: customer.userId,
      body: { words },
    })
    await db
      .insert(accountLinks)
      .values({ workspaceId: 'T0ACME', userId: customer.userId, account: `${threads}`, linkedBy: 'U0SAM' })
    await addToken(db, { workspaceId: 'T0ACME', userId: customer.userId }, new Date())
    const soon = new Date(Date.now() + 60_000)
    await db.insert(accountCodes).values({
      ...{ workspaceId: 'T0ACME', userId: customer.userId, account: words, codeHash: 'x', expiresAt: soon },
      createdAt: new Date(),
    })
    await db.insert(orders).values({
      workspaceId: 'T0ACME',
      id: `ORD-${threads}`,
      customer: customer.userId,
      status: 'shipped',
      items: words,
      totalCents: 1,
      currency: 'EUR',
      placedAt: new Date(),
    })
    return { ticket, conversationId }
  }

  async function writes(customer: Customer, conversationId: number, text: string, ts: string) {
    const place = { workspaceId: 'T0ACME', channelId: 'C1', conversationId }
    await database.db.insert(messages).values({ ...place, ts, author: 'customer', authorId: customer.userId, text })
  }

  async function tells(conversationId: number, utterance: Utterance, isSaid = false) {
    const id = randomUUID()
    await enqueue(database.db, { workspaceId: 'T0ACME', conversationId }, { channel: 'support', utterance }, id)
    const said = { finishedAt: new Date(), result: 'said' as const, attempts: 1 }
    if (isSaid) await database.db.update(outbox).set(said).where(eq(outbox.id, id))
  }

  async function forgets(args: string[], terminal: Partial<Terminal> = {}) {
    const lines: string[] = []
    const say = (line: string) => void lines.push(line)
    await runForget(database, readRequest(args), { say, progress: say, ...terminal })
    return lines.join('\n')
  }
  const redrawn = async () =>
    (await database.db.select().from(outbox).where(sql`finished_at is null`))
      .map(({ utterance }) => utterance.kind)
      .sort()

  test('forgetting a person erases texts, files, names and orders; figures and dates stay', async () => {
    const { ticket } = await ticketOf(maya, 'My xylophone burns')
    await ticketOf(ken, 'My piano burns')
    expect(await forgets(['U0MAYA', '--yes'])).toMatch(/2 messages, 1 conversations, 1 tickets, 1 orders/)
    expect(await rowsWith(database, 'xylophone', 'Maya', 'Zeppelin', 'U0MAYA')).toEqual([])
    const { db } = database
    const [kept] = await db.select().from(tickets).where(eq(tickets.id, ticket.id))
    expect(kept).toMatchObject({ status: 'closed', closedBy: 'frontdesk', request: '(erased)', category: 'faq' })
    expect(kept?.customer).toEqual({
      userId: kept?.customerUserId,
      teamId: 'T0GLOBEX',
      name: '(erased)',
      company: 'Globex',
    })
    expect((await readHistory(db, ticket.id)).map(({ event }) => event)).toEqual([
      'opened',
      'customer wrote',
      'refund requested',
      'closed',
    ])
    // What nobody has decided is not paid to somebody who is gone.
    expect(await listActions(db, [ticket.id])).toMatchObject([{ state: 'withdrawn', reason: '(erased)', lookAt: null }])
    expect(await redrawn()).toEqual(['card', 'note', 'redaction'])
    expect(await db.$count(conversations)).toBe(2)
    expect(await rowsWith(database, 'piano')).toHaveLength(rowsOfOne)
    expect((await listOpenTickets(db, { workspaceId: 'T0ACME', limit: 9 })).total).toBe(1)
  })

  test('forgetting a company erases all its people, and its name', async () => {
    await ticketOf(maya, 'My xylophone burns')
    await ticketOf(tomas, 'My balcony burns', { closed: true })
    await ticketOf(ken, 'My piano burns')
    await forgets(['globex', '--yes'])
    expect(await rowsWith(database, 'xylophone', 'balcony', 'globex', 'Tomás', 'U0TOMAS')).toEqual([])
    expect(await rowsWith(database, 'Ken')).not.toEqual([])
    const people = await database.db.selectDistinct({ id: tickets.customerUserId }).from(tickets)
    expect(people).toHaveLength(3)
  })

  test('what somebody wrote in another’s conversation is erased, and the other’s words stay', async () => {
    const { ticket, conversationId } = await ticketOf(ken, 'My piano burns')
    await writes(maya, conversationId, 'Mine is a xylophone', '77.1')
    await addHistory(database.db, ticket, 'customer wrote', maya.userId)
    const note: Utterance = {
      kind: 'note',
      ticketId: ticket.id,
      text: 'Maya Zeppelin (Globex) wrote:',
      quote: 'Mine is a xylophone',
      of: ['77.1'],
    }
    await tells(conversationId, note, true)
    await ticketOf(maya, 'My xylophone burns')
    await forgets(['maya zeppelin', '--yes'])
    expect(await rowsWith(database, 'xylophone', 'Zeppelin', 'U0MAYA')).toEqual([])
    expect(await rowsWith(database, 'piano')).toHaveLength(rowsOfOne)
  })

  test('what articles told somebody, and what they said of it, names nobody any more and teaches nothing', async () => {
    const { conversationId } = await ticketOf(maya, 'My xylophone burns')
    const { db } = database
    const [line] = await db
      .select({ ts: messages.ts })
      .from(messages)
      .where(and(eq(messages.conversationId, conversationId), eq(messages.text, 'My xylophone burns')))
    const place = { workspaceId: 'T0ACME', conversationId }
    const told = { articleId: 'fires', title: 'Fires', articleHash: '1', quoteHash: '2', quoted: ['Call 112.'] }
    const questionTs = [line?.ts ?? '']
    const rest = { language: 'en', toldBy: 'frontdesk', questionTs, standsAlone: true, verdict: 'not quite' as const }
    const use = { ...place, ...told, ...rest, verdictBy: maya.userId }
    await db.insert(articleUses).values({ ...use, outboxId: randomUUID() })
    expect(await listJudged(db)).toMatchObject([{ question: 'My xylophone burns', said: 'not quite' }])
    await forgets(['U0MAYA', '--yes'])
    expect(await rowsWith(database, 'xylophone', 'U0MAYA')).toEqual([])
    expect(await listJudged(db)).toEqual([])
    expect(await listUses(db, 'T0ACME', 'fires')).toEqual([])
    expect((await readArticleFigures(db)).get('fires')).toMatchObject({ answered: 1, notQuite: 1 })
  })

  test('somebody who never had a conversation is found by their id', async () => {
    const { conversationId } = await ticketOf(ken, 'My piano burns')
    await writes(maya, conversationId, 'Mine is a xylophone', '77.1')
    await forgets(['U0MAYA', '--yes'])
    expect(await rowsWith(database, 'xylophone', 'U0MAYA')).toEqual([])
  })

  test('a name that several have is listed with ids, and nothing is erased', async () => {
    await ticketOf(ken, 'My piano burns')
    await ticketOf(kensNamesake, 'My flute burns')
    await expect(forgets(['Ken', '--yes'])).rejects.toThrow(/Ken \(Initech\), U0KEN\n.*Ken \(Otherco\), U0KEN2/)
    await expect(forgets(['Kenneth', '--yes'])).rejects.toThrow(/Nobody is stored under “Kenneth”/)
    expect(await rowsWith(database, 'piano', 'flute')).toHaveLength(2 * rowsOfOne)
  })

  test('a dry run, a no, and no terminal to ask on change nothing; open tickets are listed', async () => {
    const { ticket } = await ticketOf(maya, 'My xylophone burns')
    const before = await rowsWith(database, '')
    expect(await forgets(['U0MAYA', '--dry-run'])).toContain(`closed with this: ${ticket.id}`)
    expect(await forgets(['U0MAYA'], { ask: async () => false })).toContain('Nothing was erased')
    await expect(forgets(['U0MAYA'])).rejects.toThrow('add --yes')
    expect(await rowsWith(database, '')).toEqual(before)
    await forgets(['U0MAYA'], { ask: async (question) => question.includes('for good') })
    expect(await rowsWith(database, 'xylophone')).toEqual([])
  })

  test('forgetting waits for a conversation that is being handled', async () => {
    const { conversationId } = await ticketOf(maya, 'My xylophone burns')
    const { db } = database
    const lease = { leasedBy: 'somebody', leasedUntil: sql`now() + interval '700 milliseconds'` }
    await db.update(conversations).set(lease).where(eq(conversations.id, conversationId))
    const startedAt = Date.now()
    await forgets(['U0MAYA', '--yes'])
    expect(Date.now() - startedAt).toBeGreaterThan(600)
    expect(await rowsWith(database, 'xylophone')).toEqual([])
  })

  test('if forgetting breaks off, each conversation is erased whole or not at all, and a second run continues', async () => {
    await ticketOf(maya, 'My xylophone burns')
    await ticketOf(maya, 'My balcony burns')
    const breaksOff = (line: string) => {
      if (line.includes('1 of 2')) throw new Error('power cut')
    }
    await expect(forgets(['Maya Zeppelin', '--yes'], { progress: breaksOff })).rejects.toThrow('power cut')
    expect(await rowsWith(database, 'xylophone')).toEqual([])
    expect((await rowsWith(database, 'balcony')).length).toBeGreaterThan(5)
    await forgets(['Maya Zeppelin', '--yes'])
    expect(await rowsWith(database, 'balcony', 'Zeppelin', 'U0MAYA')).toEqual([])
  })

  test('a wrong command line prints the usage', () => {
    for (const args of [[], ['a', 'b'], ['--all'], [' ']]) expect(() => readRequest(args)).toThrow(/npm run forget --/)
  })
})
