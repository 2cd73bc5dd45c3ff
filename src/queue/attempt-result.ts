import type { OutboxEntry } from './attempts.ts'
import type { Said } from './outbox.ts'

/** What is written down of an attempt, and for how long the channel rests now. */
export interface Result {
  isFinished: boolean
  result?: 'said' | 'withheld' | 'refused'
  error?: string
  attempts: number
  /** Put aside for so long: what else waits in the lane goes first. */
  asideMs?: number
  restMs: number
  said?: { channelId: string; ts: string }
}

/** As many attempts belong to a short trouble of Slack's, which the whole channel waits out. */
const attemptsInPlace = 4

/** What became of an attempt. `postIntervalMs`: least time between two posts in one channel. */
export function resultOf({ attempts }: OutboxEntry, said: Said, postIntervalMs: number): Result {
  switch (said.kind) {
    case 'later':
      // It was certainly not made, so it does not count.
      return { isFinished: false, attempts: attempts - 1, error: said.error, restMs: said.afterMs }
    case 'unknown':
      return unknownResult(attempts, said, postIntervalMs)
    case 'withheld':
      return { isFinished: true, result: said.kind, attempts, restMs: 0 }
    case 'refused':
      return { isFinished: true, result: said.kind, attempts, error: said.error, restMs: postIntervalMs }
    case 'said':
      return { isFinished: true, result: said.kind, attempts, restMs: postIntervalMs, said }
    default:
      return said satisfies never
  }
}

function unknownResult(
  attempts: number,
  { error, settledMs = 0 }: Extract<Said, { kind: 'unknown' }>,
  postIntervalMs: number,
): Result {
  if (attempts < attemptsInPlace)
    return { isFinished: false, attempts, error, restMs: Math.max(settledMs, 500 * 2 ** attempts) }
  const asideMs = Math.max(settledMs, Math.min(1_800_000, 60_000 * 2 ** (attempts - attemptsInPlace)))
  return { isFinished: false, attempts, error, asideMs, restMs: postIntervalMs }
}
