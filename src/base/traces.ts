import { AsyncLocalStorage } from 'node:async_hooks'

/*
 * Which messages the work at hand is about. It travels in async context, so that every line of the log and every post
 * carries their ids without anybody passing them on.
 */

interface Work {
  traceIds: readonly string[]
  /** A connection or timer that the work has opened outlives it, and is about other messages then. */
  ended: boolean
}

const current = new AsyncLocalStorage<Work>()

/** Does work that is about the messages with these trace ids, the one that began it first; about none if it is empty. */
export async function aboutTraces<T>(traceIds: readonly string[], work: () => Promise<T>): Promise<T> {
  const own: Work = { traceIds, ended: false }
  try {
    return await current.run(own, work)
  } finally {
    own.ended = true
  }
}

/** The trace ids of the messages that the work at hand is about; empty if it is about none. */
export function tracesNow(): readonly string[] {
  const work = current.getStore()
  return work && !work.ended ? work.traceIds : []
}

/** The same for the log: one id, and those of further messages that were answered together with it. */
export function traceFields(): Record<string, unknown> {
  const [trace_id, ...also] = tracesNow()
  if (trace_id === undefined) return {}
  return also.length > 0 ? { trace_id, also_trace_ids: also } : { trace_id }
}
