import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { storyIn } from '../../test/figures-story.ts'
import type { BusinessHours } from '../domain/business-hours.ts'
import { type Counted, totalsOf } from './counting.ts'
import { listFilteredTickets } from './filtered-tickets.ts'
import type { Scope } from './scope.ts'
import { readTrends } from './trends.ts'

const scope: Scope = { workspaceId: 'T1', from: '2025-11-01', to: '2025-11-30', timeZone: 'Europe/Berlin' }
const now = new Date('2025-12-01T12:00:00Z')
const minute = 60_000

/** As `day key: count`. */
const lines = (counted: Counted[]) => counted.map(({ day, key, count }) => `${day} ${key}: ${count}`)
const totals = (counted: Counted[]) => Object.fromEntries(totalsOf(counted).map(({ key, count }) => [key, count]))

describeOnBothDatabases((two) => {
  const db = () => two().one.db
  const story = () => storyIn(two().one)
  const trends = (of: Partial<Scope> = {}, hours?: BusinessHours) => readTrends(db(), { ...scope, ...of }, hours)
  const firstTurn = { isFirst: true, intent: 'faq', department: 'faq', language: 'en', mood: 'neutral' } as const
  const answered = { ...firstTurn, ended: 'answered' } as const

  test('where nothing happened, there is nothing', async () => {
    expect(await trends()).toEqual({
      volume: { intent: [], department: [], language: [], mood: [] },
      ...{ ends: [], endings: [], promises: [], ratings: [], proposals: [], talk: [] },
      ...{ firstReply: { byDay: [] }, resolution: { byDay: [] } },
    })
  })

  test('a ticket and an answer of the bot are requests; a ticket is not counted again for its turns', async () => {
    const { ticket, talked } = story()
    const bill = await ticket('2025-11-10T12:00:00Z', { category: 'billing', triage: { sentiment: 'negative' } })
    await talked([{ ...firstTurn, ended: 'handed over', on: '2025-11-10T12:00:00Z' }], { of: bill })
    await talked([{ ...answered, language: 'de', on: '2025-11-10T23:30:00Z' }])
    const { volume } = await trends()
    expect(lines(volume.intent)).toEqual(['2025-11-10 billing: 1', '2025-11-11 faq: 1'])
    expect(lines(volume.department)).toEqual(['2025-11-10 billing: 1', '2025-11-11 faq: 1'])
    expect(lines(volume.language)).toEqual(['2025-11-10 en: 1', '2025-11-11 de: 1'])
    expect(lines(volume.mood)).toEqual(['2025-11-10 negative: 1', '2025-11-11 neutral: 1'])
  })

  test('what the bot answered is confirmed, assumed or reopened; the rest was handed over or left open', async () => {
    const { ticket, talked, said } = story()
    const on = '2025-11-10T12:00:00Z'
    await said(await talked([{ ...answered, on }]), 'helped')
    await talked([
      { ...answered, on },
      { ended: 'courtesy', on },
    ])
    await talked([{ ...answered, on }])
    await said(await talked([{ ...answered, on }]), 'not quite')
    await talked([{ ...answered, on: '2025-11-10T11:00:00Z' }], { of: await ticket(on) })
    await ticket(on)
    await talked([{ ...firstTurn, ended: 'asked', on }])
    await talked([
      { ...firstTurn, ended: 'asked', on },
      { ended: 'answered', on },
    ])
    await talked([{ ended: 'left alone', on }])
    expect(totals((await trends()).ends)).toEqual({
      ...{ confirmed: 2, assumed: 2, reopened: 2 },
      ...{ 'handed over': 1, 'left open': 1 },
    })
  })

  test('talk that was left alone is no request', async () => {
    const on = '2025-11-10T12:00:00Z'
    await story().talked([
      { ended: 'left alone', on },
      { ended: 'unclear', on },
      { ended: 'heard', on },
    ])
    const { talk, volume } = await trends()
    expect(lines(talk)).toEqual(['2025-11-10 left alone: 1', '2025-11-10 unclear: 1'])
    expect(volume.intent).toEqual([])
  })

  test('endings, ratings, promises and proposed answers count on their day', async () => {
    const { ticket, promised, proposed } = story()
    const closed = { status: 'closed', closedAt: new Date('2025-11-12T12:00:00Z') } as const
    const one = await ticket('2025-10-10T12:00:00Z', { ...closed, ended: 'confirmed', rating: 5, ratedAt: now })
    const other = await ticket('2025-11-10T12:00:00Z', { ...closed, ended: 'by staff' })
    await ticket('2025-11-10T12:00:00Z', { ended: 'by staff', rating: 2, ratedAt: new Date('2025-11-13T12:00:00Z') })
    await promised(one, '2025-11-14T12:00:00Z', 'kept')
    await promised(other, '2025-11-14T12:00:00Z', 'broken')
    await proposed(one, 'sent', '2025-11-15T12:00:00Z')
    await proposed(other, 'discarded', '2025-11-16T12:00:00Z')
    const found = await trends()
    expect(lines(found.endings)).toEqual(['2025-11-12 by staff: 1', '2025-11-12 confirmed: 1'])
    expect(lines(found.ratings)).toEqual(['2025-11-13 2: 1'])
    expect(lines(found.promises)).toEqual(['2025-11-14 first reply: broken: 1', '2025-11-14 first reply: kept: 1'])
    expect(lines(found.proposals)).toEqual(['2025-11-15 sent: 1', '2025-11-16 discarded: 1'])
  })

  test('a first reply is waited for in business time, if there are hours, and counts when it was given', async () => {
    const { ticket, happened } = story()
    // A Monday.
    const quick = await ticket('2025-11-10T09:00:00Z')
    await happened(quick, 'staff replied', '2025-11-10T09:10:00Z')
    await happened(quick, 'staff replied', '2025-11-12T09:10:00Z')
    // On Friday evening, answered on Monday.
    const late = await ticket('2025-11-14T15:50:00Z')
    await happened(late, 'article sent', '2025-11-17T08:20:00Z')
    const open = { from: 9 * 60, to: 17 * 60 }
    const week = { monday: [open], tuesday: [open], wednesday: [open], thursday: [open], friday: [open] }
    const hours = { timeZone: 'Europe/Berlin', week, holidays: [] }
    const { firstReply } = await trends({}, hours)
    // 10 minutes of Friday, 20 of Monday.
    expect(firstReply.byDay).toEqual([
      { day: '2025-11-10', count: 1, medianMs: 10 * minute, ninetiethMs: 10 * minute },
      { day: '2025-11-17', count: 1, medianMs: 30 * minute, ninetiethMs: 30 * minute },
    ])
    expect(firstReply.all).toEqual({ count: 2, medianMs: 20 * minute, ninetiethMs: 28 * minute })
    const around = (await trends()).firstReply.byDay[1]
    expect(around?.medianMs).toBe((3 * 24 * 60 - 7.5 * 60) * minute)
  })

  test('a resolution is of what was solved, not of what was no request or goes on elsewhere', async () => {
    const { ticket } = story()
    const resolvedAt = new Date('2025-11-10T13:00:00Z')
    await ticket('2025-11-10T12:00:00Z', { status: 'resolved', resolvedAt })
    const later = new Date('2025-11-20T12:00:00Z')
    await ticket('2025-11-10T12:00:00Z', { status: 'closed', ended: 'assumed', resolvedAt, closedAt: later })
    await ticket('2025-11-10T12:00:00Z', { status: 'closed', ended: 'not a request', closedAt: later })
    await ticket('2025-11-10T12:00:00Z', { status: 'closed', ended: 'merged', closedAt: later })
    await ticket('2025-11-10T12:00:00Z', { resolvedAt })
    const { resolution } = await trends()
    expect(resolution.all).toEqual({ count: 2, medianMs: 60 * minute, ninetiethMs: 60 * minute })
    expect(resolution.byDay.map(({ day }) => day)).toEqual(['2025-11-10'])
  })

  test('a company and a channel have figures of their own; another workspace has nothing of them', async () => {
    const { ticket, talked, happened } = story()
    const on = '2025-11-10T12:00:00Z'
    await happened(await ticket(on), 'staff replied', '2025-11-10T12:10:00Z')
    await happened(await ticket(on, {}, 'initech'), 'staff replied', '2025-11-10T12:30:00Z')
    await talked([{ ...answered, on }], { place: 'initech' })
    const initech = await trends({ companyId: 'T3' })
    expect(totals(initech.volume.intent)).toEqual({ faq: 1, technical: 1 })
    expect(initech.firstReply.all?.medianMs).toBe(30 * minute)
    const channel = await trends({ channelId: 'C1' })
    expect(totals(channel.volume.intent)).toEqual({ technical: 1 })
    expect(channel.firstReply.all?.medianMs).toBe(10 * minute)
    expect((await trends({ workspaceId: 'T9' })).volume.intent).toEqual([])
  })

  test('a figure of tickets is as large as the list that it leads to', async () => {
    const { ticket, talked, promised, proposed } = story()
    const closedAt = new Date('2025-11-12T12:00:00Z')
    for (const [at, category] of [
      ['2025-11-10T23:30:00Z', 'billing'],
      ['2025-11-11T12:00:00Z', 'billing'],
      ['2025-11-11T12:00:00Z', 'faq'],
    ] as const) {
      const one = await ticket(at, {
        category,
        status: 'closed',
        ended: 'assumed',
        closedAt,
        rating: 3,
        ratedAt: closedAt,
      })
      await promised(one, '2025-11-12T12:00:00Z', 'kept')
      await proposed(one, 'edited', '2025-11-12T12:00:00Z')
      await talked([{ ...firstTurn, ended: 'answered', on: '2025-11-10T12:00:00Z' }], { of: one })
    }
    const found = await trends()
    const listed = async (filter: Parameters<typeof listFilteredTickets>[2]) =>
      (await listFilteredTickets(db(), scope, filter, { page: 0, served: { usual: true, teams: [], apart: [] } })).total
    const count = (counted: Counted[], day: string, key: string) =>
      counted.find((one) => one.day === day && one.key === key)?.count
    const day = '2025-11-11'
    expect(count(found.volume.intent, day, 'billing')).toBe(await listed({ day, intent: 'billing' }))
    expect(count(found.ends, day, 'reopened')).toBe(await listed({ day, answered: 'yes' }))
    expect(totals(found.endings).assumed).toBe(await listed({ ended: 'assumed' }))
    expect(totals(found.ratings)['3']).toBe(await listed({ rating: 3 }))
    expect(totals(found.promises)['first reply: kept']).toBe(await listed({ promise: 'first reply', kept: 'yes' }))
    expect(totals(found.proposals).edited).toBe(await listed({ proposed: 'edited' }))
  })
})
