import type { Db } from '../db/database.ts'
import type { BusinessHours } from '../domain/business-hours.ts'
import type { Counted } from './counting.ts'
import { endings, promisesSettled, proposals, ratings, talk } from './outcomes.ts'
import { readAll } from './read-all.ts'
import { readDaily } from './read-daily.ts'
import { countRequests, type Dimension } from './requests.ts'
import type { Scope } from './scope.ts'
import { firstReplies, readWaited, resolutions, type Waited } from './waiting-times.ts'

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

/** Reads how the work went, one query after the other, so that a page takes one of the bot's connections. Without hours, around the clock. */
export const readTrends = (db: Db, scope: Scope, hours: BusinessHours | undefined): Promise<Trends> =>
  readAll(db, async (tx) => ({
    ...(await countRequests(tx, scope)),
    endings: await readDaily(tx, scope, endings),
    firstReply: await readWaited(tx, scope, firstReplies(hours)),
    resolution: await readWaited(tx, scope, resolutions(hours)),
    promises: await readDaily(tx, scope, promisesSettled),
    ratings: await readDaily(tx, scope, ratings),
    proposals: await readDaily(tx, scope, proposals),
    talk: await readDaily(tx, scope, talk),
  }))
