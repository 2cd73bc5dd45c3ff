import type { SQL } from 'drizzle-orm'
import type { BusinessHours } from '../domain/business-hours.ts'
import type { Scope } from './scope.ts'

/**
 * What is counted from events day by day, always by the same query. What a day comes to depends neither on which days are
 * asked for nor on when, so that it can be remembered; see remembered-days.ts.
 */
export interface DailyFigure<Row = unknown> {
  name: string
  /** The rows of each day of a scope, in order; each says its `day`. */
  rows(scope: Scope): SQL<Row>
  /** Of waiting times, rows with `day` and `ms`: a median of several days needs each of them. */
  waits?(scope: Scope): SQL
  /** In which it counts time. */
  hours?: BusinessHours
}

/** Of one day. */
export interface Dated {
  day: string
}
