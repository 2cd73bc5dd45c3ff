import { asc, eq } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { eventually } from '../../test/eventually.ts'
import { emptyDatabase } from '../../test/fresh-database.ts'
import { quiet } from '../../test/quiet.ts'
import { articleUses, conversations, deadLetters, outbox, outboxLanes, tickets } from '../db/schema.ts'
import { type Say, supportLane } from '../domain/utterance.ts'
import { staffWords } from '../languages/en/staff-words.ts'
import type { Said } from '../queue/attempts.ts'
import { enqueue } from '../queue/enqueue.ts'
import { type Attempt, startOutbox } from '../queue/outbox.ts'
import { afterPosting } from './after-posting.ts'
import { type NewTicket, openTicket } from './ticket-store.ts'

const matter: Omit<NewTicket, 'conversationId'> = {
  workspaceId: 'T1',
  channelId: 'C1',
  threadTs: '2.2',
  customer: { userId: 'U1', teamId: 'T2', name: 'Maya', company: 'Globex' },
  customerUserId: 'U1',
  category: 'faq',
  priority: 'normal',
  summary: 'A question',
  request: 'Where is it?',
  reason: 'Nobody knows.',
  triage: {
    intent: 'faq',
    confidence: 0,
    summary: 'A question',
    sentiment: 'neutral',
    language: 'en',
    urgency: 'normal',
    by: 'nobody',
    fallback: false,
  },
}
const reply: Say = {
  channel: 'C1',
  utterance: { kind: 'reply', purpose: 'answer', threadTs: '1.1', text: 'Which order is it?', sources: [] },
}

describeOnBothDatabases((two) => {
  const db = () => two().one.db
  const sayAll = async (speak: (attempt: Attempt) => Said, agoMs = 0, ...says: Say[]) => {
    const place = { workspaceId: 'T1', channelId: 'C1', threadTs: '1.1', awaiting: 'order_number' as const }
    const [row] = await db().insert(conversations).values(place).returning()
    for (const say of says) await enqueue(db(), { workspaceId: 'T1', conversationId: row?.id ?? 0 }, say)
    await db()
      .update(outbox)
      .set({ createdAt: new Date(Date.now() - agoMs) })
    const worker = await startOutbox({
      database: two().one,
      postIntervalMs: 0,
      speak: async (attempt) => speak(attempt),
      alsoWrite: afterPosting(staffWords),
      log: quiet,
    })
    await eventually(async () => {
      const entries = await db().select().from(outbox)
      expect(entries.filter(({ finishedAt }) => finishedAt === null)).toEqual([])
    })
    await worker.stop(1000)
  }
  const said = ({ channel }: Attempt): Said => ({ kind: 'said', channelId: channel, ts: '7.000001' })

  test('a reply that Slack refuses reaches staff, and its question is not waited for', async () => {
    await sayAll(
      (attempt) => (attempt.channel === 'C1' ? { kind: 'refused', error: 'is_archived' } : said(attempt)),
      0,
      reply,
    )
    const [, note, ...more] = await db().select().from(outbox).orderBy(asc(outbox.seq))
    expect(more).toEqual([])
    expect(JSON.stringify(note?.utterance)).toMatch(/did not reach the customer.*is_archived.*Which order is it\?/)
    const [lane] = await db()
      .select()
      .from(outboxLanes)
      .where(eq(outboxLanes.id, note?.laneId ?? 0))
    expect(lane?.channel).toBe(supportLane)
    expect(await db().select().from(conversations)).toMatchObject([{ awaiting: null }])
    expect(await db().select().from(deadLetters)).toMatchObject([
      { queue: 'outbox', body: reply, error: 'is_archived' },
    ])
  })

  test('what an article says is told only if it was posted', async () => {
    const text = { articleId: 'a', title: 'A', articleHash: '1', quoteHash: '2', quoted: ['It is 3.'] }
    const told = { texts: [text], language: 'en', toldBy: 'frontdesk', questionTs: ['1.1'], standsAlone: true }
    const answer = { ...reply, utterance: { ...reply.utterance, told } } as Say
    await sayAll(said, 0, answer)
    expect(await db().$count(articleUses)).toBe(1)
    await emptyDatabase(db())
    await sayAll(() => ({ kind: 'refused', error: 'is_archived' }), 0, answer)
    expect(await db().$count(articleUses)).toBe(0)
  })

  test('a note that Slack refuses is not reported again and again', async () => {
    const note: Say = { channel: supportLane, utterance: { kind: 'note', text: 'Hello' } }
    await sayAll(() => ({ kind: 'refused', error: 'restricted_action' }), 0, note)
    expect(await db().$count(outbox)).toBe(1)
  })

  test('what could not be posted for a day goes to staff', async () => {
    const away: Said = { kind: 'later', afterMs: 1, error: 'not_in_channel' }
    await sayAll((attempt) => (attempt.channel === 'C1' ? away : said(attempt)), 25 * 3_600_000, reply)
    const results = (await db().select().from(outbox).orderBy(asc(outbox.seq))).map(({ result }) => result)
    expect(results).toEqual(['refused', 'said'])
  })

  test('the ticket remembers where its card was posted', async () => {
    const [row] = await db()
      .insert(conversations)
      .values({ workspaceId: 'T1', channelId: 'C1', threadTs: '2.2' })
      .returning()
    const ticket = await openTicket(db(), { ...matter, conversationId: row?.id ?? 0 })
    await sayAll(said, 0, { channel: supportLane, utterance: { kind: 'card', ticketId: ticket.id } })
    expect(await db().select().from(tickets)).toMatchObject([{ cardChannelId: supportLane, cardTs: '7.000001' }])
  })
})
