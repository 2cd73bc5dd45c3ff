import { addBusinessMs, businessMsBetween } from '../../base/business-time.ts'
import type { BusinessHours } from '../../domain/business-hours.ts'
import type { EscalationStep, PromiseKind } from '../../domain/service-levels.ts'

/** What a customer was promised: a clock that runs in business time. See the table `promises`. */
export interface Promised {
  /** Absent until it is stored. */
  id?: number
  kind: PromiseKind
  targetMinutes: number
  startedAt: Date
  usedMs: number
  runningSince: Date | null
  remindedAt: Date | null
  breachedAt: Date | null
  step: number
  steppedAt: Date | null
  actedAt: Date | null
  metAt: Date | null
  endedAt: Date | null
}

/** Without them, the team works around the clock. */
type Hours = BusinessHours | undefined

const minuteMs = 60_000
/** Staff are reminded after this part of the time. */
const remindedAfter = 0.75

/** A new promise, whose clock runs. */
export const newPromise = (kind: PromiseKind, targetMinutes: number, at: Date): Promised => ({
  ...{ kind, targetMinutes, startedAt: at, runningSince: at, usedMs: 0, step: 0 },
  ...{ remindedAt: null, breachedAt: null, steppedAt: null, actedAt: null, metAt: null, endedAt: null },
})

/** The business time that has passed on its clock. */
export const usedMsAt = ({ usedMs, runningSince }: Promised, at: Date, hours: Hours): number =>
  usedMs + (runningSince ? businessMsBetween(hours, runningSince, at) : 0)

/** The business time that is left; negative if it is late. */
export const leftMsAt = (promised: Promised, at: Date, hours: Hours): number =>
  promised.targetMinutes * minuteMs - usedMsAt(promised, at, hours)

/** Stops the clock. */
export const stopped = (promised: Promised, at: Date, hours: Hours): Promised =>
  promised.runningSince ? { ...promised, usedMs: usedMsAt(promised, at, hours), runningSince: null } : promised

/** Lets the clock run again. */
export const running = (promised: Promised, at: Date): Promised =>
  promised.runningSince ? promised : { ...promised, runningSince: at }

/** It was kept, or no longer matters. Kept too late, it was broken when it was due, even if nobody saw that. */
export function ended(promised: Promised, at: Date, isMet: boolean, hours: Hours): Promised {
  const due = dueAt(promised, hours)
  const breachedAt = promised.breachedAt ?? (isMet && due && due < at ? due : null)
  return { ...stopped(promised, at, hours), breachedAt, metAt: isMet ? at : null, endedAt: at }
}

/** When it is due; null while the clock is stopped. */
export const dueAt = (promised: Promised, hours: Hours): Date | null => moment(promised, 1, hours)

/** When there is next something to do about it; null if there is nothing. */
export function lookAt(promised: Promised, hours: Hours, escalation: EscalationStep[]): Date | null {
  const { runningSince, remindedAt, breachedAt, steppedAt, actedAt, endedAt, step } = promised
  if (endedAt || !runningSince) return null
  if (!breachedAt) return moment(promised, remindedAt ? 1 : remindedAfter, hours)
  const next = escalation[step]
  return next && !actedAt ? addBusinessMs(hours, steppedAt ?? breachedAt, next.afterMinutes * minuteMs) : null
}

function moment({ runningSince, targetMinutes, usedMs }: Promised, part: number, hours: Hours): Date | null {
  return runningSince && addBusinessMs(hours, runningSince, targetMinutes * minuteMs * part - usedMs)
}
