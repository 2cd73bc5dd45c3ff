import type { Db } from '../db/database.ts'
import type { BusinessHours } from '../domain/business-hours.ts'
import { type Counted, countByDay } from './counting.ts'
import { endings, promisesSettled, proposals, ratings, talk } from './outcomes.ts'
import { type Dimension, dimensions, requestsBy, requestsByEnd } from './requests.ts'
import type { Scope } from './scope.ts'
import { firstReplies, resolutions, type Waited } from './waiting-times.ts'

/** How the work of a scope went, day by day. */
export interface Trends {
  /** Requests by each dimension: the same requests, counted four times. */
  volume: Record<Dimension, Counted[]>
  /** Requests by what became of them: a `RequestEnd`. */
  ends: Counted[]
  /** Tickets that were closed, by their `Ending`. */
  endings: Counted[]
  firstReply: Waited
  resolution: Waited
  /** `first reply: kept`, and so on. */
  promises: Counted[]
  /** From `1` to `5`. */
  ratings: Counted[]
  /** Proposed answers by their `SuggestionOutcome`. */
  proposals: Counted[]
  /** `left alone`, `unclear`. */
  talk: Counted[]
}

/** What counts time. */
export interface Clock {
  /** Absent: around the clock. */
  hours?: BusinessHours
  now: Date
}

/** Reads how the work went, one query after the other, so that a page does not take the bot's connections. */
export async function readTrends(db: Db, scope: Scope, { hours, now }: Clock): Promise<Trends> {
  return {
    volume: await readVolume(db, scope),
    ends: await countByDay(db, scope, requestsByEnd),
    endings: await countByDay(db, scope, endings),
    firstReply: await firstReplies(db, scope, hours, now),
    resolution: await resolutions(db, scope, hours, now),
    promises: await countByDay(db, scope, promisesSettled),
    ratings: await countByDay(db, scope, ratings),
    proposals: await countByDay(db, scope, proposals),
    talk: await countByDay(db, scope, talk),
  }
}

async function readVolume(db: Db, scope: Scope): Promise<Trends['volume']> {
  const volume: Partial<Trends['volume']> = {}
  for (const dimension of dimensions) volume[dimension] = await countByDay(db, scope, requestsBy(dimension))
  return volume as Trends['volume'] // each dimension was read
}
