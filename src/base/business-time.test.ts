import fc from 'fast-check'
import type { BusinessHours } from '../domain/business-hours.ts'
import { addBusinessMs, businessMsBetween, nextOpening } from './business-time.ts'

const minute = 60_000
const hour = 60 * minute
const office = [{ from: 9 * 60, to: 17 * 60 }]
const berlin: BusinessHours = {
  timeZone: 'Europe/Berlin',
  week: { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office },
  holidays: [{ from: '2026-12-24', to: '2026-12-28' }],
}
const always = [{ from: 0, to: 24 * 60 }]
const everyDay = (timeZone: string, spans = always): BusinessHours => ({
  timeZone,
  week: {
    ...{ sunday: spans, monday: spans, tuesday: spans, wednesday: spans },
    ...{ thursday: spans, friday: spans, saturday: spans },
  },
  holidays: [],
})
const at = (iso: string) => new Date(iso)

describe('a team that works from 9 to 5 in Berlin', () => {
  test.each([
    ['within a day', '2026-11-27T10:00+01:00', 30, '2026-11-27T10:30+01:00'],
    ['up to the end of the day', '2026-11-27T16:30+01:00', 30, '2026-11-27T17:00+01:00'],
    ['over the weekend', '2026-11-27T16:50+01:00', 15, '2026-11-30T09:05+01:00'],
    ['from the night', '2026-11-30T03:00+01:00', 15, '2026-11-30T09:15+01:00'],
    ['from a Saturday', '2026-11-28T12:00+01:00', 8 * 60, '2026-11-30T17:00+01:00'],
    ['over holidays and the weekend in them', '2026-12-23T16:00+01:00', 120, '2026-12-29T10:00+01:00'],
    ['over the clocks going back', '2026-10-23T16:00+02:00', 120, '2026-10-26T10:00+01:00'],
    ['over the clocks going forward', '2026-03-27T16:00+01:00', 120, '2026-03-30T10:00+02:00'],
  ])('keeps time %s', (_, from, minutes, until) => {
    expect(addBusinessMs(berlin, at(from), minutes * minute)).toEqual(at(until))
    expect(businessMsBetween(berlin, at(from), at(until))).toBe(minutes * minute)
  })

  test.each([
    ['2026-11-27T10:00+01:00', undefined],
    ['2026-11-27T09:00+01:00', undefined],
    ['2026-11-27T17:00+01:00', '2026-11-30T09:00+01:00'],
    ['2026-11-30T08:59+01:00', '2026-11-30T09:00+01:00'],
    ['2026-12-24T10:00+01:00', '2026-12-29T09:00+01:00'],
  ])('at %s it is back at %s', (now, back) => {
    expect(nextOpening(berlin, at(now))).toEqual(back && at(back))
  })
})

test('a night shift goes on while the clocks change, and lasts as long as it really does', () => {
  const night = everyDay('Europe/Berlin', [{ from: 0, to: 6 * 60 }])
  const lasting = (day: string, next: string) => businessMsBetween(night, at(`${day}T12:00Z`), at(`${next}T12:00Z`))
  expect(lasting('2026-03-28', '2026-03-29')).toBe(5 * hour)
  expect(lasting('2026-10-24', '2026-10-25')).toBe(7 * hour)
  expect(lasting('2026-11-24', '2026-11-25')).toBe(6 * hour)
})

test('a shift that the clocks skip does not take place', () => {
  const skipped = everyDay('Europe/Berlin', [{ from: 2 * 60 + 15, to: 2 * 60 + 45 }])
  expect(businessMsBetween(skipped, at('2026-03-29T00:00Z'), at('2026-03-29T12:00Z'))).toBe(0)
})

test('a day may begin at one o’clock, where the clocks change at midnight', () => {
  const cairo = everyDay('Africa/Cairo')
  expect(businessMsBetween(cairo, at('2026-04-23T12:00Z'), at('2026-04-25T12:00Z'))).toBe(48 * hour)
})

test.each([
  ['Africa/Cairo', [{ from: 0, to: 1 }], '2026-04-23T12:00Z', '2026-04-24T12:00Z'],
  ['Europe/Berlin', [{ from: 120, to: 121 }], '2026-03-28T12:00Z', '2026-03-29T12:00Z'],
])(
  'in %s, a shift that would begin just when the clocks go forward does not last since they went back',
  (timeZone, spans, from, to) => {
    expect(businessMsBetween(everyDay(timeZone, spans), at(from), at(to))).toBe(0)
  },
)

test('a team that is never open again does not hang', () => {
  const closed: BusinessHours = { ...berlin, week: {} }
  expect(addBusinessMs(closed, at('2026-01-01T00:00Z'), hour).getTime()).toBeGreaterThan(Date.UTC(2030))
})

describe('whatever the hours', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
    .map(([from, length]) => [{ from, to: Math.min(1440, from + length) }])
  const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Africa/Cairo']
  const hours: fc.Arbitrary<BusinessHours | undefined> = fc.option(
    fc.record({
      timeZone: fc.constantFrom(...zones),
      week: fc.record(
        { sunday: span, monday: span, tuesday: span, wednesday: span, friday: span },
        { requiredKeys: ['monday'] },
      ),
      holidays: fc.constantFrom([], [{ from: '2026-03-25', to: '2026-04-02' }]),
    }),
    { nil: undefined },
  )
  const moment = fc.date({ min: at('2026-02-01'), max: at('2026-11-30'), noInvalidDate: true })
  const lasting = fc.integer({ min: 0, max: 60 * 60 }).map((minutes) => minutes * minute)

  test('what is added is what has passed', () => {
    fc.assert(
      fc.property(hours, moment, lasting, (team, from, ms) => {
        expect(businessMsBetween(team, from, addBusinessMs(team, from, ms))).toBe(ms)
      }),
      { numRuns: 60 },
    )
  })

  test('time adds up, over the clocks’ changes too', () => {
    fc.assert(
      fc.property(hours, fc.tuple(moment, moment, moment), (team, moments) => {
        const [a, b, c] = moments.sort((one, other) => one.getTime() - other.getTime())
        const sum = businessMsBetween(team, a, b) + businessMsBetween(team, b, c)
        expect(businessMsBetween(team, a, c)).toBe(sum)
      }),
      { numRuns: 60 },
    )
  })

  test('nothing passes until the team is back, and then it does', () => {
    fc.assert(
      fc.property(hours, moment, (team, from) => {
        const back = nextOpening(team, from)
        const since = back ?? from
        if (back) expect(businessMsBetween(team, from, back)).toBe(0)
        expect(businessMsBetween(team, since, new Date(since.getTime() + 1))).toBe(1)
      }),
      { numRuns: 60 },
    )
  })

  test('without hours, time is time', () => {
    fc.assert(
      fc.property(moment, lasting, (from, ms) => {
        expect(addBusinessMs(undefined, from, ms).getTime()).toBe(from.getTime() + ms)
        expect(nextOpening(undefined, from)).toBeUndefined()
      }),
    )
  })
})
