import { nextOpening } from '../base/business-time.ts'
import type { BusinessHours } from '../domain/business-hours.ts'
import { wordsIn } from './words.ts'

/** When the team is there again, in words for a customer; undefined while it is, or if it has no hours. */
export function teamIsBack(hours: BusinessHours | undefined, now: Date, language: string): string | undefined {
  const at = nextOpening(hours, now)
  return hours && at && wordsIn(language).teamIsBack(at, hours.timeZone)
}
