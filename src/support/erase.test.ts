import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { rowsWith } from '../../test/words-in-database.ts'
import type { Database } from '../db/database.ts'
import { conversations, deadLetters, inbox, messages, outbox, outboxLanes, tickets } from '../db/schema.ts'
import { actionsOf, requestRefunds } from '../desk/request-actions.ts'
import { addAttachments, findTicket, openTicket, readHistory } from '../desk/ticket-store.ts'
import type { Change } from '../domain/burst.ts'
import type { Conversation } from '../domain/conversation.ts'
import { deletedByCustomer } from '../domain/erasure.ts'
import type { NoteWords } from '../domain/utterance.ts'
import { enqueue } from '../queue/enqueue.ts'
import { storeDelivery } from '../queue/store-delivery.ts'
import { refuseMessage, replaceEverywhere } from './erase.ts'
import { applyChange } from './transcript.ts'

const place = { workspaceId: 'T1', channelId: 'C1' }
const maya = { userId: 'U_MAYA', teamId: 'T2', name: 'Maya', company: 'Globex' }
const words = 'My zeppelin burns, pay me back'
const file = { name: 'zeppelin.png', permalink: 'https://x/1', messageTs: '1.1' }

describeOnBothDatabases((two) => {
  let database: Database
  let conversation: Conversation
  beforeEach(async () => {
    database = two().one
    const [row] = await database.db
      .insert(conversations)
      .values({ ...place, threadTs: '1.1' })
      .returning()
    conversation = { ...row, answerDueAt: null, answerDue: false } as unknown as Conversation // as the queue reads it
    await database.db.insert(messages).values({
      ...place,
      conversationId: conversation.id,
      ts: '1.1',
      author: 'customer',
      authorId: maya.userId,
      text: words,
      attachments: [file],
    })
  })

  const mayasTicket = (by: 'language model' | 'embedded model' = 'embedded model') =>
    openTicket(database.db, {
      ...place,
      conversationId: conversation.id,
      threadTs: '1.1',
      customer: maya,
      customerUserId: maya.userId,
      category: 'billing',
      priority: 'high',
      summary: 'A zeppelin burns',
      request: words,
      requestTs: ['1.1'],
      translation: 'The zeppelin is on fire',
      attachments: [file],
      reason: 'Asks for a person.',
      triage: {
        intent: 'billing',
        confidence: 0.9,
        summary: 'A zeppelin burns',
        sentiment: 'negative',
        language: 'en',
        urgency: 'high',
        by,
        fallback: false,
      },
    })
  const noteOf = (quote: string, more: Partial<NoteWords> = {}) => ({
    kind: 'note' as const,
    text: 'Maya wrote:',
    quote,
    ...more,
  })
  const tell = async (note: ReturnType<typeof noteOf>, set: Partial<typeof outbox.$inferInsert> = { attempts: 0 }) => {
    const id = randomUUID()
    await enqueue(
      database.db,
      { ...place, conversationId: conversation.id },
      { channel: 'support', utterance: note },
      id,
    )
    await database.db.update(outbox).set(set).where(eq(outbox.id, id))
    return id
  }
  const happens = (change: Change, where = conversation) =>
    database.db.transaction(async (tx) => {
      const [ticket] = await tx.select().from(tickets).where(eq(tickets.conversationId, where.id))
      const changed = await applyChange(tx, where, change)
      if (!changed || changed === 'unknown message') return changed ?? 'nothing'
      const says = await replaceEverywhere(tx, where, ticket, changed)
      // Like saving a batch: posts are added to their lanes last.
      for (const say of says) await enqueue(tx, { ...place, conversationId: conversation.id }, say)
      return says
    })
  const deletes = (ts = '1.1') => happens({ kind: 'deleted', ts, authorId: maya.userId })
  const edits = (text: string) => happens({ kind: 'edited', ts: '1.1', authorId: maya.userId, text })

  test('a deleted message is erased from its ticket, refund and history', async () => {
    const ticket = await mayasTicket()
    await requestRefunds(database.db, ticket, [{ orderId: 'ORD-1', reason: words }])
    expect(await deletes()).toEqual([{ channel: 'support', utterance: { kind: 'card', ticketId: ticket.id } }])
    expect(await findTicket(database.db, 'T1', ticket.id)).toMatchObject({
      request: deletedByCustomer,
      summary: deletedByCustomer,
      triage: { summary: deletedByCustomer },
      translation: null,
      attachments: [],
      reason: 'Asks for a person.',
    })
    expect(await actionsOf(database.db, ticket.id)).toMatchObject([{ subject: 'ORD-1', reason: deletedByCustomer }])
    expect(await rowsWith(database, 'zeppelin')).toEqual([])
  })

  test('the reason that a language model gave for a ticket is erased too, as it may repeat the text in other words', async () => {
    const ticket = await mayasTicket('language model')
    await deletes()
    expect(await findTicket(database.db, 'T1', ticket.id)).toMatchObject({ reason: deletedByCustomer })
    expect(await readHistory(database.db, ticket.id)).toMatchObject([{ event: 'opened', detail: deletedByCustomer }])
  })

  test('waiting and posted notes lose the quote, and a note that may stand in Slack is redrawn', async () => {
    const waiting = await tell(noteOf(words, { of: ['1.1'], translation: 'zeppelin' }))
    const underWay = await tell(noteOf(`${words}\n[file: zeppelin.png]`), { attempts: 1 })
    const said = await tell(noteOf(words, { of: ['1.1'] }), { attempts: 1, finishedAt: new Date(), result: 'said' })
    await tell(noteOf(words), { attempts: 1, finishedAt: new Date(), result: 'refused' })
    const redaction = (outboxId: string) => ({ channel: 'support', utterance: { kind: 'redaction', outboxId } })
    expect(await deletes()).toEqual([redaction(underWay), redaction(said)])
    expect(await rowsWith(database, 'zeppelin')).toEqual([])
    const [note] = await database.db.select().from(outbox).where(eq(outbox.id, waiting))
    expect(note?.utterance).toEqual({ kind: 'note', text: 'Maya wrote:', quote: deletedByCustomer, of: ['1.1'] })
  })

  test('a dead letter with these words is not retried', async () => {
    const letter = { workspaceId: 'T1', conversationId: conversation.id, error: 'failed', attempts: 4 }
    const about = (ts: string, text: string) => ({ event: { type: 'message', ts, thread_ts: '1.1', text } })
    await database.db.insert(deadLetters).values([
      { ...letter, queue: 'inbox', body: about('1.1', words) },
      { ...letter, queue: 'inbox', body: about('1.2', 'Something else') },
      { ...letter, queue: 'outbox', body: { channel: 'support', utterance: noteOf(`${words}\nand more`) } },
    ])
    await deletes()
    expect(await rowsWith(database, 'zeppelin')).toEqual([])
    expect(await database.db.select().from(deadLetters)).toMatchObject([{ body: about('1.2', 'Something else') }])
  })

  test('an edit erases the old words everywhere', async () => {
    const ticket = await mayasTicket('language model')
    await requestRefunds(database.db, ticket, [{ orderId: 'ORD-1', reason: words }])
    await tell(noteOf(words, { of: ['1.1'] }))
    await edits('My bicycle burns')
    expect(await findTicket(database.db, 'T1', ticket.id)).toMatchObject({
      request: 'My bicycle burns',
      summary: 'My bicycle burns',
      translation: null,
      reason: 'Asks for a person.',
      attachments: [file],
    })
    expect((await rowsWith(database, 'My zeppelin', 'pay me back', 'on fire')).join()).toBe('')
    expect(await rowsWith(database, 'My bicycle burns')).toHaveLength(4)
  })

  test('a repeated deletion, an edit after it, and an edit without a change do nothing', async () => {
    expect(await edits(words)).toBe('nothing')
    await deletes()
    expect(await deletes()).toBe('nothing')
    expect(await edits('zeppelin again')).toBe('nothing')
    expect(await rowsWith(database, 'zeppelin')).toEqual([])
  })

  test('a file that came with a question about another ticket is erased from that ticket too', async () => {
    const ticket = await mayasTicket()
    const other = { name: 'secret.pdf', permalink: 'https://x/2', messageTs: '7.1' }
    await addAttachments(database.db, ticket, [other])
    const [direct] = await database.db
      .insert(conversations)
      .values({ ...place, channelId: 'D1', threadTs: '7.1' })
      .returning()
    const line = { workspaceId: 'T1', channelId: 'D1', conversationId: direct?.id ?? 0, ts: '7.1' }
    await database.db
      .insert(messages)
      .values({ ...line, author: 'customer', authorId: maya.userId, text: 'Any news?', attachments: [other] })
    const says = await happens(
      { kind: 'deleted', ts: '7.1', authorId: maya.userId },
      { ...conversation, id: direct?.id ?? 0, channelId: 'D1' },
    )
    expect(says).toEqual([{ channel: 'support', utterance: { kind: 'card', ticketId: ticket.id } }])
    expect(await rowsWith(database, 'secret.pdf')).toEqual([])
    expect(await findTicket(database.db, 'T1', ticket.id)).toMatchObject({ request: words, attachments: [file] })
  })

  test('a file that is removed from a message is erased from ticket and notes; the words and other files stay', async () => {
    const other = { ...file, name: 'ticket.pdf', permalink: 'https://x/3' }
    await database.db.update(messages).set({ attachments: [file, other] })
    const ticket = await mayasTicket()
    await addAttachments(database.db, ticket, [other])
    await tell(noteOf(`${words}\n[file: zeppelin.png]\n[file: ticket.pdf]`, { of: ['1.1'] }))
    const { messageTs: _, ...left } = other
    await happens({ kind: 'edited', ts: '1.1', authorId: maya.userId, text: words, attachments: [left] })
    expect(await rowsWith(database, 'zeppelin.png')).toEqual([])
    expect(await findTicket(database.db, 'T1', ticket.id)).toMatchObject({ request: words, attachments: [other] })
    const said = (await database.db.select().from(outbox)).map(({ utterance }) => utterance)
    expect(said.find(({ kind }) => kind === 'note')).toMatchObject({ quote: `${words}\n[file: ticket.pdf]` })
  })

  test('messages of a bot, or of another workspace, stay', async () => {
    await database.db.insert(messages).values([
      { ...place, conversationId: conversation.id, ts: '1.2', author: 'bot', text: 'Zeppelins are grey' },
      {
        ...place,
        workspaceId: 'T9',
        conversationId: conversation.id,
        ts: '1.3',
        author: 'customer',
        text: 'A zeppelin',
      },
    ])
    expect(await deletes('1.2')).toBe('nothing')
    expect(await deletes('1.3')).toBe('unknown message')
    expect(await rowsWith(database, 'grey', 'A zeppelin')).toHaveLength(2)
  })

  test('a message that arrives after its deletion is ignored, and one that waits is not handled', async () => {
    const { db } = database
    const delivery = (ts: string, eventId: string) =>
      storeDelivery(
        db,
        { ...place, kind: 'message', authorId: 'U_MAYA', ts, threadTs: '1.1', eventId, body: { text: words } },
        { burstWindowMs: 0, directSilenceMs: 0 },
      )
    await delivery('1.8', 'EvWAITS')
    await refuseMessage(db, conversation, '1.8')
    await refuseMessage(db, conversation, '1.9')
    await refuseMessage(db, conversation, '1.9')
    expect(await delivery('1.9', 'EvLATE')).toBeUndefined()
    const entries = await db.select().from(inbox)
    expect(entries).toHaveLength(2)
    for (const entry of entries)
      expect(entry).toMatchObject({ body: null, handledAt: expect.any(Date), outcome: 'deleted before it came' })
  })

  test('posting and erasing at the same moment do not deadlock', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => tell(noteOf(words), { attempts: 1 })))
    const saying = ids.map((id) =>
      two().other.db.transaction(async (tx) => {
        await tx.select().from(outboxLanes).for('no key update')
        await tx.update(outbox).set({ attempts: 2 }).where(eq(outbox.id, id))
      }),
    )
    await Promise.all([...saying, deletes()])
    expect(await rowsWith(database, 'zeppelin')).toEqual([])
  })
})
