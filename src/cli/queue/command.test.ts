import { asc, eq } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../../test/both-databases.ts'
import { conversations, deadLetters, inbox, messages, outbox } from '../../db/schema.ts'
import type { Say } from '../../domain/utterance.ts'
import { claimTurns, finishAttempt, resultOf } from '../../queue/attempts.ts'
import { claimBatches } from '../../queue/batches.ts'
import { enqueue } from '../../queue/enqueue.ts'
import { finishBatch } from '../../queue/finish-batch.ts'
import { storeDelivery } from '../../queue/store-delivery.ts'
import { readRequest, runQueue } from './command.ts'

describe('the command line', () => {
  test.each([
    [[], { kind: 'list' }],
    [['retry', '12'], { kind: 'retry', which: 12 }],
    [['drop', 'all'], { kind: 'drop', which: 'all' }],
  ])('%j is understood', (args, request) => {
    expect(readRequest(args)).toEqual(request)
  })

  test.each([
    [['list'], 'There is no “list”.'],
    [['retry'], 'Name one dead letter by its ID, or “all”, to retry.'],
    [['retry', '1', '2'], 'Name one dead letter'],
    [['drop', 'x'], '“x” is not an ID.'],
    [['drop', '-1'], '“-1” is not an ID.'],
    [['drop', '0'], '“0” is not an ID.'],
    [['drop', '1; drop table inbox'], 'is not an ID.'],
  ])('%j is answered with one clear error and the usage', (args, problem) => {
    expect(() => readRequest(args)).toThrow(problem)
    expect(() => readRequest(args)).toThrow('Usage: npm run queue')
  })
})

describeOnBothDatabases((two) => {
  const db = () => two().one.db
  const place = { workspaceId: 'T1', channelId: 'C1' }
  const run = async (...args: string[]) => (await runQueue(db(), readRequest(args))).join('\n')

  /** Gives up a message. */
  const giveUp = async (ts: string) => {
    const delivery = {
      ...place,
      kind: 'message',
      eventId: `Ev${ts}`,
      authorId: 'U1',
      ts,
      body: { text: 'a secret' },
    } as const
    await storeDelivery(db(), delivery, { burstWindowMs: 0, directSilenceMs: 0 })
    await db().update(inbox).set({ attempts: 4, outcome: 'The moon\nis in the way' })
    const [batch] = await claimBatches(db(), 1)
    if (batch) await finishBatch(db(), { ...batch, givenUp: true }, { outcome: 'human: handoff' })
  }
  const reply: Say = {
    channel: 'C1',
    utterance: { kind: 'reply', purpose: 'answer', threadTs: '1.1', text: 'Yes', sources: [] },
  }
  /** Lets Slack refuse a reply. */
  const refuse = async () => {
    const [row] = await db()
      .insert(conversations)
      .values({ ...place, threadTs: '1.1' })
      .returning()
    await enqueue(db(), { workspaceId: 'T1', conversationId: row?.id ?? 0 }, reply)
    const [turn] = await claimTurns(db(), 1)
    if (!turn?.next) throw new Error('Nothing to say')
    const { entry } = turn.next
    await finishAttempt(db(), turn.lane, { entry, ...resultOf(entry, { kind: 'refused', error: 'is_archived' }, 0) })
  }

  test('without dead letters, it says so', async () => {
    expect(await run()).toBe('Nothing was given up.')
    expect(await run('retry', 'all')).toBe('Nothing was given up.')
  })

  test('dead letters are listed with the reason and without what customers wrote', async () => {
    await giveUp('1.000001')
    await refuse()
    const list = await run()
    expect(list).toMatch(/^ID +when \(UTC\) +queue +what +channel +thread +tries +why\n/)
    expect(list).toMatch(/\n1 .*inbox +message +C1 +1\.000001 +4 +The moon is in the way\n/)
    expect(list).toMatch(/\n2 .*outbox +reply +C1 +1\.1 +1 +is_archived$/)
    expect(list).not.toContain('secret')
  })

  test.each([false, true])('a message is handled again, also if the inbox has forgotten it: %s', async (forgotten) => {
    await giveUp('1.000001')
    if (forgotten) await db().delete(inbox)
    expect(await run('retry', '1')).toMatch(/^1 put back/)
    const [batch] = await claimBatches(db(), 1)
    expect(batch).toMatchObject({
      author: 'U1',
      entries: [{ kind: 'message', attempts: 0, body: { text: 'a secret' } }],
    })
    expect(await db().$count(deadLetters)).toBe(0)
    // Slack may send it again, which is still recognized.
    const again = { ...place, kind: 'message', eventId: 'Other', authorId: 'U1', ts: '1.000001', body: {} } as const
    expect(await storeDelivery(db(), again, { burstWindowMs: 0, directSilenceMs: 0 })).toBeUndefined()
  })

  test('a retried post is sent, and then stands in our copy of the thread', async () => {
    await refuse()
    expect(await db().$count(messages)).toBe(0)
    await run('retry', 'all')
    const [turn] = await claimTurns(db(), 1)
    expect(turn).toMatchObject({
      lane: { channel: 'C1' },
      next: { entry: { utterance: reply.utterance, attempts: 1 } },
    })
    expect((await db().select().from(messages)).map(({ text }) => text)).toEqual(['Yes'])
  })

  test('a dropped dead letter is gone, and nothing else', async () => {
    await giveUp('1.000001')
    await giveUp('1.000002')
    expect(await run('drop', '1')).toBe('1 dropped.')
    expect((await db().select().from(deadLetters)).map(({ id }) => id)).toEqual([2])
    expect(await claimBatches(db(), 8)).toEqual([])
    await expect(run('drop', '1')).rejects.toThrow('There is no dead letter 1.')
    expect(await run('drop', 'all')).toBe('1 dropped.')
  })

  test('if two people retry the same dead letter at once, one of them does', async () => {
    await refuse()
    const both = [two().one, two().other].map((database) => runQueue(database.db, { kind: 'retry', which: 'all' }))
    await Promise.all(both)
    const entries = await db().select().from(outbox).where(eq(outbox.laneId, 1)).orderBy(asc(outbox.seq))
    expect(entries).toHaveLength(2)
  })
})
