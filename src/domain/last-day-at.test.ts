import { lastDayAt } from './last-day-at.ts'

test.each([
  ['a minute before', '2026-11-30T01:59:00Z', '2026-11-29'],
  ['on the minute', '2026-11-30T02:00:00Z', '2026-11-30'],
  ['in the evening', '2026-11-30T20:00:00Z', '2026-11-30'],
  ['past midnight', '2026-11-30T23:30:00Z', '2026-11-30'],
  ['in the night without that hour', '2026-03-29T01:00:00Z', '2026-03-29'],
  ['in the night that has it twice', '2026-10-25T02:30:00Z', '2026-10-25'],
  ['on the first of a month', '2027-01-01T00:30:00Z', '2026-12-31'],
])('three o’clock in Berlin, %s', (_, now, day) => {
  expect(lastDayAt(new Date(now), 3 * 60, 'Europe/Berlin')).toBe(day)
})

test('the day is that of the company, wherever the process runs', () => {
  expect(lastDayAt(new Date('2026-11-30T18:00:00Z'), 3 * 60, 'Asia/Tokyo')).toBe('2026-12-01')
  expect(lastDayAt(new Date('2026-11-30T00:00:00Z'), 0, 'UTC')).toBe('2026-11-30')
})
