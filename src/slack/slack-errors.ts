import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'

/** What a failed Web API call tells us. */
export type SlackFailure =
  /** Slack answered: it did not do it, and why (`channel_not_found`, …). */
  | { kind: 'refused'; error: string }
  /** Not now: certainly not done. */
  | { kind: 'rate limited'; afterMs: number }
  /** Slack failed or could not be reached: it may have been done. */
  | { kind: 'unknown'; error: string }

/** Errors in `ok: false` answers after which the call may have had its effect all the same. */
const slacksOwnTrouble = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
])

/** Sorts the errors of @slack/web-api. */
export function readFailure(error: unknown): SlackFailure {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'rate limited', afterMs: error.retryAfter * 1000 }
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error
    if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'rate limited', afterMs: 30_000 }
    return slacksOwnTrouble.has(code) ? { kind: 'unknown', error: code } : { kind: 'refused', error: code }
  }
  if (error instanceof WebAPIHTTPError) return { kind: 'unknown', error: `HTTP ${error.statusCode}` }
  return { kind: 'unknown', error: error instanceof Error ? error.message : String(error) }
}

/** Whether we stopped waiting for the answer. Slack may still be at it. */
export const isTimeout = (error: unknown): boolean =>
  error instanceof WebAPIRequestError && error.original.name === 'TimeoutError'

/** How long to wait when Slack could not be asked; undefined when the error is not Slack's. */
export function slackIsAwayMs(error: unknown): number | undefined {
  const isSlacks =
    error instanceof WebAPIRequestError ||
    error instanceof WebAPIHTTPError ||
    error instanceof WebAPIRateLimitedError ||
    error instanceof WebAPIPlatformError
  if (!isSlacks) return undefined
  const failure = readFailure(error)
  if (failure.kind === 'rate limited') return failure.afterMs
  return failure.kind === 'unknown' ? 2000 : undefined
}
