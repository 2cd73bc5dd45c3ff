import type { Db } from '../db/database.ts'
import { rowsOf } from '../db/rows-of.ts'
import type { DailyFigure, Dated } from './daily-figure.ts'
import { findRemembered } from './remembered-days.ts'
import type { Scope } from './scope.ts'

/** Reads a figure's rows by day: those of remembered days as they were counted, the others from the events. */
export async function readDaily<Row>(db: Db, scope: Scope, figure: DailyFigure<Row>): Promise<(Row & Dated)[]> {
  const { rows, missing } = await findRemembered(db, scope, figure)
  const counted = missing.only?.length === 0 ? [] : await rowsOf<Row & Dated>(db, figure.rows(missing))
  return [...rows, ...counted].sort(byTime)
}

/** Sorts by day, and leaves what is of one day as it is. */
export const byTime = (one: Dated, other: Dated): number => Number(one.day > other.day) - Number(one.day < other.day)
