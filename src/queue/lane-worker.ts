import type { Logger } from 'pino'
import { inTime, TookTooLong } from './in-time.ts'
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
  /** What takes longer than this hangs. */
  longestWorkMs: number
  /** Gives a lane back whose work was not begun, or is abandoned: nothing of it may be saved any more. Resolves as `work` does. */
  cutOff(lane: L, why: CutOff): Promise<number | undefined>
  renew(lane: L): Promise<boolean>
  /** Hears that there is work which this process cannot do, so that others may. */
  busy(): void
}

/** Why the work of a lane is not done to its end. */
export type CutOff = 'not begun' | 'stopping' | 'too long'

/** The right to work on a lane. */
export interface Lease {
  /** Whether the lane is certainly still ours for so long. To be asked before what cannot be undone. */
  lasts(ms: number): boolean
}

export interface LaneWorker {
  /** Takes nothing new and resolves when what runs has ended, or after `graceMs`. What is not done by then is given back. */
  stop(graceMs: number): Promise<void>
}

/** What was put in without waking us, missed wake-ups, and lanes whose process died are found by looking this often. */
const lookAgainMs = 1000

/** The process ends soon after, so that a database which is away must not hold it up. */
const givingBackMs = 500

/** Starts to work on lanes as they become ready, different lanes in parallel. */
export async function startLaneWorker<L>(lanes: LaneWork<L>, log: Logger): Promise<LaneWorker> {
  const running = new Map<Promise<void>, Held<L>>()
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
        if (stopped) return await giveBack(claimed, 'not begun')
        for (const lane of claimed) begin(lane, askedAt)
        wanted = places
        taken = claimed.length
      } while (!stopped && taken === wanted)
    } catch (error) {
      log.error({ err: error }, `The ${lanes.name} cannot be read; it will be tried again`)
    }
  }

  const begin = (lane: L, claimedAt: number) => {
    const lease = keepLease(lanes, lane, claimedAt, log)
    const work = workOn(lanes, lane, lease, log).then((moreInMs) => {
      running.delete(work)
      if (stopped) return
      if (mayWait) look()
      if (moreInMs !== undefined) alarm.ringIn(moreInMs)
    })
    running.set(work, { lane, lease })
  }

  const giveBack = async (those: L[], why: CutOff) => {
    const failed = (error: unknown) =>
      log.warn({ err: error }, `A lane of the ${lanes.name} could not be given back; its lease ends by itself`)
    const each = those.map((lane) => lanes.cutOff(lane, why).catch(failed))
    await inTime(givingBackMs, Promise.all(each)).catch(failed)
    if (those.length > 0) lanes.busy()
  }

  const endWaking = await lanes.onWake((inMs) => {
    if (!stopped) inMs > 0 ? alarm.ringIn(inMs) : look()
  })
  look()
  return {
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

/** Places are kept for others, so that a storm in one channel, or of one person, does not stop the rest. */
function room<L>(
  running: Map<unknown, Held<L>>,
  { concurrency, crowds }: LaneWork<L>,
): { places: number; fullCrowds: string[] } {
  let places = concurrency - running.size
  const fullCrowds: string[] = []
  for (const { of, most } of crowds) {
    const sizes = new Map<string, number>()
    for (const crowd of [...running.values()].map(({ lane }) => of(lane)))
      if (crowd !== null) sizes.set(crowd, (sizes.get(crowd) ?? 0) + 1)
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

/** A lane on which this process works. */
interface Held<L> {
  lane: L
  lease: KeptLease
}

interface KeptLease extends Lease {
  /** From now on nothing may be done under it. */
  end(): void
}

/** Renews the lease of a lane until it ends. */
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
      // What it comes to in the end is refused, because the lease was given up.
      done.catch(() => undefined)
      lease.end()
      log.error({ err: error }, `Work of the ${lanes.name} hangs; it is abandoned`)
      return lanes.cutOff(lane, 'too long')
    })
  } catch (error) {
    log.error({ err: error }, `Work of the ${lanes.name} failed; the lane is taken up again when its lease ends`)
    return undefined
  } finally {
    lease.end()
  }
}
