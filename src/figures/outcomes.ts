import { type SQL, sql } from 'drizzle-orm'
import { type Countable, counted } from './counting.ts'
import { promiseSettledAt } from './filtered-tickets.ts'

const ofTicket = sql`t.customer ->> 'teamId' as company_id, t.channel_id`

/** Tickets that were closed and are still, by how: an `Ending`. */
export const endings = counted(
  'endings',
  (workspaceId, isWithin) => sql`
  select t.closed_at as at, ${ofTicket}, t.ended as key from tickets t
    where t.workspace_id = ${workspaceId} and t.status = 'closed' and ${isWithin(sql`t.closed_at`)}`,
)

/** Ratings of customers, from 1 to 5. */
export const ratings = counted(
  'ratings',
  (workspaceId, isWithin) => sql`
  select t.rated_at as at, ${ofTicket}, t.rating::text as key from tickets t
    where t.workspace_id = ${workspaceId} and t.rated_at is not null and ${isWithin(sql`t.rated_at`)}`,
)

/** Promises that were kept or broken: `first reply: kept`. */
export const promisesSettled = counted('promises', (workspaceId, isWithin) =>
  throughTicket(sql`promises p`, sql`p.kind || ': ' || case when p.breached_at is null then 'kept' else 'broken' end`, {
    workspaceId,
    at: promiseSettledAt,
    isWithin,
  }),
)

/** Answers that cards proposed, by what staff made of them: a `SuggestionOutcome`. */
export const proposals = counted('proposals', (workspaceId, isWithin) =>
  throughTicket(sql`article_suggestions p`, sql`p.outcome`, { workspaceId, at: sql`p.decided_at`, isWithin }),
)

/** What staff corrected: `billing → technical`. */
export const corrections = counted('corrections', (workspaceId, isWithin) =>
  throughTicket(sql`intent_corrections p`, sql`p.was_intent || ' → ' || p.intent`, {
    ...{ workspaceId, at: sql`p.corrected_at`, isWithin },
  }),
)

/** What people said among themselves, and what staff were asked about: `left alone`, `unclear`. */
export const talk = counted(
  'talk',
  (workspaceId, isWithin) => sql`
  select at, company_id, channel_id, ended as key from turns
    where workspace_id = ${workspaceId} and ended in ('left alone', 'unclear') and ${isWithin(sql`at`)}`,
)

interface Rows {
  workspaceId: string
  at: SQL
  isWithin: Parameters<Countable>[1]
}

/** Rows of a table `p` that belong to tickets. */
const throughTicket = (table: SQL, key: SQL, { workspaceId, at, isWithin }: Rows): SQL => sql`
  select ${at} as at, ${ofTicket}, ${key} as key from ${table} join tickets t on t.id = p.ticket_id
    where p.workspace_id = ${workspaceId} and ${at} is not null and ${isWithin(at)}`
