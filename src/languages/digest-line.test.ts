import type { DigestFigures } from '../domain/digest.ts'
import { languageCodes } from '../domain/spoken-language.ts'
import { digestLine } from './digest-line.ts'
import { staffWordsIn } from './words.ts'

const figures: DigestFigures = {
  ...{ from: '2025-11-14', to: '2025-11-16', requests: 31, answered: 17, confirmed: 11, solved: 13, open: 7, gaps: 3 },
  firstReply: { medianMs: 12 * 60_000, ninetiethMs: 95 * 60_000 },
  promises: { kept: 19, of: 23 },
  rating: { average: 4.52, count: 9 },
  oldest: { ticketId: 'TKT-0000002A', since: '2025-10-29' },
}

test.each(languageCodes)('in %s, a day is told with all of its figures, on one line', (language) => {
  const line = digestLine(figures, staffWordsIn(language))
  for (const told of ['14', '16', '31', '17', '11', '13', '12', '19', '23', '9', '7', 'TKT-0000002A', '29', '3'])
    expect(line).toContain(told)
  expect(line).toMatch(/4[.,]5/)
  expect(line).not.toMatch(/undefined|NaN|\n/)
})

test('in English and in German', () => {
  expect(digestLine(figures, staffWordsIn('en'))).toBe(
    'From Friday, November 14 to Sunday, November 16: 31 requests · the bot answered 17, 11 confirmed · 13 tickets solved by your team · first reply: median 12 min, 90% within 1 h 35 min · 19 of 23 promises kept · satisfaction 4.5 of 5 (9 ratings) · 7 open · the oldest: TKT-0000002A, since Wednesday, October 29 · 3 questions that no article answers',
  )
  const one = { ...figures, requests: 1, confirmed: 0, solved: 1, gaps: 1, to: figures.from }
  expect(digestLine(one, staffWordsIn('de'))).toContain(
    'Freitag, 14. November: 1 Anliegen · der Bot hat 17 beantwortet · 1 Ticket vom Team gelöst',
  )
})

test('what is not known or nothing is left out', () => {
  const quiet = { from: '2025-11-14', to: '2025-11-14', requests: 0, answered: 0, confirmed: 0, solved: 0, open: 2 }
  expect(digestLine(quiet, staffWordsIn('en'))).toBe('Friday, November 14: 0 requests · 2 open')
})
