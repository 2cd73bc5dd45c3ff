import { asc, eq } from 'drizzle-orm'
import { describeOnBothDatabases, type Two } from '../../../test/both-databases.ts'
import { newTicket } from '../../../test/desk-on.ts'
import { quiet } from '../../../test/quiet.ts'
import type { Database } from '../../db/database.ts'
import { outbox, promises, ticketHistory } from '../../db/schema.ts'
import type { ServiceLevels } from '../../domain/service-levels.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { staffWordsIn } from '../../languages/words.ts'
import { addHistory } from '../ticket-store.ts'
import { createPromises } from './keep-promises.ts'

const ofAll = (minutes: number) => ({ urgent: minutes, high: minutes, normal: minutes, low: minutes })
const levels: ServiceLevels = {
  usual: { 'first reply': ofAll(15), 'next reply': ofAll(30), resolution: {} },
  tiers: [],
  escalation: [{ afterMinutes: 5, mention: ['@lead'] }],
}

let aheadMs = 0
const later = (minutes: number) => {
  aheadMs += minutes * 60_000
}
beforeEach(() => {
  aheadMs = 0
})

const keeping = (database: Database, promised: ServiceLevels | undefined = levels, onDuty: string[] = []) =>
  createPromises({
    database,
    levels: promised,
    words: staffWordsIn('en'),
    channelNameOf: async () => undefined,
    onDuty: async () => onDuty,
    now: () => new Date(Date.now() + aheadMs),
    log: quiet,
  })

const said = async ({ db }: Database) =>
  (await db.select().from(outbox).orderBy(asc(outbox.seq))).flatMap(({ utterance }) =>
    utterance.kind === 'note' ? [[utterance.text, ...(utterance.mention ?? [])].join(' | ')] : [],
  )

describeOnBothDatabases((two: () => Two) => {
  /** Fifty looks at the same time, in two processes. */
  const all = async (onDuty: string[] = []) => {
    const { one, other } = two()
    const keepers = [keeping(one, levels, onDuty), keeping(other, levels, onDuty)]
    await Promise.all(Array.from({ length: 50 }, (_, index) => keepers[index % 2]?.look()))
  }
  const rows = ({ id }: Ticket) => two().one.db.select().from(promises).where(eq(promises.ticketId, id))

  test('however many look at once, staff are reminded, told and told again once each', async () => {
    const ticket = await newTicket(two().one)
    await all()
    expect(await rows(ticket)).toMatchObject([{ kind: 'first reply', targetMinutes: 15 }])
    later(12)
    await all()
    later(4)
    await all()
    later(6)
    await all()
    later(60)
    await all()
    expect(await said(two().one)).toEqual([
      'First reply due in 3 min.',
      `First reply to ${ticket.id} is overdue. | channel`,
      expect.stringMatching(/has been overdue for \d min, and nobody has acted\. \| @lead$/),
    ])
  })

  test('who is on duty is told of a broken promise, instead of everybody', async () => {
    await newTicket(two().one)
    await all()
    later(16)
    await all(['U_PRIYA'])
    expect(await said(two().one)).toEqual([expect.stringMatching(/is overdue\. \| <@U_PRIYA>$/)])
  })

  test('an answer that was stored just before a promise was due is never told as late', async () => {
    const ticket = await newTicket(two().one)
    await all()
    // Nobody has looked since it was written down.
    await addHistory(two().one.db, ticket, 'staff replied', 'U_SAM')
    later(20)
    await all()
    expect(await said(two().one)).toEqual([])
    const [kept] = await rows(ticket)
    expect(kept?.endedAt).not.toBeNull()
  })

  test('what happened while nobody listened counts from when it happened', async () => {
    const { one } = two()
    const ticket = await newTicket(one)
    await one.db.update(ticketHistory).set({ at: new Date(Date.now() - 10 * 60_000) })
    await keeping(one).look()
    expect(await keeping(one).nextOf(ticket)).toMatchObject({ kind: 'first reply', minutesLeft: 5 })
  })

  test('who turns out to be of a tier is promised what it promises, counted from when the ticket opened', async () => {
    const { one } = two()
    const tiers = [
      { name: 'gold', customers: [], levels: { ...levels.usual, 'first reply': ofAll(5), resolution: ofAll(60) } },
    ]
    const keeper = keeping(one, { ...levels, tiers })
    const ticket = await newTicket(one)
    await keeper.look()
    await one.db.update(ticketHistory).set({ at: new Date(Date.now() - 10 * 60_000) })
    const open = async () =>
      (await rows(ticket)).filter(({ endedAt }) => !endedAt).map(({ kind, targetMinutes }) => [kind, targetMinutes])
    await one.db.transaction((tx) => keeper.setTier(tx, ticket, 'platinum')) // there is none
    await keeper.look()
    expect(await open()).toEqual([['first reply', 15]])
    await one.db.transaction((tx) => keeper.setTier(tx, ticket, 'GOLD'))
    await keeper.look()
    expect(await open()).toEqual([
      ['first reply', 5],
      ['resolution', 60],
    ])
    const resolution = (await rows(ticket)).find(({ kind }) => kind === 'resolution')
    expect(Math.round((Date.now() - (resolution?.startedAt.getTime() ?? 0)) / 60_000)).toBe(10)
    // Their plan ends: what only the tier promised is promised no longer.
    await one.db.transaction((tx) => keeper.setTier(tx, ticket, undefined))
    await keeper.look()
    expect(await open()).toEqual([['first reply', 15]])
  })

  test('a team that promises nothing later promises nothing for what is past', async () => {
    const { one } = two()
    const ticket = await newTicket(one)
    await createPromises({ ...partsOfNobody(one) }).look()
    await all()
    expect(await rows(ticket)).toEqual([])
  })
})

const partsOfNobody = (database: Database) => ({
  database,
  words: staffWordsIn('en'),
  channelNameOf: async () => undefined,
  onDuty: async () => [],
  now: () => new Date(),
  log: quiet,
})
