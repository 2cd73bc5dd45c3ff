import { asc, eq, sql } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { quiet } from '../../test/quiet.ts'
import { conversations, inbox, messages, outbox } from '../db/schema.ts'
import type { Delivery } from '../domain/delivery.ts'
import type { Say } from '../domain/utterance.ts'
import { applyChange } from '../support/transcript.ts'
import type { Turn } from './attempts.ts'
import { type Batch, claimBatches } from './batches.ts'
import { type BatchEnd, createFinishBatch, finishBatch, type WrittenLine } from './finish-batch.ts'
import { storeDelivery } from './store-delivery.ts'

const joins = { burstWindowMs: 0, directSilenceMs: 0 }
const place = { workspaceId: 'T1', channelId: 'C1' }
const wrote = (ts: string, text: string): WrittenLine => ({
  ts,
  text,
  author: 'customer',
  authorId: 'U_MAYA',
  attachments: [],
})
const reply = (text: string): Say => ({
  channel: 'C1',
  utterance: { kind: 'reply', purpose: 'notice', threadTs: '1.000001', text, sources: [] },
})

describeOnBothDatabases((two) => {
  const db = () => two().one.db
  let count = 0
  /** Somebody writes in the thread, and a process claims the batch. */
  const takeUp = async (): Promise<Batch> => {
    count += 1
    const ts = `1700000000.${String(count).padStart(6, '0')}`
    const delivery = { ...place, kind: 'message', eventId: `Ev${count}`, authorId: 'U_MAYA', ts, body: {} } as const
    await storeDelivery(db(), { ...delivery, threadTs: '1.000001' }, joins)
    const [batch] = await claimBatches(db(), 1)
    if (!batch) throw new Error('What was stored is not ready')
    return batch
  }
  const finish = async (end: Partial<BatchEnd>) => finishBatch(db(), await takeUp(), { outcome: 'handled', ...end })
  const lines = async () => (await takeUp()).past.transcript.map(({ author, text }) => `${author}: ${text}`)
  const conversation = async () => (await db().select().from(conversations))[0]

  test('what was said is read back in order, with who said it', async () => {
    await finish({ written: [wrote('1.1', 'Hello')], says: [reply('Hi')] })
    const fromStaff = { ...wrote('1.2', 'I am here'), author: 'staff' as const, authorId: 'U_SAM' }
    await finish({ written: [fromStaff, wrote('1.3', 'Thanks')] })
    expect(await lines()).toEqual(['customer: Hello', 'bot: Hi', 'staff: I am here', 'customer: Thanks'])
  })

  test('a message that is stored already stays unchanged', async () => {
    await finish({ written: [wrote('1.1', 'Hello')] })
    await finish({ written: [wrote('1.1', 'Hello again')] })
    await finish({ written: [] })
    expect(await lines()).toEqual(['customer: Hello'])
  })

  test('an edit changes our copy, a deletion removes it', async () => {
    await finish({ written: [wrote('1.1', 'Helo'), wrote('1.2', 'secret')] })
    await applyChange(db(), place, { kind: 'edited', ts: '1.1', authorId: 'U_MAYA', text: 'Hello' })
    await applyChange(db(), place, { kind: 'deleted', ts: '1.2', authorId: 'U_MAYA' })
    expect(await lines()).toEqual(['customer: Hello'])
  })

  test('only the last lines of a long thread are read', async () => {
    const many = Array.from({ length: 30 }, (_, index) => wrote(`1.${100 + index}`, `line ${index}`))
    await finish({ written: many })
    expect(await lines()).toEqual(many.slice(-20).map(({ text }) => `customer: ${text}`))
  })

  test('what the bot has to say waits in the order in which it was decided', async () => {
    await finish({ says: Array.from({ length: 12 }, (_, n) => reply(`line ${n}`)) })
    const waiting = await db().select().from(outbox).orderBy(asc(outbox.seq))
    expect(waiting.map(({ utterance }) => utterance.kind === 'reply' && utterance.text)).toEqual(
      Array.from({ length: 12 }, (_, n) => `line ${n}`),
    )
    expect(await db().$count(messages, sql`outbox_id is not null`)).toBe(12)
  })

  test('what is to be said begins as it is saved, where a lane is free and somebody has time', async () => {
    let wakes = 0
    const begun: Turn[] = []
    const finishing = (most: number) =>
      createFinishBatch(
        db(),
        async (call) => {
          const { result, lanes } = await call(most)
          begun.push(...lanes)
          return result
        },
        () => {
          wakes += 1
        },
        quiet,
      )
    await finishing(0)(await takeUp(), { outcome: 'handled', says: [reply('first')] })
    expect([begun.length, wakes]).toEqual([0, 1])
    await finishing(4)(await takeUp(), { outcome: 'handled', says: [{ ...reply('elsewhere'), channel: 'C2' }] })
    expect(begun).toMatchObject([
      { lane: { channel: 'C2' }, next: { entry: { attempts: 1, utterance: { text: 'elsewhere' } } } },
    ])
    expect(wakes).toBe(1)
    // What waits for longer goes first, and then the lane is busy.
    await finishing(4)(await takeUp(), { outcome: 'handled', says: [reply('second')] })
    await finishing(4)(await takeUp(), { outcome: 'handled', says: [reply('third')] })
    expect(begun).toMatchObject([{}, { lane: { channel: 'C1' }, next: { entry: { utterance: { text: 'first' } } } }])
    expect(wakes).toBe(2)
  })

  test('only the named fields of a conversation change', async () => {
    const customer = { userId: 'U_MAYA', teamId: 'T2', name: 'Maya', company: 'Globex' }
    await finish({ changes: { customer, customerUserId: 'U_MAYA', department: 'billing', awaiting: 'order_number' } })
    const first = { customer, customerUserId: 'U_MAYA', department: 'billing', awaiting: 'order_number' }
    expect(await conversation()).toMatchObject({ ...first, inPersonsHands: false, readyAt: null, leasedBy: null })
    await finish({ changes: { awaiting: null, inPersonsHands: true } })
    expect(await conversation()).toMatchObject({ ...first, awaiting: null, inPersonsHands: true })
    await finish({})
    expect(await conversation()).toMatchObject({ ...first, awaiting: null, inPersonsHands: true })
    expect((await takeUp()).conversation).toMatchObject({ ...first, awaiting: null, inPersonsHands: true })
  })

  test('texts that a database cannot store are saved without the offending characters', async () => {
    await finish({ written: [wrote('1.1', 'nul \0 here')], says: [reply('half a pair \uD83D here')] })
    expect(await lines()).toEqual(['customer: nul  here', 'bot: half a pair \uFFFD here'])
  })

  test('the oldest 50 deliveries of a thread are taken first, then the rest', async () => {
    const { conversation } = await takeUp()
    await db().execute(sql`insert into inbox (workspace_id, event_id, kind, channel_id, conversation_id, top_level, body)
      select 'T1', 'more ' || n, 'message', 'C1', ${conversation.id}, false, jsonb_build_object('n', n) from generate_series(1, 60) n`)
    await db().update(conversations).set({ leasedUntil: null })
    const [first] = await claimBatches(db(), 1)
    expect(first?.entries.map(({ id }) => id)).toEqual(
      [...(first?.entries ?? [])].map(({ id }) => id).sort((a, b) => a - b),
    )
    expect(first?.entries).toHaveLength(50)
    if (!first) return
    expect(await finishBatch(db(), first, { outcome: 'handled' })).toBe(0)
    const [second] = await claimBatches(db(), 1)
    expect(second?.entries).toHaveLength(11)
    expect(second?.entries.at(-1)?.body).toEqual({ n: 60 })
  })

  test('if one part cannot be saved, nothing is', async () => {
    const batch = await takeUp()
    const broken = { ...wrote('1.2', 'Hello'), author: null } as unknown as WrittenLine
    const end = { outcome: 'handled', written: [wrote('1.1', 'Hi'), broken], says: [reply('Hi')] }
    await expect(finishBatch(db(), batch, end)).rejects.toThrow()
    expect(await db().$count(messages)).toBe(0)
    expect(await db().$count(outbox)).toBe(0)
    expect(await db().$count(inbox, eq(inbox.id, batch.entries[0]?.id ?? 0))).toBe(1)
    expect((await conversation())?.leasedBy).toBe(batch.conversation.leasedBy)
  })

  test('channels that are full are skipped', async () => {
    await storeDelivery(
      db(),
      { ...place, kind: 'message', eventId: 'EvA', authorId: 'U1', ts: '2.000001', body: {} },
      joins,
    )
    const other = {
      ...place,
      channelId: 'C2',
      kind: 'message',
      eventId: 'EvB',
      authorId: 'U1',
      ts: '2.000002',
    } as const
    await storeDelivery(db(), { ...other, body: {} }, joins)
    const claimed = await claimBatches(db(), 8, ['C1', 'C3'])
    expect(claimed.map((batch) => batch.conversation.channelId)).toEqual(['C2'])
    expect(await claimBatches(db(), 8, ['C1'])).toEqual([])
    expect(await claimBatches(db(), 8)).toHaveLength(1)
  })

  test('people with enough work in progress wait', async () => {
    const from = (authorId: string, ts: string): Delivery => {
      return { ...place, kind: 'message', eventId: `Ev${ts}`, authorId, ts, body: {} }
    }
    await storeDelivery(db(), from('U_EVE', '3.000001'), joins)
    await storeDelivery(db(), from('U_ADA', '3.000002'), joins)
    const claimed = await claimBatches(db(), 8, ['U_EVE'])
    expect(claimed.map(({ author }) => author)).toEqual(['U_ADA'])
    expect(await claimBatches(db(), 8)).toMatchObject([{ author: 'U_EVE' }])
  })

  test('recent messages of one person are counted, in one conversation or in many', async () => {
    for (let n = 0; n < 6; n++) await finish({ written: [wrote(`4.${n}`, 'Hello'), wrote(`5.${n}`, 'again')] })
    expect((await takeUp()).past.recentFromCustomer).toBe(12)
    for (let n = 0; n < 60; n++)
      await storeDelivery(
        db(),
        { ...place, kind: 'message', eventId: `Top${n}`, authorId: 'U_EVE', ts: `6.${n}`, body: {} },
        joins,
      )
    const [batch] = await claimBatches(db(), 1)
    expect(batch).toMatchObject({ author: 'U_EVE', past: { recentFromCustomer: 50 } })
    await db().execute(sql`update inbox set received_at = now() - interval '11 minutes'`)
    expect((await claimBatches(db(), 1))[0]?.past.recentFromCustomer).toBe(0)
  })
})
