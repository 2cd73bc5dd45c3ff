import type { BusinessHours } from '../../domain/business-hours.ts'
import type { ShownPromise } from '../../domain/service-levels.ts'
import { dueAt, leftMsAt, type Promised } from './promised.ts'

/** The promise that is due first, of those whose clock runs if there are any. */
export function nextPromise(open: Promised[], now: Date, hours?: BusinessHours): ShownPromise | undefined {
  const shown = open.map((each) => shownOf(each, now, hours))
  return shown.sort((a, b) => orderOf(a) - orderOf(b) || a.minutesLeft - b.minutesLeft)[0]
}

/** A promise as staff see it at a moment. */
export const shownOf = (promised: Promised, now: Date, hours?: BusinessHours): ShownPromise => ({
  kind: promised.kind,
  dueAt: dueAt(promised, hours),
  minutesLeft: Math.ceil(leftMsAt(promised, now, hours) / 60_000),
})

const orderOf = ({ dueAt: due }: ShownPromise) => due?.getTime() ?? Number.MAX_SAFE_INTEGER
