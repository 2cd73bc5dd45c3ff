import { dueDay, type WeeklyTime } from './weekly-time.ts'

const monday: WeeklyTime = { weekday: 'monday', minutes: 9 * 60 }
const berlin = 'Europe/Berlin'

test.each([
  ['a minute before', '2026-11-30T07:59:00Z', undefined],
  ['on the minute', '2026-11-30T08:00:00Z', '2026-11-30'],
  ['when the process comes back in the evening', '2026-11-30T20:00:00Z', '2026-11-30'],
  ['past midnight', '2026-12-01T07:59:00Z', '2026-11-30'],
  ['a day later', '2026-12-01T08:00:00Z', undefined],
  ['on Sunday', '2026-11-29T12:00:00Z', undefined],
  ['in summer', '2026-07-06T07:00:00Z', '2026-07-06'],
  ['on a day with 25 hours before it', '2026-10-26T08:00:00Z', '2026-10-26'],
])('Monday at nine in Berlin, %s', (_, now, day) => {
  expect(dueDay(new Date(now), monday, berlin)).toBe(day)
})

test('the day is that of the team, wherever the process runs', () => {
  const late: WeeklyTime = { weekday: 'friday', minutes: 23 * 60 + 30 }
  expect(dueDay(new Date('2026-11-27T12:00:00Z'), late, 'Asia/Tokyo')).toBeUndefined()
  expect(dueDay(new Date('2026-11-27T14:30:00Z'), late, 'Asia/Tokyo')).toBe('2026-11-27')
  expect(dueDay(new Date('2026-11-27T16:00:00Z'), late, 'Asia/Tokyo')).toBe('2026-11-27')
  const early: WeeklyTime = { weekday: 'saturday', minutes: 0 }
  expect(dueDay(new Date('2026-11-27T23:30:00Z'), early, 'UTC')).toBeUndefined()
  expect(dueDay(new Date('2026-11-28T00:00:00Z'), early, 'UTC')).toBe('2026-11-28')
})
