import type { WeeklyTime } from './weekly-time.ts'

/** The name of a day of the week. */
export type Weekday = WeeklyTime['weekday']

/** From and to, in minutes since midnight, within one day. */
export interface OpenSpan {
  from: number
  to: number
}

/** When a team works. A team without hours works around the clock. */
export interface BusinessHours {
  /** IANA, such as Europe/Berlin. */
  timeZone: string
  /** In order, and apart from each other. A missing day is closed. */
  week: Partial<Record<Weekday, OpenSpan[]>>
  /** ISO dates, the last one included. */
  holidays: { from: string; to: string }[]
}
