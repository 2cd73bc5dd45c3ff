import { asc } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { eventually } from '../../test/eventually.ts'
import { quiet } from '../../test/quiet.ts'
import { conversations, outbox } from '../db/schema.ts'
import { cardOf, supportLane } from '../domain/utterance.ts'
import type { Said } from './attempts.ts'
import { enqueue } from './enqueue.ts'
import type { LaneWorker } from './lane-worker.ts'
import { type Attempt, startOutbox } from './outbox.ts'

describeOnBothDatabases((two) => {
  const workers: LaneWorker[] = []
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop(0)))
  })
  const converse = async (threadTs: string): Promise<number> => {
    const [row] = await two()
      .one.db.insert(conversations)
      .values({ workspaceId: 'T1', channelId: 'C1', threadTs })
      .returning()
    return row?.id ?? 0
  }
  const draw = (conversationId: number, ticketId: string) =>
    two().one.db.transaction((tx) => enqueue(tx, { workspaceId: 'T1', conversationId }, cardOf(ticketId)))
  const note = (conversationId: number, text: string) =>
    two().one.db.transaction((tx) =>
      enqueue(tx, { workspaceId: 'T1', conversationId }, { channel: supportLane, utterance: { kind: 'note', text } }),
    )
  const waiting = async () => (await two().one.db.select().from(outbox).orderBy(asc(outbox.seq))).map(wordsOf)
  const wordsOf = ({ utterance }: Pick<typeof outbox.$inferSelect, 'utterance'>) =>
    utterance.kind === 'card' ? utterance.ticketId : utterance.kind === 'note' ? utterance.text : utterance.kind
  const speakWith = async (speak: (attempt: Attempt) => Promise<Said>) => {
    workers.push(await startOutbox({ database: two().one, speak, postIntervalMs: 0, log: quiet }))
  }
  const said: Said = { kind: 'said', channelId: 'C9', ts: '1.1' }

  test('several moves before a card is drawn draw it once, and each ticket has its own', async () => {
    const [first, second] = [await converse('1'), await converse('2')]
    for (const _ of [1, 2, 3]) await draw(first, 'TKT-1')
    await draw(second, 'TKT-2')
    await note(first, 'wrote')
    await draw(first, 'TKT-1')
    expect(await waiting()).toEqual(['TKT-1', 'TKT-2', 'wrote'])
  })

  test('fifty moves at once draw it once', async () => {
    const first = await converse('1')
    await Promise.all(Array.from({ length: 50 }, () => draw(first, 'TKT-1')))
    expect(await waiting()).toEqual(['TKT-1'])
  })

  test('a move while the card is being drawn draws it once more', async () => {
    const first = await converse('1')
    await draw(first, 'TKT-1')
    let drawings = 0
    await speakWith(async () => {
      drawings += 1
      if (drawings === 1) for (const _ of [1, 2]) await draw(first, 'TKT-1')
      return said
    })
    await eventually(() => expect(drawings).toBe(2))
    expect(await waiting()).toEqual(['TKT-1', 'TKT-1'])
  })

  test('a card for which it is too soon lets others go first, and is drawn with what came until then', async () => {
    const [first, second] = [await converse('1'), await converse('2')]
    await draw(first, 'TKT-1')
    await draw(second, 'TKT-2')
    const heard: string[] = []
    await speakWith(async ({ entry }) => {
      const words = wordsOf(entry)
      const isFirstTime = !heard.includes(words)
      heard.push(words)
      if (words !== 'TKT-1' || !isFirstTime) return said
      await draw(second, 'TKT-2')
      return { kind: 'soon', afterMs: 200 }
    })
    await eventually(() => expect(heard.filter((words) => words === 'TKT-1')).toHaveLength(2))
    expect(heard).toEqual(['TKT-1', 'TKT-2', 'TKT-1'])
    expect(await waiting()).toEqual(['TKT-1', 'TKT-2'])
  })
})
