import { objectOf, textOf } from '../workspace/json.ts'
import type { Attempt, Envelope, Retry } from './envelope.ts'

/** What can be done to the next message: deliver it twice at the same time, or lose the app's acknowledgement. */
export type Strike = 'twice' | 'ack lost'

/** One attempt to deliver a message, as it ended. */
export interface Delivered {
  channelId: string
  ts: string
  attempt: number
  acked: boolean
}

/** What the sandbox does to messages of people on their way to the app, and what came of it. */
export interface Tampering {
  /** Strikes the next message. */
  next(strike: Strike): void
  /** Whether this one is struck; then the next one is not. */
  take(strike: Strike, envelope: Envelope): boolean
  /** Counts the attempt and returns it. */
  noted(attempt: Attempt, envelope: Envelope, retry: Retry | undefined): Attempt
  /** How many attempts there were. */
  attempts(): number
  /** Called with each strike and each attempt. */
  onStrike?: (strike: Strike, envelope: Envelope) => void
  onAttempt?: (delivered: Delivered) => void
}

/** Tampers with nothing until it is told to. */
export function newTampering(): Tampering {
  const waiting: Strike[] = []
  let attempts = 0
  const tampering: Tampering = {
    next: (strike) => void waiting.push(strike),
    take: (strike, envelope) => {
      const at = waiting.indexOf(strike)
      if (at < 0) return false
      waiting.splice(at, 1)
      tampering.onStrike?.(strike, envelope)
      return true
    },
    noted: (attempt, envelope, retry) => {
      attempts += 1
      const { channel, ts } = objectOf(envelope.payload.event)
      const place = { channelId: textOf(channel) ?? '', ts: textOf(ts) ?? '' }
      tampering.onAttempt?.({ ...place, attempt: (retry?.attempt ?? 0) + 1, acked: attempt.acked })
      return attempt
    },
    attempts: () => attempts,
  }
  return tampering
}

/** Whether it tells of a new message of a person; of mentions, Slack tells twice in any case. */
export function isWrittenByPerson({ type, payload }: Envelope): boolean {
  const event = objectOf(payload.event)
  const isNew = event.subtype === undefined || event.subtype === 'file_share' || event.subtype === 'thread_broadcast'
  return type === 'events_api' && event.type === 'message' && isNew && event.bot_id === undefined
}
