import { nextOpening } from '../base/business-time.ts'
import type { BusinessHours } from '../domain/business-hours.ts'
import { wordsIn } from './words.ts'

/** When the team is there again, in words of a language for a customer; undefined while it is, or if it has no hours. */
export type TeamIsBack = (language: string) => string | undefined

/** Tells it by the team's hours. */
export const teamIsBackBy =
  (hours: BusinessHours | undefined, now: () => Date): TeamIsBack =>
  (language) => {
    const at = nextOpening(hours, now())
    return hours && at && wordsIn(language).teamIsBack(at, hours.timeZone)
  }

/** What a customer hears who waits for a person; with when one is there, if nobody is now. */
export const waitingText = (text: string, back: string | undefined): string =>
  back === undefined ? text : `${text}\n\n${back}`
