import type { Db } from '../db/database.ts'
import type { BusinessHours } from '../domain/business-hours.ts'
import { type Counted, countByDay } from './counting.ts'
import { endings, promisesSettled, proposals, ratings, talk } from './outcomes.ts'
import { readAll } from './read-all.ts'
import { countRequests, type Dimension } from './requests.ts'
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

/** Reads how the work went, one query after the other, so that a page takes one of the bot's connections. */
export const readTrends = (db: Db, scope: Scope, { hours, now }: Clock): Promise<Trends> =>
  readAll(db, async (tx) => ({
    ...(await countRequests(tx, scope)),
    endings: await countByDay(tx, scope, endings),
    firstReply: await firstReplies(tx, scope, hours, now),
    resolution: await resolutions(tx, scope, hours, now),
    promises: await countByDay(tx, scope, promisesSettled),
    ratings: await countByDay(tx, scope, ratings),
    proposals: await countByDay(tx, scope, proposals),
    talk: await countByDay(tx, scope, talk),
  }))
