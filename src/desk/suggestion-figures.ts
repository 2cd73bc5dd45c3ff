import { sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { rowsOf } from '../db/rows-of.ts'
import { servedTickets } from '../db/served-tickets.ts'
import type { Intent } from '../domain/classification.ts'
import type { Served } from '../domain/served.ts'
import type { SuggestionOutcome } from '../domain/suggestion.ts'
import type { Person } from './person.ts'

/** What became of proposed answers of one kind. */
export type Outcomes = Record<SuggestionOutcome, number>

/** How often proposed answers were sent unchanged: it tells when the bot may answer by itself. */
export interface SuggestionFigures {
  byIntent: (Outcomes & { intent: Intent })[]
  /** The most used, the first ones. */
  byArticle: (Outcomes & { title: string })[]
}

const mostArticles = 5

/** Counts what was decided since a moment about proposed answers on tickets that a reader serves; the most first. */
export async function readSuggestionFigures(db: Db, reader: Person & Served, since: Date): Promise<SuggestionFigures> {
  const { workspaceId } = reader
  const counts = sql.raw(
    ['sent', 'edited', 'discarded']
      .map((outcome) => `(count(*) filter (where outcome = '${outcome}'))::float8 as ${outcome}`)
      .join(', '),
  )
  const decided = sql`article_suggestions where workspace_id = ${workspaceId} and outcome is not null
    and decided_at >= ${since.toISOString()} and ticket_id in (select id from tickets where ${servedTickets(reader) ?? sql`true`})`
  const byIntent = await rowsOf<SuggestionFigures['byIntent'][number]>(
    db,
    sql`select intent, ${counts} from ${decided} and intent is not null group by intent order by count(*) desc, intent`,
  )
  // An answer may rest on several articles.
  const byArticle = await rowsOf<SuggestionFigures['byArticle'][number]>(
    db,
    sql`select max(title) as title, ${counts} from (
        select article_id, title, outcome, id from ${decided} and article_id is not null
        union all
        select t ->> 'articleId', t ->> 'title', outcome, s.id from (select * from ${decided} and jsonb_typeof(told) = 'array') s,
          jsonb_array_elements(s.told) t) each
      group by article_id order by count(*) desc, max(id) desc limit ${mostArticles}`,
  )
  return { byIntent, byArticle }
}
