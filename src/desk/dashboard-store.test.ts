import { describeOnBothDatabases } from '../../test/both-databases.ts'
import {
  addLink,
  endSession,
  endSessionsOf,
  findLink,
  hasSessions,
  personOfSession,
  useLink,
} from './dashboard-store.ts'

// A link becomes one session, however many processes hear of it at once.

const sam = { workspaceId: 'T1', userId: 'U_SAM' }
const now = new Date('2026-11-28T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

describeOnBothDatabases((two) => {
  const link = (linkDigest: string) => addLink(two().one.db, sam, { linkDigest, linkExpiresAt: later(10) })
  const use = (which: 'one' | 'other', linkDigest: string, sessionDigest: string, at = now) =>
    useLink(two()[which].db, linkDigest, { sessionDigest, expiresAt: later(60) }, at)

  test('two processes use a link at once, many times over: each time one of them wins', async () => {
    for (let round = 0; round < 20; round += 1) {
      await link(`link ${round}`)
      const won = await Promise.all([
        use('one', `link ${round}`, `one ${round}`),
        use('other', `link ${round}`, `other ${round}`),
      ])
      expect(won.filter(Boolean)).toHaveLength(1)
      const sessions = await Promise.all(
        ['one', 'other'].map((which) => personOfSession(two().one.db, `${which} ${round}`, now)),
      )
      expect(sessions.filter(Boolean)).toEqual([sam])
    }
  })

  test('a link that has expired or was used is none any more', async () => {
    await link('late')
    expect(await findLink(two().other.db, 'late', later(9))).toEqual(sam)
    expect(await findLink(two().other.db, 'late', later(10))).toBeUndefined()
    expect(await use('one', 'late', 'x', later(10))).toBe(false)
    await link('used')
    expect(await use('one', 'used', 'y')).toBe(true)
    expect(await findLink(two().other.db, 'used', now)).toBeUndefined()
  })

  test('a session ends by itself, alone, or with all of its person’s, links included', async () => {
    for (const each of ['a', 'b']) {
      await link(each)
      await use('one', each, `session ${each}`)
    }
    await link('unused')
    const { db } = two().other
    expect(await personOfSession(db, 'session a', later(60))).toBeUndefined()
    await endSession(db, 'session a')
    expect(await personOfSession(db, 'session a', now)).toBeUndefined()
    expect(await personOfSession(db, 'session b', now)).toEqual(sam)
    await endSessionsOf(db, { ...sam, workspaceId: 'T2' })
    expect(await hasSessions(db, sam)).toBe(true)
    await endSessionsOf(db, sam)
    expect(await hasSessions(db, sam)).toBe(false)
    expect(await personOfSession(db, 'session b', now)).toBeUndefined()
    expect(await findLink(db, 'unused', now)).toBeUndefined()
  })
})
