import { AsyncLocalStorage } from 'node:async_hooks'
import type { ModelFailure } from './model-failure.ts'

/** The message that questions are about. */
export interface AskedAbout {
  workspaceId: string
  conversationId: number
}

interface MessageTime {
  /** The deadline for questions about the message, in `performance.now()` time. */
  until: number
  failures: ModelFailure['kind'][]
  about?: AskedAbout
}

const current = new AsyncLocalStorage<MessageTime>()

/**
 * Handles one message with `timeoutMs` in total for all questions to the language model. The deadline travels in async
 * context, so no caller can forget to pass it on. What fails meanwhile is added to `failures`.
 */
export const withModelTime = <T>(
  timeoutMs: number,
  handle: () => Promise<T>,
  { failures = [], about = askedAbout() }: Partial<Pick<MessageTime, 'failures' | 'about'>> = {},
): Promise<T> => current.run({ until: performance.now() + timeoutMs, failures, about }, handle)

/** The message that is being handled, or that an outer `withModelTime` names. */
export const askedAbout = (): AskedAbout | undefined => current.getStore()?.about

/** What is left of the message's time, in whole milliseconds; `otherwiseMs` outside of a message. */
export function modelTimeLeftMs(otherwiseMs: number): number {
  const until = current.getStore()?.until
  return until === undefined ? otherwiseMs : Math.max(0, Math.floor(until - performance.now()))
}

/** Records that the language model gave no usable answer about the message, so that something else decides. */
export function noteModelFailure({ kind }: ModelFailure): void {
  // Who does not want to speak of a message works well.
  if (kind !== 'filtered') current.getStore()?.failures.push(kind)
}
