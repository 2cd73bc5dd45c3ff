import { eq, sql } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import type { Db } from '../db/database.ts'
import {
  articleUses,
  conversations,
  inbox,
  intentCorrections,
  messages,
  outbox,
  outboxLanes,
  tickets,
  turns,
} from '../db/schema.ts'
import type { Delivery } from '../domain/delivery.ts'
import type { Say } from '../domain/utterance.ts'
import { claimTurns, finishAttempt } from './attempts.ts'
import { type Batch, claimBatches } from './batches.ts'
import { moveChannel } from './channel-moves.ts'
import { enqueue } from './enqueue.ts'
import { finishBatch, type WrittenLine } from './finish-batch.ts'
import { LeaseLost } from './leases.ts'
import { storeDelivery } from './store-delivery.ts'

const joins = { burstWindowMs: 0, directSilenceMs: 12 * 3_600_000 }
const ts = (number: number) => `1700000000.00000${number}`
const delivery = (number: number, given: Partial<Delivery> = {}): Delivery => ({
  workspaceId: 'T1',
  channelId: 'OLD',
  eventId: `Ev${number}${given.channelId ?? ''}`,
  authorId: 'U1',
  kind: 'message',
  ts: ts(number),
  body: {},
  ...given,
})
const reply = (text: string): Say => ({
  channel: 'OLD',
  utterance: { kind: 'reply', purpose: 'notice', threadTs: ts(1), text, sources: [] },
})

describeOnBothDatabases((two) => {
  let db: Db
  beforeEach(() => {
    db = two().one.db
  })
  const store = (number: number, given?: Partial<Delivery>) => storeDelivery(db, delivery(number, given), joins)
  const claim = async (): Promise<Batch> => {
    const [batch] = await claimBatches(db, 1)
    if (!batch) throw new Error('Nothing waits')
    return batch
  }
  const line = (number: number): WrittenLine => {
    const text = `line ${number}`
    return { ts: ts(number), author: 'customer', authorId: 'U1', text, attachments: [] }
  }
  const handle = async (number: number, says: Say[] = []) => {
    const batch = await claim()
    const changes = { customerUserId: 'U1' }
    const turn = { ended: 'answered' } as const
    await finishBatch(db, batch, { outcome: 'done', written: [line(number)], says, changes, turn })
    return batch.conversation
  }
  const move = (from = 'OLD', to = 'NEW') => moveChannel(db, 'T1', from, to)
  const ticketOf = (conversationId: number, id: string, channelId = 'OLD') =>
    db.execute(sql`insert into tickets (id, workspace_id, conversation_id, channel_id, thread_ts, customer, customer_user_id,
      category, priority, summary, request, triage, reason)
      values (${id}, 'T1', ${conversationId}, ${channelId}, ${ts(1)}, '{}', 'U1', 'faq', 'normal', '', '', '{}', '')`)
  const channelsIn = async () => ({
    conversations: (await db.select().from(conversations)).map(({ channelId }) => channelId),
    messages: (await db.select().from(messages)).map(({ channelId }) => channelId),
    inbox: (await db.select().from(inbox)).map(({ messageKey }) => messageKey?.split(':')[0]),
    lanes: (await db.select().from(outboxLanes)).map(({ channel }) => channel),
    tickets: (await db.select().from(tickets)).map(({ channelId }) => channelId),
    turns: (await db.select().from(turns)).map(({ channelId }) => channelId),
  })
  const nextPost = async () => {
    const [turn] = await claimTurns(db, 1)
    const { utterance } = turn?.next?.entry ?? {}
    return {
      lane: turn?.lane,
      entry: turn?.next?.entry,
      text: utterance?.kind === 'reply' ? utterance.text : undefined,
    }
  }
  const said = async (): Promise<{ channel?: string; text?: string }> => {
    const { lane, entry, text } = await nextPost()
    if (!lane || !entry) return {}
    const posted = { channelId: lane.channel, ts: `1700000009.00000${entry.seq}` }
    await finishAttempt(db, lane, { entry, isFinished: true, result: 'said', attempts: 1, restMs: 0, said: posted })
    return { channel: lane.channel, text }
  }

  test('conversation, messages, ticket and waiting posts get the new id, once or twice', async () => {
    await store(1)
    const { id } = await handle(1, [reply('hello')])
    await ticketOf(id, 'TKT-1')
    await move()
    await move()
    expect(await channelsIn()).toEqual({
      conversations: ['NEW'],
      messages: ['NEW', 'NEW'],
      inbox: ['NEW'],
      lanes: ['NEW'],
      tickets: ['NEW'],
      turns: ['NEW'],
    })
    expect(await said()).toEqual({ channel: 'NEW', text: 'hello' })
  })

  test('what comes late under the old id finds its conversation, and is no second message', async () => {
    await store(1)
    const { id } = await handle(1)
    await move()
    expect(await store(1, { eventId: 'again' })).toBeUndefined()
    expect(await store(1, { eventId: 'and again', channelId: 'NEW' })).toBeUndefined()
    await store(2, { threadTs: ts(1) })
    expect((await claim()).conversation).toMatchObject({ id, channelId: 'NEW' })
  })

  test('a post for the old id goes to the new one', async () => {
    await store(1)
    const { id } = await handle(1)
    await move()
    await enqueue(db, { workspaceId: 'T1', conversationId: id }, reply('late'))
    expect(await said()).toEqual({ channel: 'NEW', text: 'late' })
  })

  test('a thread that goes on under the new id before the news stays one conversation with one ticket', async () => {
    await store(1)
    const { id } = await handle(1)
    await store(2, { channelId: 'NEW', threadTs: ts(1) })
    const other = await handle(2, [{ ...reply('from the new id'), channel: 'NEW' }])
    expect(other.id).not.toBe(id)
    await ticketOf(other.id, 'TKT-1', 'NEW')
    await db.execute(sql`insert into article_uses (workspace_id, conversation_id, outbox_id, article_id, title, article_hash,
      quote_hash, quoted, language, told_by, question_ts, stands_alone)
      values ('T1', ${other.id}, gen_random_uuid(), 'a', 'A', '', '', '[]', 'en', 'frontdesk', '[]', true)`)
    await db.execute(sql`insert into intent_corrections (workspace_id, conversation_id, ticket_id, message_ts, was_intent, intent,
      corrected_by) values ('T1', ${other.id}, 'TKT-1', '[]', 'faq', 'billing', 'U2')`)
    await store(3, { channelId: 'NEW', threadTs: ts(1) })
    await move()
    for (const { conversationId } of [
      ...(await db.select().from(articleUses)),
      ...(await db.select().from(intentCorrections)),
    ])
      expect(conversationId).toBe(id)
    const batch = await claim()
    expect(batch.conversation).toMatchObject({ id, channelId: 'NEW', threadTs: ts(1) })
    expect(batch.past.ticket).toMatchObject({ id: 'TKT-1' })
    expect(batch.past.transcript.map(({ text }) => text)).toEqual(['line 1', 'line 2', 'from the new id'])
    expect(await claimBatches(db, 1)).toEqual([])
  })

  test('a message that came under both ids is handled once', async () => {
    await store(1)
    await store(1, { channelId: 'NEW' })
    await handle(1)
    await move()
    expect(await claimBatches(db, 5)).toEqual([])
    expect(await db.select().from(messages)).toHaveLength(1)
  })

  test('what is being decided holds the old id, so it is handled again with the new one', async () => {
    await store(1)
    const batch = await claim()
    await move()
    const finish = finishBatch(db, batch, { outcome: 'done', written: [line(1)], says: [reply('hello')] })
    await expect(finish).rejects.toThrow(LeaseLost)
    const again = await claim()
    expect(again.conversation.channelId).toBe('NEW')
    expect(again.conversation.abandoned).toBe(0)
    expect(again.entries).toHaveLength(1)
  })

  test('a post that is under way ends, and what waits behind it is posted under the new id', async () => {
    await store(1)
    const { id } = await handle(1, [reply('first'), reply('second')])
    await store(2, { channelId: 'NEW' })
    const other = await handle(2)
    await enqueue(db, { workspaceId: 'T1', conversationId: other.id }, { ...reply('other'), channel: 'NEW' })
    await db.update(outboxLanes).set({ readyAt: null }).where(eq(outboxLanes.channel, 'NEW'))
    const { lane, entry } = await nextPost()
    if (!lane || !entry) throw new Error('Nothing waits')
    await move()
    const posted = { channelId: 'OLD', ts: ts(8) }
    await finishAttempt(db, lane, { entry, isFinished: true, result: 'said', attempts: 1, restMs: 0, said: posted })
    expect([await said(), await said(), await said()]).toEqual(
      expect.arrayContaining([
        { channel: 'NEW', text: 'second' },
        { channel: 'NEW', text: 'other' },
      ]),
    )
    const posts = await db.select().from(outbox).where(eq(outbox.conversationId, id))
    expect(posts.map(({ postedChannelId }) => postedChannelId)).toEqual(['NEW', 'NEW'])
  })

  test('two moves whose news overtake each other end at the last id', async () => {
    await store(1)
    const { id } = await handle(1)
    await move('NEW', 'NEWER')
    await move('OLD', 'NEW')
    await store(2, { threadTs: ts(1) })
    expect((await claim()).conversation).toMatchObject({ id, channelId: 'NEWER' })
  })

  test('a channel of another workspace stays', async () => {
    await store(1, { workspaceId: 'T2' })
    await move()
    expect((await claim()).conversation.channelId).toBe('OLD')
  })

  test('deliveries and the news at the same moment lose nothing', async () => {
    await store(1)
    const { id } = await handle(1)
    const other = two().other.db
    await Promise.all([
      ...[2, 3, 4, 5].map((number) => store(number, { threadTs: ts(1), channelId: number % 2 ? 'OLD' : 'NEW' })),
      moveChannel(other, 'T1', 'OLD', 'NEW'),
      moveChannel(other, 'T1', 'OLD', 'NEW'),
    ])
    await move()
    const batch = await claim()
    expect(batch.conversation).toMatchObject({ id, channelId: 'NEW' })
    expect(batch.entries).toHaveLength(4)
  })
})
