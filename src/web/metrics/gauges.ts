import { Gauge, type Registry } from 'prom-client'
import type { DeskState } from '../../desk/desk-state.ts'
import type { QueueStates } from '../../queue/queue-state.ts'

/** What all processes on one database see alike. Take the maximum over processes, not the sum. */
export interface Shared {
  queues: QueueStates
  desk: DeskState
}

/** How this process stands. */
export interface Standing {
  isConnected: boolean
  /** Absent: there is no language model. */
  modelState?: string
  stalledSeconds: number
}

const modelStates = ['ok', 'resting', 'budget spent']

/** Gauges, and how to set them. What could not be read is not shown, rather than shown as it was. */
export function createGauges(registry: Registry) {
  const gauge = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Gauge({ name: `frontdesk_${name}`, help, labelNames, registers: [registry] })

  const database = gauge('database_up', '1 if the database answered this scrape, else 0.')
  const connected = gauge('slack_connected', '1 while events of Slack reach this process, else 0.')
  const model = gauge('model_state', '1 for the state of the language model.', ['state'])
  const stalled = gauge('stalled_seconds', 'Since when this process has not looked for work.')
  const tickets = gauge('tickets_open', 'Tickets that are not closed.', ['state', 'priority'])
  const promises = gauge('promises_open', 'Promises to customers that are at risk or broken.', ['kind', 'state'])
  const depth = gauge('queue_depth', 'What waits in a queue.', ['queue'])
  const oldest = gauge('queue_oldest_seconds', 'How long the oldest of it waits.', ['queue'])
  const late = gauge('queue_late_seconds', 'How long the most overdue of it could have been done already.', ['queue'])
  const stuck = gauge('lanes_stuck', 'Conversations and channels in which something waits too long.', ['queue'])
  const letters = gauge('dead_letters', 'What failed for good and waits for npm run queue.')
  const ofDatabase = [tickets, promises, depth, oldest, late, stuck, letters]

  return (shared: Shared | undefined, standing: Standing): void => {
    database.set(shared ? 1 : 0)
    connected.set(standing.isConnected ? 1 : 0)
    stalled.set(standing.stalledSeconds)
    for (const state of standing.modelState ? modelStates : [])
      model.set({ state }, state === standing.modelState ? 1 : 0)
    for (const each of ofDatabase) each.reset()
    letters.remove()
    if (shared) showShared(shared)
  }

  function showShared({ desk, queues }: Shared): void {
    for (const { status: state, priority, count } of desk.tickets) tickets.set({ state, priority }, count)
    for (const { kind, state, count } of desk.promises) promises.set({ kind, state }, count)
    for (const queue of ['inbox', 'outbox'] as const) {
      const state = queues[queue]
      depth.set({ queue }, state.depth)
      oldest.set({ queue }, state.oldestSeconds)
      late.set({ queue }, state.lateSeconds)
      stuck.set({ queue }, state.stuckLanes)
    }
    letters.set(queues.deadLetters)
  }
}
