import type { Db } from '../db/database.ts'
import { type DeskState, readDeskState } from '../desk/desk-state.ts'
import { type QueueStates, readQueueStates } from '../queue/queue-state.ts'

export interface StateParts {
  db: Db
  workspaceId: string
  stuckAfterMs: number
}

/** How the queues and the desk stand, for probes and scrapes. */
export interface State {
  queues(): Promise<QueueStates>
  shared(): Promise<{ queues: QueueStates; desk: DeskState }>
}

/** However many ask, the database is asked once in so long. */
const freshMs = 2000

/** Reads how everything stands, at most every two seconds. */
export function createState({ db, workspaceId, stuckAfterMs }: StateParts): State {
  const queues = freshFor(() => readQueueStates(db, stuckAfterMs))
  const desk = freshFor(() => readDeskState(db, workspaceId))
  return { queues, shared: async () => ({ queues: await queues(), desk: await desk() }) }
}

/** What is being asked, or was asked just now, is not asked again. A failure is not kept. */
function freshFor<T>(ask: () => Promise<T>): () => Promise<T> {
  let kept: { answer: Promise<T>; at: number } | undefined
  return () => {
    if (kept && performance.now() - kept.at < freshMs) return kept.answer
    const answer = ask()
    const own = { answer, at: performance.now() }
    kept = own
    answer.catch(() => {
      if (kept === own) kept = undefined
    })
    return answer
  }
}

/** The same in the words of `/readyz`. */
export const queueFacts = ({ inbox, outbox, deadLetters }: QueueStates): Record<string, number> => ({
  inbox_waiting: inbox.depth,
  inbox_oldest_seconds: inbox.oldestSeconds,
  inbox_late_seconds: inbox.lateSeconds,
  outbox_waiting: outbox.depth,
  outbox_oldest_seconds: outbox.oldestSeconds,
  outbox_late_seconds: outbox.lateSeconds,
  stuck_lanes: inbox.stuckLanes + outbox.stuckLanes,
  dead_letters: deadLetters,
})
