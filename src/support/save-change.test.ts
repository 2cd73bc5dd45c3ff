import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { rowsWith } from '../../test/words-in-database.ts'
import type { Database } from '../db/database.ts'
import { conversations, messages } from '../db/schema.ts'
import type { FromCustomer } from '../desk/pointed-at.ts'
import { splitMessage } from '../desk/split-message.ts'
import { findTicket, openTicket } from '../desk/ticket-store.ts'
import { findWhere } from '../desk/where-split.ts'
import type { Change } from '../domain/burst.ts'
import type { Ticket } from '../domain/ticket.ts'
import { staffWordsIn, wordsIn } from '../languages/words.ts'
import { enqueue } from '../queue/enqueue.ts'
import { saveChange } from './save-change.ts'
import type { Situation } from './situation.ts'

// Staff split a message off while its change waits in the lane of its old thread.

const place = { workspaceId: 'T1', channelId: 'C1' }
const maya = { userId: 'U_MAYA', teamId: 'T2', name: 'Maya', company: 'Globex' }
const [first, second] = ['The lamp is broken', 'My zeppelin burns']
const forStaff = staffWordsIn('en')
const triage = {
  ...({ intent: 'human_needed', sentiment: 'negative', urgency: 'normal', by: 'language model' } as const),
  ...{ confidence: 0.9, summary: 'A lamp, and a zeppelin that burns', language: 'en', fallback: false },
}
const asked: FromCustomer = {
  ...{ channelId: 'C1', threadTs: '1.1', ts: '1.2', text: second, attachments: [] },
  author: { kind: 'customer', customer: maya },
}

describeOnBothDatabases((two) => {
  let database: Database
  let situation: Situation
  let old: Ticket
  beforeEach(async () => {
    database = two().one
    const { db } = database
    const [row] = await db
      .insert(conversations)
      .values({ ...place, threadTs: '1.1', customer: maya, customerUserId: maya.userId })
      .returning()
    const conversationId = row?.id ?? 0
    const line = { ...place, conversationId, author: 'customer', authorId: maya.userId } as const
    await db.insert(messages).values([
      { ...line, ts: '1.1', text: first },
      { ...line, ts: '1.2', text: second },
    ])
    old = await openTicket(db, {
      ...{ ...place, conversationId, threadTs: '1.1', customer: maya, customerUserId: maya.userId, triage },
      ...({ category: 'human_needed', priority: 'normal', requestTs: ['1.1', '1.2'], attachments: [] } as const),
      ...{ request: `${first}\n${second}`, summary: triage.summary, reason: 'Their zeppelin burns.' },
    })
    // As it was read before the split; nothing else of it matters here.
    situation = { conversation: row, ticket: old } as unknown as Situation
  })

  const split = async () => {
    const where = await findWhere(database.db, 'T1', asked)
    if (where.kind !== 'here') throw new Error(where.kind)
    const ticket = await database.db.transaction((tx) =>
      splitMessage(tx, {
        ...{ workspaceId: 'T1', asked, where, by: { userId: 'U_SAM', name: 'Sam' }, words: forStaff },
        ...{ triage: { ...triage, summary: second }, teamFor: () => undefined, heads: wordsIn('en').ticketOfItsOwn },
      }),
    )
    if (!ticket) throw new Error('It was not split off')
    return ticket
  }
  const happens = (change: Change) =>
    database.db.transaction(async (tx) => {
      const says = await saveChange(tx, situation, change, { forStaff })
      for (const say of says) await enqueue(tx, old, say)
    })

  test('what is split off leaves the words of the old ticket', async () => {
    const ticket = await split()
    expect(await findTicket(database.db, 'T1', old.id)).toMatchObject({ request: first, requestTs: ['1.1'] })
    expect(ticket).toMatchObject({ request: second, requestTs: ['1.2'], customerUserId: maya.userId, claimedBy: null })
    expect(await findWhere(database.db, 'T1', asked)).toMatchObject({ kind: 'already', ticket: { id: ticket.id } })
  })

  test('an edit that comes late is made in the new ticket, and in nothing of the old one', async () => {
    const { id } = await split()
    await happens({ kind: 'edited', ts: '1.2', authorId: maya.userId, text: 'My balloon leaks' })
    expect(await findTicket(database.db, 'T1', id)).toMatchObject({ request: 'My balloon leaks' })
    expect((await findTicket(database.db, 'T1', old.id))?.request).toBe(first)
    expect(await rowsWith(database, 'zeppelin')).toEqual([])
  })

  test('a deletion that comes late leaves nothing of it, whatever repeated it', async () => {
    await split()
    await happens({ kind: 'deleted', ts: '1.2', authorId: maya.userId })
    expect(await rowsWith(database, 'zeppelin')).toEqual([])
  })
})
