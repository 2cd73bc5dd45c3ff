import { AsyncResource } from 'node:async_hooks'
import { setImmediate } from 'node:timers/promises'
import type { Logger } from 'pino'
import { aboutTraces, type BeginStep } from '../base/traces.ts'
import { createAlarm } from './alarm.ts'
import { inTime, TookTooLong } from './in-time.ts'
import { leaseMs } from './leases.ts'

/** What a worker does with one kind of lane. */
export interface LaneWork<L> {
  name: string
  /** How many lanes this process works on in parallel; some more may have been leased while it asked for others. */
  concurrency: number
  /** Calls back when there may be work in so many milliseconds. Resolves with an unsubscribe function. */
  onWake(listener: (inMs: number) => void): Promise<() => Promise<void>>
  /** What lanes may share, such as a channel, and how many slots its lanes may take at most. */
  crowds: { of(lane: L): string | null; most: number }[]
  /** The trace ids of the messages that the work of a lane is about. */
  tracesOf(lane: L): readonly string[]
  /** Records the steps of the work; absent: nobody does. */
  begin?: BeginStep
  /** Leases at most `limit` lanes that belong to none of the crowds. */
  claim(limit: number, crowds: string[]): Promise<L[]>
  /**
   * Does the waiting work of a lane and releases the lane. Resolves with the milliseconds until it has more, if it has.
   */
  work(lane: L, lease: Lease): Promise<number | undefined>
  /** Work that takes longer is considered hung. */
  longestWorkMs: number
  /**
   * Releases a lane whose work was not begun or was abandoned. None of that work may be saved afterwards. Resolves as
   * `work` does.
   */
  cutOff(lane: L, why: CutOff): Promise<number | undefined>
  renew(lane: L): Promise<boolean>
  /** Called when there is more work than this process can do, so that others may take it. */
  busy(): void
}

/** Whether the lease is valid for at least `ms` more. Check this before anything that cannot be undone. */
export type CutOff = 'not begun' | 'stopping' | 'too long'

/** The right to work on a lane. */
export interface Lease {
  /** Whether the lane is certainly still ours for so long. To be asked before what cannot be undone. */
  lasts(ms: number): boolean
}

export interface LaneWorker<L = unknown> {
  /**
   * For a call that makes lanes ready: it may lease up to `most` of them in passing, which are then worked on as if they
   * had been claimed. That spares a call.
   */
  claimWith<T>(call: (most: number) => Promise<Claiming<L, T>>): Promise<T>
  /** Stops taking new work. Resolves when running work has ended, or after `graceMs`; unfinished lanes are released. */
  stop(graceMs: number): Promise<void>
  /** Since when it has not looked for work; about a second, unless it hangs. */
  idleMs(): number
}

/** What a call resolved with, and the lanes that it leased in passing. */
export interface Claiming<L, T> {
  result: T
  lanes: L[]
}

/** Polling finds work that was added without a wake-up, missed wake-ups, and lanes of dead processes. */
const lookAgainMs = 1000

/** The process is about to exit, and an unavailable database must not delay it. */
const givingBackMs = 500

/** Starts working on lanes as they become ready, different lanes in parallel. */
export async function startLaneWorker<L>(lanes: LaneWork<L>, log: Logger): Promise<LaneWorker<L>> {
  const running = new Map<Promise<void>, Held<L>>()
  const alarm = createAlarm(() => look())
  let looking: Promise<void> | undefined
  let again = false
  let mayWait = false
  let promised = 0
  let stopped = false
  let lookedAt = performance.now()

  const look = () => {
    again = true
    looking ??= aboutTraces([], lookWhileAsked)
  }

  const lookWhileAsked = async () => {
    while (again) {
      // Whatever asks for it in the same turn of the event loop is asking for the same.
      await setImmediate()
      again = false
      if (stopped) break
      alarm.startAgain(lookAgainMs)
      await takeAll()
    }
    looking = undefined
  }

  const takeAll = async () => {
    try {
      let wanted = 0
      let taken = 0
      do {
        const { places, fullCrowds } = room(running, lanes, promised)
        mayWait = places === 0 || fullCrowds.length > 0
        // Who has its hands full does not hang.
        if (places === 0) lookedAt = performance.now()
        if (places === 0) return running.size < lanes.concurrency ? undefined : lanes.busy()
        const askedAt = performance.now()
        const claimed = await lanes.claim(places, fullCrowds)
        lookedAt = performance.now()
        if (stopped) return await giveBack(claimed, 'not begun')
        for (const lane of claimed) begin(lane, askedAt)
        wanted = places
        taken = claimed.length
      } while (!stopped && taken === wanted)
    } catch (error) {
      log.error({ err: error }, `The ${lanes.name} cannot be read; it will be retried`)
    }
  }

  /** Takes half of the free places, rounded up, so that lanes that wait for longer get theirs. */
  const claimWith: LaneWorker<L>['claimWith'] = async (call) => {
    const most = stopped ? 0 : Math.ceil(room(running, lanes, promised).places / 2)
    const askedAt = performance.now()
    promised += most
    try {
      const { result, lanes: claimed } = await call(most)
      if (stopped) await giveBack(claimed, 'not begun')
      else for (const lane of claimed) begin(lane, askedAt)
      return result
    } finally {
      promised -= most
      if (mayWait && !stopped) look()
    }
  }

  // Work knows nothing of whoever asked for it, such as how much time a language model has left for another message.
  const begin = AsyncResource.bind((lane: L, claimedAt: number) => {
    const lease = keepLease(lanes, lane, claimedAt, log)
    const about = lanes.tracesOf(lane)
    const work = aboutTraces(about, () => workOn(lanes, lane, lease, log), lanes.begin).then((moreInMs) => {
      running.delete(work)
      if (stopped) return
      if (mayWait) look()
      if (moreInMs !== undefined) alarm.ringIn(moreInMs)
    })
    running.set(work, { lane, lease })
  })

  const giveBack = async (those: L[], why: CutOff) => {
    const failed = (error: unknown) =>
      log.warn({ err: error }, `A lane of the ${lanes.name} could not be released; its lease will expire`)
    const giveOneBack = (lane: L) => aboutTraces(lanes.tracesOf(lane), () => lanes.cutOff(lane, why).catch(failed))
    const each = those.map(giveOneBack)
    await inTime(givingBackMs, Promise.all(each)).catch(failed)
    if (those.length > 0) lanes.busy()
  }

  const endWaking = await lanes.onWake((inMs) => {
    if (!stopped) inMs > 0 ? alarm.ringIn(inMs) : look()
  })
  look()
  return {
    claimWith,
    idleMs: () => performance.now() - lookedAt,
    stop: async (graceMs) => {
      stopped = true
      alarm.silence()
      await endWaking()
      const finishing = async () => {
        await looking
        await Promise.all(running.keys())
      }
      await inTime(graceMs, finishing()).catch(() => undefined)
      const left = [...running.values()]
      for (const { lease } of left) lease.end()
      await giveBack(
        left.map(({ lane }) => lane),
        'stopping',
      )
    },
  }
}

/** Reserves slots, so that a flood from one channel or person does not block the rest. */
function room<L>(
  running: Map<unknown, Held<L>>,
  { concurrency, crowds }: LaneWork<L>,
  promised: number,
): { places: number; fullCrowds: string[] } {
  let places = Math.max(0, concurrency - running.size - promised)
  const fullCrowds: string[] = []
  for (const { of, most } of crowds) {
    const sizes = new Map<string, number>()
    for (const crowd of [...running.values()].map(({ lane }) => of(lane)))
      if (crowd !== null) sizes.set(crowd, (sizes.get(crowd) ?? 0) + 1)
    const full = [...sizes].filter(([, size]) => size >= most).map(([crowd]) => crowd)
    fullCrowds.push(...full)
    // All claimed lanes may turn out to belong to one crowd.
    places = Math.min(places, most - Math.max(0, ...[...sizes.values()].filter((size) => size < most)))
  }
  return { places, fullCrowds }
}

/** A lane that this process is working on. */
interface Held<L> {
  lane: L
  lease: KeptLease
}

interface KeptLease extends Lease {
  /** No further work may be done under this lease. */
  end(): void
}

/** Renews the lease of a lane until its work ends. */
function keepLease<L>(lanes: LaneWork<L>, lane: L, claimedAt: number, log: Logger): KeptLease {
  let endsAt = claimedAt + leaseMs
  let ended = false
  const renew = async () => {
    const askedAt = performance.now()
    const renewed = await lanes.renew(lane)
    endsAt = renewed ? askedAt + leaseMs : 0
  }
  const renewal = setInterval(() => {
    renew().catch((error) => log.warn({ err: error }, `A lease of the ${lanes.name} could not be renewed`))
  }, leaseMs / 3).unref()
  return {
    lasts: (ms) => !ended && performance.now() + ms < endsAt,
    end: () => {
      ended = true
      clearInterval(renewal)
    },
  }
}

async function workOn<L>(lanes: LaneWork<L>, lane: L, lease: KeptLease, log: Logger): Promise<number | undefined> {
  try {
    const done = lanes.work(lane, lease)
    return await inTime(lanes.longestWorkMs, done, { keepsAlive: false }).catch((error) => {
      if (!(error instanceof TookTooLong)) throw error
      // The late result is refused, because the lease was released.
      done.catch(() => undefined)
      lease.end()
      log.error({ err: error }, `Work of the ${lanes.name} hangs and was abandoned`)
      return lanes.cutOff(lane, 'too long')
    })
  } catch (error) {
    log.error({ err: error }, `Work of the ${lanes.name} failed; the lane will be retried when its lease expires`)
    return undefined
  } finally {
    lease.end()
  }
}
