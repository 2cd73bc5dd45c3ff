import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'
import { supportLane } from '../domain/utterance.ts'
import { type ErrorMeaning, errorWords, meaningOf, readFailure, slackIsAway } from './people/slack-errors.ts'
import { saidInVain } from './said-in-vain.ts'

const refusal = (error: string, more: object = {}) => new WebAPIPlatformError({ ok: false, error, ...more })
const ours: ErrorMeaning[] = ['token', 'scope', 'membership', 'workspace']

/** What each meaning leads to when we read a message, and when we post one. */
const outcomes: Record<ErrorMeaning, { failure: string; reading: string; posting: string }> = {
  token: { failure: 'ours', reading: 'wait', posting: 'later' },
  scope: { failure: 'ours', reading: 'wait', posting: 'later' },
  membership: { failure: 'ours', reading: 'wait', posting: 'later' },
  workspace: { failure: 'ours', reading: 'wait', posting: 'later' },
  unknown: { failure: 'refused', reading: 'fail', posting: 'refused' },
  passing: { failure: 'unknown', reading: 'wait', posting: 'unknown' },
  limit: { failure: 'rate limited', reading: 'wait', posting: 'later' },
  final: { failure: 'refused', reading: 'fail', posting: 'refused' },
}

// Object.entries loses the literal type of the keys.
const words = Object.entries(errorWords).flatMap(([meaning, all]) =>
  all.split(' ').map((word): [string, ErrorMeaning] => [word, meaning as ErrorMeaning]),
)

test('no error word has two meanings', () => {
  expect(new Set(words.map(([word]) => word)).size).toBe(words.length)
  expect(words.length).toBeGreaterThan(90)
})

test.each(words)('%s is known as %s, and handled so', (word, meaning) => {
  const error = refusal(word)
  expect(meaningOf(word)).toBe(meaning)
  expect({
    failure: readFailure(error).kind,
    reading: slackIsAway(error) ? 'wait' : 'fail',
    posting: saidInVain(error, 'C1').kind,
  }).toEqual(outcomes[meaning])
})

test.each(words.filter(([, meaning]) => ours.includes(meaning)))('after %s one sentence says what to do', (word) => {
  const { remedy = '' } = slackIsAway(refusal(word)) ?? {}
  expect(remedy).toContain(word)
  expect(remedy).toMatch(/^[^\n]+: [^\n]+\.$/)
  expect(saidInVain(refusal(word), supportLane)).toMatchObject({
    kind: 'later',
    error: expect.stringContaining(remedy),
  })
})

test('a missing scope is named', () => {
  expect(slackIsAway(refusal('missing_scope', { needed: 'team:read' }))?.remedy).toContain('team:read')
})

test.each([
  ['brand_new_token_error', 'token'],
  ['something_failed', 'passing'],
  ['brand_new', 'final'],
])('%s, an unknown error, is taken for %s', (word, meaning) => {
  expect(meaningOf(word)).toBe(meaning)
})

test.each([
  ['Slack’s own failure', new WebAPIHTTPError(503, 'Unavailable', {}), 2000],
  ['no connection', new WebAPIRequestError(new Error('ECONNREFUSED')), 2000],
  ['a limit', new WebAPIRateLimitedError(7), 7000],
  ['a fault of our own code', new Error('x'), undefined],
])('after %s comes a retry after %s', (_, error, afterMs) => {
  expect(slackIsAway(error)?.afterMs).toBe(afterMs)
})
