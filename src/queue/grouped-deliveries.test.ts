import { asc } from 'drizzle-orm'
import fc from 'fast-check'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { emptyDatabase } from '../../test/fresh-database.ts'
import type { Db } from '../db/database.ts'
import { conversations, inbox } from '../db/schema.ts'
import type { Delivery, DeliveryKind } from '../domain/delivery.ts'
import { storeDeliveries } from './store-delivery.ts'

const joins = { burstWindowMs: 60_000, directSilenceMs: 3_600_000 }
const now = Math.floor(Date.now() / 1000)

/** A few places, people and times, so that much of it is about the same messages. */
const anyDelivery: fc.Arbitrary<Delivery> = fc
  .record({
    kind: fc.constantFrom<DeliveryKind>('message', 'message', 'mention', 'edit', 'deletion', 'reaction'),
    channelId: fc.constantFrom('C1', 'C2', 'D1'),
    authorId: fc.constantFrom('U1', 'U2'),
    ts: fc.integer({ min: 1, max: 5 }).map((n) => `${now}.00000${n}`),
    threadTs: fc.option(
      fc.integer({ min: 1, max: 3 }).map((n) => `${now}.00000${n}`),
      { nil: undefined },
    ),
    again: fc.boolean(),
  })
  .map(({ again, ...given }) => ({
    ...given,
    workspaceId: 'T1',
    // Half of the copies come with the same event id, as Slack's retries do.
    eventId: again ? `Ev ${given.kind} ${given.channelId} ${given.ts}` : `Ev ${Math.random()}`,
    isDirect: given.channelId === 'D1' && given.kind !== 'mention',
    body: { kind: given.kind, ts: given.ts },
  }))

/** Which deliveries are in which conversation, whatever their ids. */
async function stored(db: Db): Promise<unknown[]> {
  const lanes = await db.select().from(conversations).orderBy(asc(conversations.id))
  const entries = await db.select().from(inbox).orderBy(asc(inbox.id))
  return lanes.map(({ id, channelId, threadTs, isDirect, readyAt }) => ({
    ...{ channelId, threadTs, isDirect, isReady: readyAt !== null },
    entries: entries
      .filter(({ conversationId }) => conversationId === id)
      .map(({ kind, messageKey, authorId, body }) => ({ kind, messageKey, authorId, body })),
  }))
}

describeOnBothDatabases((two) => {
  test('what is stored in one call is stored as if each had come alone', async () => {
    const { db } = two().one
    const story = fc.tuple(fc.array(anyDelivery, { minLength: 2, maxLength: 12 }), fc.integer({ min: 1, max: 11 }))
    const isTheSame = fc.asyncProperty(story, async ([deliveries, cut]) => {
      await emptyDatabase(db)
      for (const delivery of deliveries) await storeDeliveries(db, [delivery], joins)
      const alone = await stored(db)
      await emptyDatabase(db)
      for (const group of [deliveries.slice(0, cut), deliveries.slice(cut)])
        if (group.length > 0) expect(await storeDeliveries(db, group, joins)).toHaveLength(group.length)
      expect(await stored(db)).toEqual(alone)
    })
    await fc.assert(isTheSame, { numRuns: 60 })
  })

  test('calls of two processes about the same conversations do not deadlock', async () => {
    const { one, other } = two()
    const reply = (channelId: string, n: number): Delivery => ({
      ...{ workspaceId: 'T1', kind: 'message', channelId, authorId: 'U1', body: {} },
      ...{ eventId: `Ev ${channelId} ${n}`, ts: `${now}.1${String(n).padStart(5, '0')}`, threadTs: `${now}.000001` },
    })
    const channels = Array.from({ length: 20 }, (_, n) => `C${n}`)
    for (let round = 0; round < 10; round++) {
      const there = channels.map((channel) => reply(channel, 2 * round))
      const back = channels.map((channel) => reply(channel, 2 * round + 1)).reverse()
      await Promise.all([storeDeliveries(one.db, there, joins), storeDeliveries(other.db, back, joins)])
    }
    expect(await one.db.$count(conversations)).toBe(20)
    expect(await one.db.$count(inbox)).toBe(400)
  })
})
