import { AsyncLocalStorage } from 'node:async_hooks'

/*
 * Which messages the work at hand is about. It travels in async context, so that every line of the log, every post and
 * every step of a trace carries their ids without anybody passing them on.
 */

/** Values that hold no word of a customer. */
export type Labels = Record<string, string | number | boolean | undefined>

/** One step of a message's way, which has begun. */
export interface Step {
  note(labels: Labels): void
  end(error?: unknown): void
}

/** Whoever records the steps of messages. `inside`: the step in which this one is done; absent in a process's first. */
export type BeginStep = (name: string, traceIds: readonly string[], inside: Step | undefined, labels: Labels) => Step

interface Work {
  traceIds: readonly string[]
  begin?: BeginStep
  step?: Step
  /** A connection or timer that the work has opened outlives it, and is about other messages then. */
  ended: boolean
}

const current = new AsyncLocalStorage<Work>()

/**
 * Does work that is about the messages with these trace ids, the one that began it first; about none if it is empty.
 * Absent `begin`: nobody records its steps.
 */
export const aboutTraces = <T>(traceIds: readonly string[], work: () => Promise<T>, begin?: BeginStep): Promise<T> =>
  within({ traceIds, begin, ended: false }, work)

/** Does a step of the work at hand, and records it if somebody wants to know. */
export async function step<T>(name: string, work: () => Promise<T>, labels: Labels = {}): Promise<T> {
  const outer = workNow()
  if (!outer?.begin || outer.traceIds.length === 0) return work()
  const own = outer.begin(name, outer.traceIds, outer.step, labels)
  try {
    const result = await within({ ...outer, step: own }, work)
    own.end()
    return result
  } catch (error) {
    own.end(error)
    throw error
  }
}

/** Adds to what is recorded of the current step. */
export const noteStep = (labels: Labels): void => workNow()?.step?.note(labels)

/** The trace ids of the messages that the work at hand is about; empty if it is about none. */
export const tracesNow = (): readonly string[] => workNow()?.traceIds ?? []

/** The same for the log: one id, and those of further messages that were answered together with it. */
export function traceFields(): Record<string, unknown> {
  const [trace_id, ...also] = tracesNow()
  if (trace_id === undefined) return {}
  return also.length > 0 ? { trace_id, also_trace_ids: also } : { trace_id }
}

async function within<T>(work: Work, act: () => Promise<T>): Promise<T> {
  try {
    return await current.run(work, act)
  } finally {
    work.ended = true
  }
}

function workNow(): Work | undefined {
  const work = current.getStore()
  return work?.ended ? undefined : work
}
