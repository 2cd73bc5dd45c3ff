import { AsyncLocalStorage } from 'node:async_hooks'

/** Until when the language model may be asked about the message that is being handled, as `performance.now()` counts. */
const deadline = new AsyncLocalStorage<number>()

/**
 * Handles one message, with `timeoutMs` for everything that is asked of the language model about it, all together. It travels beside
 * the call instead of through it, so that nothing that asks, now or later, can forget to pass it on.
 */
export const withModelTime = <T>(timeoutMs: number, handle: () => Promise<T>): Promise<T> =>
  deadline.run(performance.now() + timeoutMs, handle)

/** What is left of the message's time, in whole milliseconds; `otherwiseMs` outside of a message. */
export function modelTimeLeftMs(otherwiseMs: number): number {
  const until = deadline.getStore()
  return until === undefined ? otherwiseMs : Math.max(0, Math.floor(until - performance.now()))
}
