import { withoutTexts } from '../base/log.ts'
import { isDatabaseAway } from '../db/database-away.ts'
import { supportLane } from '../domain/utterance.ts'
import type { Said } from '../queue/attempts.ts'
import { NotNow } from '../queue/inbox.ts'
import { isTimeout, mendMs, readFailure } from './people/slack-errors.ts'

/** Slack may still carry out a call that we no longer wait for, or whose connection broke. */
const settledMs = { afterTimeout: 15_000, afterFailure: 5000 }
const databaseMs = 2000

/** What Slack says when blocks or texts are not to its liking: plain words are better than none. */
export const contentRefused = /invalid_(blocks|attachments|metadata)|msg_too_long|msg_blocks_too_long|no_text|too_many/
/** A support channel in which nobody may post is mended by another one. */
const mendableForStaff = /is_archived|restricted_action/

/** What a failure means for what was to be said in `channel`, a channel id or `support`. */
export function saidInVain(error: unknown, channel: string): Said {
  if (error instanceof NotNow) return { kind: 'later', afterMs: error.afterMs, error: 'Slack is away' }
  if (isDatabaseAway(error)) return { kind: 'later', afterMs: databaseMs, error: 'the database is away' }
  const failure = readFailure(error)
  switch (failure.kind) {
    case 'rate limited':
      return { kind: 'later', afterMs: failure.afterMs, error: 'ratelimited' }
    case 'ours':
      return { kind: 'later', afterMs: mendMs, error: `Slack refuses to post in ${channel}. ${failure.remedy}` }
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
    return { kind: 'later', afterMs: mendMs, error: `Slack refuses to post in ${channel}: ${error}` }
  // Nobody would hear of a ticket whose card is dropped, so that it is tried again while others go first.
  return isForStaff ? { kind: 'unknown', error } : { kind: 'refused', error }
}
