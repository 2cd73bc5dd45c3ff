import type { BeginStep } from '../base/traces.ts'
import { startRetention } from '../db/retention.ts'
import { afterPosting, couldNotBeHandled } from '../desk/after-posting.ts'
import type { DeskAtWork } from '../desk/at-work/desk-at-work.ts'
import type { Delivery } from '../domain/delivery.ts'
import { servedUsually } from '../domain/team.ts'
import { startDaily } from '../figures/digest/daily-line.ts'
import { startKeepingDays } from '../figures/keep-days.ts'
import type { beginByOutbox } from '../queue/finish-batch.ts'
import { inTime } from '../queue/in-time.ts'
import { createInbox } from '../queue/inbox.ts'
import type { LaneWorker } from '../queue/lane-worker.ts'
import { startOutbox } from '../queue/outbox.ts'
import type { Ground } from './ground.ts'
import type { Handling } from './handling.ts'

/** What takes work, does it, and says what follows. */
export interface Workers {
  /** Takes a delivery. Resolves once it is stored. */
  store(delivery: Delivery): Promise<void>
  /** Since when one of its workers has not looked for work; about a second, unless it hangs. */
  idleMs(): number
  /** Starts handling stored deliveries and posting what waits. */
  start(): Promise<void>
  /** Stops taking new work, and finishes running work within `graceMs`. */
  stop(graceMs: number): Promise<void>
}

export interface WorkSettings {
  burstWindowMs: number
  directSilenceMs: number
  concurrency: number
  postIntervalMs: number
  timeZone: string
  textRetentionDays: number
}

export interface WorkParts {
  handling: Handling
  atWork: DeskAtWork
  /** Is told of the outbox. */
  postsBegin: Pick<ReturnType<typeof beginByOutbox>, 'started'>
  /** Records the steps of each message. */
  begin?: BeginStep
}

/** Prepares the inbox, the outbox, and what happens by itself. */
export function createWorkers(ground: Ground, settings: WorkSettings, parts: WorkParts): Workers {
  const { handling, atWork, postsBegin, begin } = parts
  const { database, edge, forStaff, teams, watch, log } = ground
  const { burstWindowMs, directSilenceMs, concurrency, postIntervalMs } = settings
  const inbox = createInbox({
    database,
    burstWindowMs,
    directSilenceMs,
    concurrency,
    ...handling,
    lastWords: couldNotBeHandled(forStaff),
    watch,
    begin,
    log,
  })
  const startPosting = () =>
    startOutbox({
      database,
      postIntervalMs,
      speak: (attempt) => edge.speak(attempt, atWork.asides),
      alsoWrite: afterPosting(forStaff),
      watch,
      begin,
      log,
    })
  const workers: LaneWorker[] = []
  let endLooks: () => Promise<unknown> = async () => {}
  return {
    store: inbox.store,
    idleMs: () => Math.max(0, ...workers.map((worker) => worker.idleMs())),
    start: async () => {
      await teams.learnAll()
      workers.push(await inbox.start())
      const outbox = await startPosting()
      workers.push(outbox)
      postsBegin.started(outbox)
      endLooks = startLooks(ground, settings, atWork)
    },
    stop: async (graceMs) => {
      const deadline = Date.now() + graceMs
      // If the database is away, they end with the process.
      await inTime(Math.max(1, graceMs / 2), endLooks()).catch(() => undefined)
      // First the inbox, then the outbox, so that replies to the last messages are still posted.
      for (const worker of workers) await worker.stop(Math.max(0, deadline - Date.now()))
    },
  }
}

/** Starts what happens by itself, at its time. Returns what ends it. */
function startLooks(
  { database, company, forStaff, now, log }: Ground,
  { timeZone, textRetentionDays }: WorkSettings,
  { start, countGaps }: DeskAtWork,
): () => Promise<unknown> {
  const { db } = database
  const { hours } = company
  const { dailyAtMinutes: minutes } = company.digest
  const daily = {
    ...{ database, timeZone: hours?.timeZone ?? timeZone, hours, served: servedUsually(company.teams) },
    ...{ countGaps, words: forStaff, now, log },
  }
  const endDesk = start()
  const endDaily = minutes === undefined ? undefined : startDaily({ minutes, ...daily })
  const endDays = startKeepingDays({ db, timeZone, hours, log })
  const endRetention = startRetention(db, { now, log, textDays: textRetentionDays })
  return () => Promise.all([endRetention(), endDesk(), endDaily?.(), endDays()])
}
