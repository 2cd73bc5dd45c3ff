import { groupTexts } from './grouping.ts'

const background = ['how do i pay', 'where is my invoice', 'i want to change my plan'].map((text) => text.split(' '))
const words = (text: string) => text.split(' ')

test('questions about one thing come together, in the order in which they were asked', () => {
  const asked = [
    'dark theme',
    'rotate webhook secret',
    'dark mode theme',
    'webhook secret change',
    'dark theme dashboard',
  ]
  expect(groupTexts(asked.map(words), background)).toEqual([
    [0, 2, 4],
    [1, 3],
  ])
})

test('what shares nothing stays alone, words or not', () => {
  expect(groupTexts([['kiln'], ['glaze'], [], []], background)).toEqual([[0], [1], [2], [3]])
})

test('ten thousand questions about the same and about everything are grouped within seconds', () => {
  const same = Array.from({ length: 5000 }, () => ['webhook', 'secret', 'rotate'])
  const every = Array.from({ length: 5000 }, (_, n) => ['webhook', `topic${n}`, `thing${n}`])
  const startedAt = performance.now()
  const groups = groupTexts([...same, ...every], background)
  expect(groups[0]).toHaveLength(5000)
  expect(groups).toHaveLength(5001)
  expect(performance.now() - startedAt).toBeLessThan(10_000)
})
