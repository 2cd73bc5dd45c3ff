import { describeOnBothDatabases } from '../../../test/both-databases.ts'
import { supportChannels } from '../../db/schema.ts'
import { claimTelling, findKnownMembers, keepMembers, unclaimTelling } from './support-channel-members.ts'

const which = { workspaceId: 'T1', setting: '#support' }

describeOnBothDatabases((two) => {
  beforeEach(async () => {
    await two()
      .one.db.insert(supportChannels)
      .values({ ...which, channelId: 'C1' })
    await keepMembers(two().one.db, which, ['U1', 'U2'])
  })

  test('of fifty who want to tell somebody, in two processes, one does', async () => {
    const claims = Array.from({ length: 50 }, (_, index) =>
      claimTelling(index % 2 ? two().one.db : two().other.db, which, 'U1'),
    )
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1)
    expect(await findKnownMembers(two().one.db, which)).toEqual({ members: ['U1', 'U2'], told: ['U1'] })
  })

  test('who was not told after all can be told again, and so can everybody once the channel was usable', async () => {
    const { db } = two().one
    expect(await claimTelling(db, which, 'U1')).toBe(true)
    await unclaimTelling(db, which, 'U1')
    expect(await claimTelling(db, which, 'U1')).toBe(true)
    await keepMembers(db, which, ['U1'])
    expect(await findKnownMembers(db, which)).toEqual({ members: ['U1'], told: [] })
    expect(await claimTelling(db, which, 'U1')).toBe(true)
  })

  test('of another setting nothing is known', async () => {
    expect(await findKnownMembers(two().one.db, { ...which, setting: '#other' })).toEqual({ members: [], told: [] })
    expect(await claimTelling(two().one.db, { ...which, setting: '#other' }, 'U1')).toBe(false)
  })
})
