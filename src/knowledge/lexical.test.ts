import { indexTexts } from './lexical.ts'
import { nearestTerm, slipsBetween } from './typos.ts'

const index = indexTexts([
  {
    id: 'returns',
    parts: [
      { text: 'Returns', weight: 3 },
      { text: 'Send an item back within 30 days of delivery.', weight: 1 },
    ],
  },
  {
    id: 'cleaning',
    parts: [
      { text: 'Cleaning the chair', weight: 3 },
      { text: 'Vacuum the fabric once a month.', weight: 1 },
    ],
  },
  { id: '退货', parts: [{ text: '您可以在三十天内退货', weight: 1 }] },
])

const best = (question: string) => [...index.scores(question)].sort((a, b) => b[1] - a[1])[0]?.[0]

test('words are found whatever their ending, and with a slip', () => {
  expect(best('how do I clean it')).toBe('cleaning')
  expect(best('vaccum')).toBe('cleaning')
  expect(best('returning')).toBe('returns')
})

test('Chinese words are found without spaces', () => {
  expect(best('我想退货')).toBe('退货')
})

test('scores stay between nothing shared and everything covered', () => {
  expect([...index.scores('the quick brown fox').values()]).toEqual([0, 0, 0])
  expect([...index.scores('').values()]).toEqual([0, 0, 0])
  expect(Math.max(...index.scores('cleaning chair').values())).toBeLessThanOrEqual(1)
})

test('the more words allowed to differ, the longer the word must be', () => {
  expect(nearestTerm('cat', ['car'])).toBeUndefined()
  expect(nearestTerm('retrun', ['return', 'refund'])).toBe('return')
  expect(nearestTerm('guarntte', ['guarantee'])).toBe('guarantee')
  expect(nearestTerm('12345', ['12346'])).toBeUndefined()
})

test('two swapped letters are one slip', () => {
  expect(slipsBetween('retrun', 'return')).toBe(1)
  expect(slipsBetween('', 'abc')).toBe(3)
  expect(slipsBetween('same', 'same')).toBe(0)
})
