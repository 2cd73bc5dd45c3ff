import { digestDays } from './digest-days.ts'

const isWorkingDay = (day: string) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())
const daysAt = (now: string, minutes = 9 * 60, works = isWorkingDay) =>
  digestDays(new Date(now), { minutes, timeZone: 'Europe/Berlin', isWorkingDay: works })

test('a line in the morning is about the working day before', () => {
  expect(daysAt('2025-11-13T07:59:00Z')).toBeUndefined()
  expect(daysAt('2025-11-13T08:00:00Z')).toEqual({ day: '2025-11-13', from: '2025-11-12', to: '2025-11-12' })
  expect(daysAt('2025-11-13T22:59:00Z')?.day).toBe('2025-11-13')
  expect(daysAt('2025-11-13T23:00:00Z')).toBeUndefined()
})

test('on Monday it is about Friday and the weekend, when nothing is said', () => {
  expect(daysAt('2025-11-15T12:00:00Z')).toBeUndefined()
  expect(daysAt('2025-11-16T12:00:00Z')).toBeUndefined()
  expect(daysAt('2025-11-17T12:00:00Z')).toEqual({ day: '2025-11-17', from: '2025-11-14', to: '2025-11-16' })
})

test('a line in the afternoon is about its own day, and what nobody has been told', () => {
  expect(daysAt('2025-11-13T17:00:00Z', 18 * 60)).toEqual({ day: '2025-11-13', from: '2025-11-13', to: '2025-11-13' })
  expect(daysAt('2025-11-17T17:00:00Z', 18 * 60)).toEqual({ day: '2025-11-17', from: '2025-11-15', to: '2025-11-17' })
})

test('a team that never worked before hears of two weeks at most', () => {
  expect(daysAt('2025-11-17T12:00:00Z', 0, (day) => day === '2025-11-17')?.from).toBe('2025-11-03')
})
