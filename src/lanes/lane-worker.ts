import type { Logger } from 'pino'
import { leaseMs } from './leases.ts'

/** What a worker does with one kind of lane. */
export interface LaneWork<L> {
  name: string
  /** How many lanes this process works on at a time. */
  concurrency: number
  /** Calls back when there may be work. Resolves with the function that ends it. */
  onWake(listener: () => void): Promise<() => Promise<void>>
  /** What lanes share that must not take all places, such as a channel. */
  crowdOf(lane: L): string
  /** Leases a lane that belongs to none of the crowds. */
  claim(crowds: string[]): Promise<L | undefined>
  /** Does the waiting work of a lane and gives the lane back. */
  work(lane: L, lease: Lease): Promise<void>
  renew(lane: L): Promise<boolean>
  msUntilReady(crowds: string[]): Promise<number | undefined>
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

/** Missed wake-ups and a database that was away are healed by looking this often. */
const lookAgainMs = 5000
/** A lane that another transaction holds at the moment is ready and cannot be had: do not ask in a tight loop. */
const shortestLookMs = 25

/** Starts to work on lanes as they become ready, different lanes in parallel. */
export async function startLaneWorker<L>(lanes: LaneWork<L>, log: Logger): Promise<LaneWorker> {
  const running = new Map<Promise<void>, string>()
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined
  let again = false
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
      clearTimeout(timer)
      await takeAll()
    }
  }

  const takeAll = async () => {
    try {
      while (!stopped && running.size < lanes.concurrency) {
        const lane = await lanes.claim(crowds())
        if (lane === undefined) break
        begin(lane)
      }
      if (!stopped) lookIn(running.size < lanes.concurrency ? await lanes.msUntilReady(crowds()) : undefined)
    } catch (error) {
      log.error({ err: error }, `The ${lanes.name} cannot be read; it will be tried again`)
      lookIn(1000)
    }
  }

  /** Every fourth place is kept for others, so that a storm in one channel does not stop the rest. */
  const mostOfOneCrowd = Math.max(1, lanes.concurrency - Math.ceil(lanes.concurrency / 4))
  const crowds = () => {
    const all = [...running.values()]
    return [...new Set(all)].filter((crowd) => all.filter((one) => one === crowd).length >= mostOfOneCrowd)
  }

  const lookIn = (ms = lookAgainMs) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(look, Math.min(Math.max(Math.ceil(ms), shortestLookMs), lookAgainMs))
  }

  const begin = (lane: L) => {
    const work = keepingLease(lanes, lane, log).finally(() => {
      running.delete(work)
      if (!stopped) look()
    })
    running.set(work, lanes.crowdOf(lane))
  }

  const endWaking = await lanes.onWake(() => void (stopped || look()))
  look()
  return {
    stop: async (graceMs) => {
      stopped = true
      clearTimeout(timer)
      await within(graceMs, async () => {
        // What is being claimed at this moment is begun, and then runs to its end too.
        await looking
        await Promise.all(running.keys())
        await endWaking()
      })
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

async function keepingLease<L>(lanes: LaneWork<L>, lane: L, log: Logger): Promise<void> {
  let endsAt = performance.now() + leaseMs
  const renew = async () => {
    const askedAt = performance.now()
    const renewed = await lanes.renew(lane)
    endsAt = renewed ? askedAt + leaseMs : 0
  }
  const renewal = setInterval(() => {
    renew().catch((error) => log.warn({ err: error }, `A lease of the ${lanes.name} could not be renewed`))
  }, leaseMs / 3).unref()
  try {
    await lanes.work(lane, { lasts: (ms) => performance.now() + ms < endsAt })
  } catch (error) {
    log.error({ err: error }, `Work of the ${lanes.name} failed; the lane is taken up again when its lease ends`)
  } finally {
    clearInterval(renewal)
  }
}
