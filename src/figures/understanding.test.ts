import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { storyIn } from '../../test/figures-story.ts'
import { corrections } from './outcomes.ts'
import { readDaily } from './read-daily.ts'
import type { Scope } from './scope.ts'
import { readSureness, type SureBucket, tenths, whatIf } from './understanding.ts'

const scope: Scope = { workspaceId: 'T1', from: '2025-11-01', to: '2025-11-30', timeZone: 'Europe/Berlin' }
const on = '2025-11-10T12:00:00Z'

describeOnBothDatabases((two) => {
  const db = () => two().one.db
  const story = () => storyIn(two().one)
  const turn = (
    ended: 'answered' | 'asked' | 'handed over',
    confidence: number,
    intent: 'faq' | 'complaint' = 'faq',
  ) => ({
    ...{ ended, confidence, intent, isFirst: true, on },
  })

  test('what staff corrected and what did not help was wrong; what helped and what staff answered was right', async () => {
    const { ticket, talked, said, corrected, happened } = story()
    await said(await talked([turn('answered', 0.95)]), 'helped')
    await talked([turn('answered', 0.95), { ended: 'courtesy', on }])
    await said(await talked([turn('answered', 0.9)]), 'not quite')
    await talked([turn('answered', 0.72)])
    await talked([turn('answered', 0.7)], { of: await ticket('2025-11-10T13:00:00Z') })
    const wrong = await ticket(on)
    await talked([turn('handed over', 0.4)], { of: wrong })
    await corrected(wrong, 'faq', 'billing', '2025-11-11T12:00:00Z')
    const right = await ticket(on)
    await talked([turn('handed over', 0.4, 'complaint')], { of: right })
    await happened(right, 'staff replied', '2025-11-11T12:00:00Z')
    await talked([turn('handed over', 1)], { of: await ticket(on) })
    const found = await readSureness(db(), scope)
    expect(found.map(({ percent, count, right, wrong }) => [percent, count, right, wrong])).toEqual([
      [40, 2, 1, 1],
      [70, 1, 0, 1],
      [72, 1, 0, 0],
      [90, 1, 0, 1],
      [95, 2, 2, 0],
      [100, 1, 0, 0],
    ])
    expect(found[0]).toMatchObject({ answered: 0, handedOver: 1 })
    expect(found[4]).toMatchObject({ answered: 2, answeredRight: 2, answeredWrong: 0, handedOver: 0 })
    expect(tenths(found)).toEqual([
      ...[0, 1, 2, 3].map((tenth) => ({ tenth, count: 0, right: 0, known: 0 })),
      { tenth: 4, count: 2, right: 1, known: 2 },
      ...[5, 6].map((tenth) => ({ tenth, count: 0, right: 0, known: 0 })),
      { tenth: 7, count: 2, right: 0, known: 1 },
      { tenth: 8, count: 0, right: 0, known: 0 },
      { tenth: 9, count: 4, right: 2, known: 3 },
    ])
  })

  test('only the first turn of a request counts, in its days, of its company', async () => {
    const { talked } = story()
    await talked([turn('asked', 0.8), { ended: 'answered', confidence: 1, on }], { place: 'initech' })
    await talked([{ ...turn('answered', 0.8), on: '2025-12-10T12:00:00Z' }])
    expect(await readSureness(db(), scope)).toMatchObject([{ percent: 80, count: 1 }])
    expect(await readSureness(db(), { ...scope, companyId: 'T2' })).toEqual([])
  })

  test('corrections say what was taken for what', async () => {
    const { ticket, corrected } = story()
    for (const day of ['11', '12'])
      await corrected(await ticket(on), 'billing', 'technical', `2025-11-${day}T12:00:00Z`)
    expect(await readDaily(db(), scope, corrections)).toEqual([
      { day: '2025-11-11', key: 'billing → technical', count: 1 },
      { day: '2025-11-12', key: 'billing → technical', count: 1 },
    ])
  })
})

describe('at another threshold', () => {
  const bucket = (percent: number, more: Partial<SureBucket>): SureBucket => {
    const none = { right: 0, wrong: 0, answered: 0, answeredRight: 0, answeredWrong: 0, handedOver: 0 }
    return { percent, count: 10, ...none, ...more }
  }
  const buckets = [
    bucket(40, { handedOver: 7 }),
    bucket(60, { answered: 8, answeredRight: 1, answeredWrong: 3 }),
    bucket(90, { answered: 9, answeredRight: 5, answeredWrong: 1, handedOver: 1 }),
  ]

  test('that in force changes nothing', () => {
    expect(whatIf(buckets, 0.6, 0.6)).toEqual({
      ...{ threshold: 0.6, requests: 30, answered: 17, right: 6, wrong: 4, toPeople: 0, wrongSpared: 0, tried: 0 },
    })
  })

  test('a higher one gives people more, and spares wrong answers', () => {
    expect(whatIf(buckets, 0.61, 0.6)).toMatchObject({ answered: 9, toPeople: 8, wrongSpared: 3, tried: 0 })
  })

  test('a lower one tries more, of which nobody knows what it comes to', () => {
    expect(whatIf(buckets, 0.3, 0.6)).toMatchObject({ answered: 17, toPeople: 0, tried: 7 })
  })
})
