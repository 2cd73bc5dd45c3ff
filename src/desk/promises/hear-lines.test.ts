import type { Levels } from '../../domain/service-levels.ts'
import { type HeardLine, hearLines, type Matter } from './hear-lines.ts'
import { leftMsAt, type Promised } from './promised.ts'

const ofAll = (minutes: number) => ({ urgent: minutes, high: minutes, normal: minutes, low: minutes })
const levels: Levels = { 'first reply': ofAll(15), 'next reply': ofAll(30), resolution: ofAll(240) }
const matter: Matter = { status: 'claimed', priority: 'normal', customerUserId: 'U_MAYA', levels }
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 30, 9, minutes))

/** What happened in which minute: `0 opened`, by whom after a colon. */
function heard(status: string, ...happened: string[]): Promised[] {
  const lines = happened.map((one): HeardLine => {
    const [, minutes, event = '', actor = 'U_SAM'] = /^(\d+) ([a-z ]+)(?::(\w+))?$/.exec(one) ?? []
    return { event, actor, at: at(Number(minutes)) }
  })
  // One after the other, as they are heard when nothing is late.
  return lines.reduce((open: Promised[], line, index) => {
    const isLast = index === lines.length - 1
    return hearLines(open, [line], { ...matter, status: isLast ? status : statusAfter(line.event) })
  }, [])
}

const statusAfter = (event: string) =>
  ['waiting', 'snoozed', 'resolved', 'closed'].includes(event) ? event : 'claimed'

const told = (promises: Promised[]) =>
  promises.map(({ kind, metAt, endedAt, runningSince, breachedAt }) =>
    [
      kind,
      endedAt ? (metAt ? 'kept' : 'dropped') : runningSince ? 'runs' : 'stands still',
      ...(breachedAt ? ['late'] : []),
    ].join(' '),
  )

test.each([
  ['a new ticket', 'open', ['0 opened:frontdesk'], ['first reply runs', 'resolution runs']],
  ['an answer in time', 'claimed', ['0 opened', '5 staff replied'], ['first reply kept', 'resolution runs']],
  ['an answer that is late', 'claimed', ['0 opened', '20 staff replied'], ['first reply kept late', 'resolution runs']],
  ['an article', 'claimed', ['0 opened', '5 article sent'], ['first reply kept', 'resolution runs']],
  [
    'a refund that is denied, with why',
    'open',
    ['0 opened', '5 action denied'],
    ['first reply kept', 'resolution runs'],
  ],
  ['a refund that is paid', 'open', ['0 opened', '5 action done:frontdesk'], ['first reply kept', 'resolution runs']],
  ['a refund that is approved', 'open', ['0 opened', '5 action approved'], ['first reply runs', 'resolution runs']],
  ['a claim alone', 'claimed', ['0 opened', '5 claimed'], ['first reply runs', 'resolution runs']],
  ['waiting', 'waiting', ['0 opened', '5 waiting'], ['first reply stands still', 'resolution stands still']],
  ['snoozed', 'snoozed', ['0 opened', '5 snoozed'], ['first reply stands still', 'resolution stands still']],
  ['resumed', 'claimed', ['0 opened', '5 waiting', '500 resumed'], ['first reply runs', 'resolution runs']],
  ['closed without a word', 'closed', ['0 opened', '5 closed'], ['first reply dropped', 'resolution kept']],
  ['no request at all', 'closed', ['0 opened', '5 not a request'], ['first reply dropped', 'resolution dropped']],
  [
    'more words of a customer who waits',
    'open',
    ['0 opened', '5 customer wrote:U_MAYA'],
    ['first reply runs', 'resolution runs'],
  ],
])('%s: %s', (_, status, happened, expected) => {
  expect(told(heard(status, ...happened))).toEqual(expected)
})

test('who writes again is promised a next reply, once', () => {
  const asked = ['0 opened', '5 staff replied', '6 customer wrote:U_MAYA', '7 customer wrote:U_MAYA']
  const [, , next, ...more] = heard('claimed', ...asked)
  expect([next?.kind, next?.startedAt, more]).toEqual(['next reply', at(6), []])
})

test('a ticket that comes back is to be solved anew', () => {
  const back = heard('claimed', '0 opened', '5 staff replied', '9 closed', '60 reopened:U_MAYA')
  expect(told(back)).toEqual(['first reply kept', 'resolution kept', 'resolution runs', 'next reply runs'])
})

test('time that a ticket waits for the customer does not count', () => {
  const [first] = heard('claimed', '0 opened', '5 waiting', '500 resumed:U_MAYA')
  expect(first && leftMsAt(first, at(504), undefined)).toBe(6 * 60_000)
})

test('lines that are heard late and together come to the same', () => {
  const lines = [
    { event: 'opened', actor: 'frontdesk', at: at(0) },
    { event: 'claimed', actor: 'U_SAM', at: at(1) },
    { event: 'staff replied', actor: 'U_SAM', at: at(5) },
    { event: 'customer wrote', actor: 'U_MAYA', at: at(6) },
  ]
  expect(told(hearLines([], lines, matter))).toEqual(['first reply kept', 'resolution runs', 'next reply runs'])
})

test('a priority for which nothing is promised ends the promise', () => {
  const open = heard('open', '0 opened')
  const low = { ...matter, levels: { ...levels, 'first reply': { urgent: 5 } } }
  const after = hearLines(open, [{ event: 'priority changed', actor: 'U_SAM', at: at(3) }], low)
  expect(told(after)).toEqual(['first reply dropped', 'resolution runs'])
})

describe('once a promise is broken', () => {
  const broken = () => heard('open', '0 opened').map((each) => ({ ...each, breachedAt: at(15) }))
  const acted = (event: string, actor: string) =>
    hearLines(broken(), [{ event, actor, at: at(16) }], matter).every(({ actedAt }) => actedAt !== null)

  test.each(['claimed', 'assigned', 'priority changed', 'waiting'])('"%s" by staff ends the escalation', (event) => {
    expect(acted(event, 'U_SAM')).toBe(true)
  })

  test.each([
    ['customer wrote', 'U_MAYA'],
    ['assigned', 'frontdesk'],
    ['released', 'U_SAM'],
  ])('"%s" by %s does not', (event, actor) => {
    expect(acted(event, actor)).toBe(false)
  })
})
