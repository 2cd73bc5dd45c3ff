import { readMoment } from './read-moment.ts'

/** A Wednesday, at noon in Berlin. */
const now = new Date('2026-03-04T11:00:00Z')
const at = (language: string) => ({ now, timeZone: 'Europe/Berlin', language })

test.each([
  ['30m', '2026-03-04T11:30:00.000Z'],
  ['2h', '2026-03-04T13:00:00.000Z'],
  ['3 d', '2026-03-07T11:00:00.000Z'],
  ['1W', '2026-03-11T11:00:00.000Z'],
  ['tomorrow', '2026-03-05T08:00:00.000Z'],
  ['Monday', '2026-03-09T08:00:00.000Z'],
  ['thu', '2026-03-05T08:00:00.000Z'],
  ['wednesday', '2026-03-11T08:00:00.000Z'],
  ['2026-03-31', '2026-03-31T07:00:00.000Z'],
  ['2026-03-01', '2026-03-01T08:00:00.000Z'],
])('%s is %s', (typed, moment) => {
  expect(readMoment(typed, at('en'))?.toISOString()).toBe(moment)
})

test.each([
  ['de', 'morgen', 'Montag', 'mo'],
  ['es', 'mañana', 'lunes', 'lun'],
  ['fr', 'demain', 'Lundi', 'lun.'],
  ['id', 'besok', 'Senin', 'Sen'],
  ['ja', '明日', '月曜日', '月'],
  ['pt', 'amanhã', 'segunda-feira', 'seg.'],
  ['zh', '明天', '星期一', '周一'],
])('a team that writes %s says %s, %s and %s, or what English says', (language, tomorrow, monday, short) => {
  for (const typed of [tomorrow, 'tomorrow'])
    expect(readMoment(typed, at(language))?.toISOString()).toBe('2026-03-05T08:00:00.000Z')
  for (const typed of [monday, short, 'mon'])
    expect(readMoment(typed, at(language))?.toISOString()).toBe('2026-03-09T08:00:00.000Z')
})

test.each(['', 'soon', '2', 'h', '2x', '99999h', '2026-13-45', '-2h', 'yesterday', 'm'.repeat(10_000)])(
  '%j is no moment',
  (typed) => {
    expect(readMoment(typed, at('en'))).toBeUndefined()
  },
)
