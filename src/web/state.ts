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

/**
 * What is being asked, or was answered just now, is not asked again: probes of a database that is slow to answer must not
 * take its connections. A failure is not kept.
 */
function freshFor<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  let answeredAt: number | undefined
  return () => {
    if (asked && (answeredAt === undefined || performance.now() - answeredAt < freshMs)) return asked
    answeredAt = undefined
    asked = ask()
    asked.then(
      () => {
        answeredAt = performance.now()
      },
      () => {
        asked = undefined
      },
    )
    return asked
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
