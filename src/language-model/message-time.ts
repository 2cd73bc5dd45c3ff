import { AsyncLocalStorage } from 'node:async_hooks'

/** The deadline for questions about the current message, in `performance.now()` time. */
const deadline = new AsyncLocalStorage<number>()

/**
 * Handles one message with `timeoutMs` in total for all questions to the language model. The deadline travels in async
 * context, so no caller can forget to pass it on.
 */
export const withModelTime = <T>(timeoutMs: number, handle: () => Promise<T>): Promise<T> =>
  deadline.run(performance.now() + timeoutMs, handle)

/** What is left of the message's time, in whole milliseconds; `otherwiseMs` outside of a message. */
export function modelTimeLeftMs(otherwiseMs: number): number {
  const until = deadline.getStore()
  return until === undefined ? otherwiseMs : Math.max(0, Math.floor(until - performance.now()))
}
