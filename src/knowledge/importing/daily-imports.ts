import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { lookEvery } from '../../base/look-every.ts'
import type { Db } from '../../db/database.ts'
import { SupportError } from '../../domain/errors.ts'
import { lastDayAt } from '../../domain/last-day-at.ts'
import { unchanged } from '../sources/bad-source.ts'
import { type ImportParts, type ImportRequest, importArticles } from './import-articles.ts'
import {
  claimImport,
  failImport,
  finishImport,
  type ImportLease,
  importLeaseMs,
  isImportDone,
  releaseImport,
  renewImport,
} from './import-store.ts'

/** An import that the running bot does every day. */
export interface DailyImport extends ImportRequest {
  name: string
  /** The time of day, such as 03:00. */
  at: string
}

export interface DailyImportsParts extends Pick<ImportParts, 'fetch' | 'now'> {
  db: Db
  workspaceId: string
  imports: DailyImport[]
  timeZone: string
  log: Logger
  /** Called when an import fails for the first time since it last worked. */
  failed(source: string, problem: string): void
}

/** Cheap: the database is asked only when something is due. */
const lookEveryMs = 1000
const triedAgainAfterMs = 60 * 60_000

/**
 * Imports each source once a day, at its time or as soon as a process runs, and at once if it is new. Of several processes
 * one does it. Returns the function that stops it; an import that is under way is given up and changes nothing.
 */
export function startDailyImports(parts: DailyImportsParts): () => Promise<void> {
  const { imports, now, timeZone, log } = parts
  const doneDays = new Map<string, string>()
  return lookEvery({
    everyMs: lookEveryMs,
    firstAfterMs: 0,
    look: lookAtAll,
    failed: (err) => log.warn({ err }, 'Daily imports could not be looked at; it will be retried'),
  })

  async function lookAtAll(stopped: AbortSignal): Promise<void> {
    for (const one of imports) {
      const day = lastDayAt(now(), minutesOf(one.at), timeZone)
      if (stopped.aborted || doneDays.get(one.name) === day) continue
      if (await doImport(parts, one, day, stopped)) doneDays.set(one.name, day)
    }
  }
}

/** Returns whether the day needs no more work. */
async function doImport(
  parts: DailyImportsParts,
  one: DailyImport,
  day: string,
  stopped: AbortSignal,
): Promise<boolean> {
  const { db, workspaceId, now, log } = parts
  const lease: ImportLease = { workspaceId, name: one.name, leasedBy: randomUUID() }
  if (!(await claimImport(db, lease, day, now()))) return isImportDone(db, lease, day)
  const lost = new AbortController()
  const renewing = keepLease(db, lease, lost)
  const signal = AbortSignal.any([stopped, lost.signal])
  try {
    const { came, changed, went, kept, edited, troubles } = await importArticles(one, { ...parts, signal })
    await finishImport(db, lease, day)
    const counts = { came: came.length, changed: changed.length, went: went.length, kept: kept.length }
    log.info(
      { source: one.name, ...counts, edited: edited.length, troubles: troubles.length },
      'Articles were imported',
    )
    return true
  } catch (error) {
    if (signal.aborted) await releaseImport(db, lease)
    else await noteFailure(parts, lease, error)
    return false
  } finally {
    clearInterval(renewing)
  }
}

/** If another process has taken over, this one stops before it writes. */
function keepLease(db: Db, lease: ImportLease, lost: AbortController): NodeJS.Timeout {
  const renew = () =>
    renewImport(db, lease).then(
      (isOurs) => isOurs || lost.abort(),
      () => {}, // the database is away, and the lease may last until it is back
    )
  return setInterval(() => void renew(), importLeaseMs / 3).unref()
}

async function noteFailure(
  { db, now, log, failed }: DailyImportsParts,
  lease: ImportLease,
  error: unknown,
): Promise<void> {
  const isExpected = error instanceof SupportError
  // The words around it say so already.
  const problem = isExpected
    ? error.message.replace(` ${unchanged}`, '')
    : 'It failed because of a bug; the log has it.'
  const isNews = await failImport(db, lease, problem, new Date(now().getTime() + triedAgainAfterMs))
  if (!isNews) return
  const details = isExpected ? {} : { err: error }
  log.error({ source: lease.name, ...details }, `Articles could not be imported; the old ones stay in use. ${problem}`)
  failed(lease.name, problem)
}

/** Of a time such as 03:00, since midnight. */
function minutesOf(at: string): number {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  return hours * 60 + minutes
}
