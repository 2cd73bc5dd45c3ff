import { withoutTexts } from '../base/log.ts'
import { isDatabaseAway } from '../db/database-away.ts'
import { supportLane } from '../domain/utterance.ts'
import type { Said } from '../queue/attempts.ts'
import { NotNow } from '../queue/inbox.ts'
import { isTimeout, meaningOf, mendMs, readFailure } from './people/slack-errors.ts'

/** Slack may still carry out a call that timed out or whose connection broke. */
const settledMs = { afterTimeout: 15_000, afterFailure: 5000 }
const databaseMs = 2000

/** Slack's errors about blocks or texts. Plain text is then posted instead. */
export const contentRefused = /invalid_(blocks|attachments|metadata)|msg_too_long|msg_blocks_too_long|no_text|too_many/
/** Errors in the support channel that choosing another channel can fix. */
const mendableForStaff = /is_archived|restricted_action/

/** What a failure means for a post in `channel`, a channel id or `support`. */
export function saidInVain(error: unknown, channel: string): Said {
  if (error instanceof NotNow) return { kind: 'later', afterMs: error.afterMs, error: 'Slack is away' }
  if (isDatabaseAway(error)) return { kind: 'later', afterMs: databaseMs, error: 'the database is unavailable' }
  const failure = readFailure(error)
  switch (failure.kind) {
    case 'rate limited':
      return { kind: 'later', afterMs: failure.afterMs, error: 'ratelimited' }
    case 'ours':
      return {
        kind: 'later',
        afterMs: mendMs,
        error: `Slack refused to post in ${channel}. ${failure.remedy}`,
        ...(meaningOf(failure.error) === 'membership' && { waitsForPeople: true }),
      }
    case 'refused':
      return refused(failure.error, channel)
    case 'unknown':
      return {
        kind: 'unknown',
        error: withoutTexts(failure.error),
        settledMs: isTimeout(error) ? settledMs.afterTimeout : settledMs.afterFailure,
      }
    default:
      return failure satisfies never
  }
}

function refused(error: string, channel: string): Said {
  const isForStaff = channel === supportLane
  if (isForStaff && mendableForStaff.test(error))
    return { kind: 'later', afterMs: mendMs, error: `Slack refused to post in ${channel}: ${error}` }
  // Without its card, nobody would hear of the ticket. So retry it, and let others go first.
  return isForStaff ? { kind: 'unknown', error } : { kind: 'refused', error }
}
