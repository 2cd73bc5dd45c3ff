import { daysOf, linkTo, scopeIn } from './asked.ts'

const scopeOf = (query: string) => scopeIn(new URLSearchParams(query), 'T1', '2026-11-28', 'UTC')

test.each([
  ['', '2026-10-30', '2026-11-28'],
  ['from=2026-11-01&to=2026-11-05', '2026-11-01', '2026-11-05'],
  ['from=2026-11-05&to=2026-11-01', '2026-11-01', '2026-11-05'],
  ['from=2026-02-31', '2026-10-30', '2026-11-28'],
  ['from=yesterday&to=%00', '2026-10-30', '2026-11-28'],
  ['from=2000-01-01', '2023-11-24', '2026-11-28'],
])('%j asks for the days from %s to %s', (query, from, to) => {
  expect(scopeOf(query)).toMatchObject({ from, to })
})

test('an address keeps the days, the company and the channel, and nothing that is no id', () => {
  const scope = scopeOf('from=2026-11-01&to=2026-11-02&company=T2&channel=<b>')
  expect(linkTo('tickets', scope, { status: 'open', day: undefined })).toBe(
    '/dashboard/tickets?from=2026-11-01&to=2026-11-02&company=T2&status=open',
  )
})

test('the days of a range are all there, over the end of a month and of summer time', () => {
  expect(daysOf({ from: '2026-10-24', to: '2026-11-01' })).toHaveLength(9)
  expect(daysOf({ from: '2028-02-28', to: '2028-03-01' })).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
})
