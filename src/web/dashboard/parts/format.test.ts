import { exported, type Kind, shortDay, shown, type Value } from './format.ts'

test.each<[Value, Kind, string]>([
  [null, 'count', '–'],
  ['', 'text', '–'],
  [0, 'count', '0'],
  [12_345, 'count', '12,345'],
  [0.666, 'share', '67 %'],
  [0.2, 'minutes', '< 1 min'],
  [59.6, 'minutes', '1 h'],
  [61, 'minutes', '1 h 1 min'],
  [24 * 60, 'minutes', '1 d'],
  [3 * 24 * 60 - 20, 'minutes', '3 d'],
  [4.25, 'rating', '4.3'],
  [0.0021, 'money', '0.0021'],
  [1234.5, 'money', '1,234.50'],
  ['2026-11-28', 'day', '28 Nov 2026'],
  [new Date('2026-11-28T23:30:00Z'), 'moment', '29 Nov 2026, 00:30'],
])('%p as %s reads %s', (value, kind, words) => {
  expect(shown(value, kind, 'Europe/Berlin')).toBe(words)
})

test('other programs read numbers and moments as they are', () => {
  expect([0.1 + 0.2, null, '=1', new Date(0)].map(exported)).toEqual([0.3, '', '=1', '1970-01-01T00:00:00.000Z'])
  expect(shortDay('2026-11-28')).toBe('28 Nov')
})
