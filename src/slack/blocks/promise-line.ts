import type { ShownPromise } from '../../domain/service-levels.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { ageOf } from './ticket-facts.ts'

/** What the customer is promised next, for the card: by when, and how much of the team's time is left; empty if nothing. */
export function promiseLine(promise: ShownPromise | undefined, words: StaffWords): string {
  if (!promise) return ''
  const { kinds, lasting, due, overdue, clockStopped } = words.promises
  const { dueAt, minutesLeft } = promise
  const kind = kinds[promise.kind]
  const time = lasting(Math.abs(minutesLeft))
  if (!dueAt) return `⏸ ${clockStopped(kind, time)}`
  const when = ageOf(dueAt, words)
  return minutesLeft > 0 ? `⏱ ${due(kind, time, when)}` : `⚠️ ${overdue(kind, time, when)}`
}
