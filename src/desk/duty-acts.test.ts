import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { clerks, lee, outcomeOf, peopleOf, priya, sam } from '../../test/desk-on.ts'
import type { Database } from '../db/database.ts'
import { createRoster } from './duty/roster.ts'
import { createDutyActs, type DutyActs } from './duty-acts.ts'

const { words } = peopleOf(new Set())
/** Lee is in the channel of the sales people only. */
const serving = (staff: Set<string>) => async (userId: string) => ({
  usual: staff.has(userId),
  teams: userId === lee.userId ? ['sales'] : [],
  apart: ['sales'],
})
const triage = (department?: string) =>
  ({ department }) as Parameters<ReturnType<typeof createRoster>['forTicket']>[0]['triage']

describeOnBothDatabases((two) => {
  let staff: Set<string>
  const actsOf = (database: Database): DutyActs => createDutyActs({ database, servedBy: serving(staff), words })
  const isStaff = async (userId: string, department?: string) =>
    department === 'sales' ? userId === lee.userId : staff.has(userId)
  const rosterOf = (isReachable?: (userId: string) => Promise<boolean>) =>
    createRoster({ db: two().one.db, isStaff, isReachable, now: () => new Date() })
  const named = (department?: string) =>
    rosterOf().forTicket({ workspaceId: 'T1', team: null, triage: triage(department) })
  beforeEach(() => {
    staff = new Set([sam, priya, ...clerks].map(({ userId }) => userId))
  })

  test('Sam goes on duty and off again, and is told if nothing changed', async () => {
    const desk = actsOf(two().one)
    expect(await desk.goOnDuty(sam)).toMatchObject({ onDuty: [{ userId: 'U_SAM' }], isOn: true, isNews: true })
    expect(await desk.goOnDuty(sam)).toMatchObject({ onDuty: [{ userId: 'U_SAM' }], isNews: false })
    expect(await desk.goOffDuty(sam)).toEqual({ onDuty: [], isOn: false, isNews: true })
    expect(await desk.goOffDuty(sam)).toMatchObject({ isNews: false })
  })

  test('fifty presses of one person in two processes put them on duty once', async () => {
    const [one, other] = [actsOf(two().one), actsOf(two().other)]
    const views = await Promise.all(clerks.map((_, index) => (index % 2 ? one : other).goOnDuty(sam)))
    expect(views.filter(({ isNews }) => isNews)).toHaveLength(1)
    expect(await named()).toEqual(['U_SAM'])
    const gone = await Promise.all(clerks.map((_, index) => (index % 2 ? one : other).goOffDuty(sam)))
    expect(gone.filter(({ isNews }) => isNews)).toHaveLength(1)
    expect(await named()).toEqual([])
  })

  test('fifty people go on duty at once, and all are', async () => {
    const [one, other] = [actsOf(two().one), actsOf(two().other)]
    await Promise.all(clerks.map((clerk, index) => (index % 2 ? one : other).goOnDuty(clerk)))
    expect((await named()).sort()).toEqual(clerks.map(({ userId }) => userId).sort())
  })

  test('who serves no tickets cannot go on duty', async () => {
    const maya = { workspaceId: 'T1', userId: 'U_MAYA' }
    expect(await outcomeOf(actsOf(two().one).goOnDuty(maya))).toMatch(/^not_staff/)
    expect(await outcomeOf(actsOf(two().one).goOffDuty(maya))).toMatch(/^not_staff/)
    expect(await named()).toEqual([])
  })

  test('people of a department are on duty for its tickets, and for no others', async () => {
    await actsOf(two().one).goOnDuty(lee)
    await actsOf(two().one).goOnDuty(sam)
    expect(await named('sales')).toEqual(['U_LEE'])
    expect(await named()).toEqual(['U_SAM'])
  })

  test('who has left is not on duty for anything, although nobody noticed', async () => {
    await actsOf(two().one).goOnDuty(sam)
    await actsOf(two().one).goOnDuty(priya)
    staff.delete('U_SAM')
    expect(await named()).toEqual(['U_PRIYA'])
    expect((await actsOf(two().one).goOnDuty(priya)).onDuty).toMatchObject([{ userId: 'U_PRIYA' }])
  })

  test('where only people count who can be reached, others on duty are not asked', async () => {
    await actsOf(two().one).goOnDuty(sam)
    await actsOf(two().one).goOnDuty(priya)
    const roster = rosterOf(async (userId) => userId === 'U_PRIYA')
    expect(await roster.forTicket({ workspaceId: 'T1', team: null, triage: triage() })).toEqual(['U_PRIYA'])
  })

  test('duty is of one workspace', async () => {
    await actsOf(two().one).goOnDuty({ workspaceId: 'T2', userId: 'U_SAM' })
    expect(await named()).toEqual([])
  })
})
