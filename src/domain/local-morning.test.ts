import { morningIn } from './local-morning.ts'

test.each([
  ['UTC', 1, '2026-03-01T22:00:00Z', '2026-03-02T09:00:00.000Z'],
  ['Europe/Berlin', 1, '2026-03-01T22:00:00Z', '2026-03-02T08:00:00.000Z'],
  // It is the next day there already.
  ['Asia/Tokyo', 1, '2026-03-01T22:00:00Z', '2026-03-03T00:00:00.000Z'],
  ['America/Los_Angeles', 7, '2026-03-05T18:00:00Z', '2026-03-12T16:00:00.000Z'],
  ['Asia/Kolkata', 1, '2026-03-01T10:00:00Z', '2026-03-02T03:30:00.000Z'],
])('in %s it is nine in %d days', (timeZone, days, now, morning) => {
  expect(morningIn(days, new Date(now), timeZone).toISOString()).toBe(morning)
})
