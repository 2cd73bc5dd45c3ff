import type { Logger } from 'pino'
import { leaseMs } from './leases.ts'

/** What a worker does with one kind of lane. */
export interface LaneWork<L> {
  name: string
  /** How many lanes this process works on at a time. */
  concurrency: number
  /** Calls back when there may be work in so many milliseconds. Resolves with the function that ends it. */
  onWake(listener: (inMs: number) => void): Promise<() => Promise<void>>
  /** What lanes share that must not take all places, such as a channel, and how many it may take at most. */
  crowds: { of(lane: L): string | null; most: number }[]
  /** Leases at most `limit` lanes that belong to none of the crowds. */
  claim(limit: number, crowds: string[]): Promise<L[]>
  /** Does the waiting work of a lane and gives the lane back. Resolves with the milliseconds until it has more, if it has. */
  work(lane: L, lease: Lease): Promise<number | undefined>
  renew(lane: L): Promise<boolean>
  /** Hears that all places are taken, so that other processes may help. */
  busy(): void
}

/** The right to work on a lane. */
export interface Lease {
  /** Whether the lane is certainly still ours for so long. To be asked before what cannot be undone. */
  lasts(ms: number): boolean
}

export interface LaneWorker {
  /** Takes nothing new and resolves when what runs has ended, or after `graceMs`. */
  stop(graceMs: number): Promise<void>
}

/** What was put in without waking us, missed wake-ups, and lanes whose process died are found by looking this often. */
const lookAgainMs = 1000

/** Starts to work on lanes as they become ready, different lanes in parallel. */
export async function startLaneWorker<L>(lanes: LaneWork<L>, log: Logger): Promise<LaneWorker> {
  const running = new Map<Promise<void>, L>()
  const alarm = createAlarm(() => look())
  let looking: Promise<void> | undefined
  let again = false
  let mayWait = false
  let stopped = false

  const look = () => {
    again = true
    looking ??= lookWhileAsked().finally(() => {
      looking = undefined
    })
  }

  const lookWhileAsked = async () => {
    while (again && !stopped) {
      again = false
      alarm.startAgain(lookAgainMs)
      await takeAll()
    }
  }

  const takeAll = async () => {
    try {
      let wanted = 0
      let taken = 0
      do {
        const { places, fullCrowds } = room(running, lanes)
        mayWait = places === 0 || fullCrowds.length > 0
        if (places === 0) return lanes.busy()
        const askedAt = performance.now()
        const claimed = await lanes.claim(places, fullCrowds)
        for (const lane of claimed) begin(lane, askedAt)
        wanted = places
        taken = claimed.length
      } while (!stopped && taken === wanted)
    } catch (error) {
      log.error({ err: error }, `The ${lanes.name} cannot be read; it will be tried again`)
    }
  }

  const begin = (lane: L, claimedAt: number) => {
    const work = keepingLease(lanes, lane, claimedAt, log).then((moreInMs) => {
      running.delete(work)
      if (stopped) return
      if (mayWait) look()
      if (moreInMs !== undefined) alarm.ringIn(moreInMs)
    })
    running.set(work, lane)
  }

  const endWaking = await lanes.onWake((inMs) => {
    if (!stopped) inMs > 0 ? alarm.ringIn(inMs) : look()
  })
  look()
  return {
    stop: async (graceMs) => {
      stopped = true
      alarm.silence()
      await within(graceMs, async () => {
        // What is being claimed at this moment is begun, and then runs to its end too.
        await looking
        await Promise.all(running.keys())
        await endWaking()
      })
    },
  }
}

/** Places are kept for others, so that a storm in one channel, or of one person, does not stop the rest. */
function room<L>(
  running: Map<unknown, L>,
  { concurrency, crowds }: LaneWork<L>,
): { places: number; fullCrowds: string[] } {
  let places = concurrency - running.size
  const fullCrowds: string[] = []
  for (const { of, most } of crowds) {
    const sizes = new Map<string, number>()
    for (const crowd of [...running.values()].map(of)) if (crowd !== null) sizes.set(crowd, (sizes.get(crowd) ?? 0) + 1)
    const full = [...sizes].filter(([, size]) => size >= most).map(([crowd]) => crowd)
    fullCrowds.push(...full)
    // As many as may turn out to be of one crowd.
    places = Math.min(places, most - Math.max(0, ...[...sizes.values()].filter((size) => size < most)))
  }
  return { places, fullCrowds }
}

/** One timer, set to the earliest of the times that were asked for, each of which it keeps; and it rings when nothing was asked for long. */
function createAlarm(ring: () => void) {
  const asked = new Set<number>()
  let quietUntil = Number.POSITIVE_INFINITY
  let timer: NodeJS.Timeout | undefined
  const set = () => {
    clearTimeout(timer)
    const inMs = Math.min(quietUntil, ...asked) - performance.now()
    // The database counts in smaller steps than the timer.
    if (Number.isFinite(inMs)) timer = setTimeout(ring, Math.max(0, Math.ceil(inMs)) + 1)
  }
  return {
    /** What was asked for until now is seen to; what lies ahead stays. */
    startAgain: (longestMs: number) => {
      const now = performance.now()
      quietUntil = now + longestMs
      for (const at of asked) if (at <= now) asked.delete(at)
      set()
    },
    ringIn: (ms: number) => {
      asked.add(Math.ceil(performance.now() + ms))
      set()
    },
    silence: () => {
      asked.clear()
      quietUntil = Number.POSITIVE_INFINITY
      clearTimeout(timer)
    },
  }
}

async function within(ms: number, work: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const timeUp = new Promise<void>((done) => {
    timer = setTimeout(done, ms)
  })
  await Promise.race([work(), timeUp])
  clearTimeout(timer)
}

async function keepingLease<L>(
  lanes: LaneWork<L>,
  lane: L,
  claimedAt: number,
  log: Logger,
): Promise<number | undefined> {
  let endsAt = claimedAt + leaseMs
  const renew = async () => {
    const askedAt = performance.now()
    const renewed = await lanes.renew(lane)
    endsAt = renewed ? askedAt + leaseMs : 0
  }
  const renewal = setInterval(() => {
    renew().catch((error) => log.warn({ err: error }, `A lease of the ${lanes.name} could not be renewed`))
  }, leaseMs / 3).unref()
  try {
    return await lanes.work(lane, { lasts: (ms) => performance.now() + ms < endsAt })
  } catch (error) {
    log.error({ err: error }, `Work of the ${lanes.name} failed; the lane is taken up again when its lease ends`)
    return undefined
  } finally {
    clearInterval(renewal)
  }
}
