import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { tickets } from '../db/schema.ts'
import { type Counted, isIn, type Within } from './counting.ts'
import type { DailyFigure } from './daily-figure.ts'
import { within } from './days.ts'
import { departmentOf, wasAnswered } from './filtered-tickets.ts'
import { readDaily } from './read-daily.ts'
import type { Scope } from './scope.ts'

/*
 * Requests: what customers wanted. A ticket is one, and so is a conversation that the bot dealt with without a ticket. It
 * counts on the day on which the ticket was opened, or the bot first decided.
 */

/** By what requests are counted. */
export const dimensions = ['intent', 'department', 'language', 'mood'] as const
export type Dimension = (typeof dimensions)[number]

const triage = (field: string) => sql`${tickets.triage} ->> ${sql.raw(`'${field}'`)}`

const keyOfTicket: Record<Dimension, SQL> = {
  intent: sql`${tickets.category}`,
  department: departmentOf,
  language: triage('language'),
  mood: triage('sentiment'),
}

/**
 * What became of requests. `handed over`: people had them at once. Those that the bot answered are `confirmed` if the
 * customer said that it helped or thanked, `reopened` if they said that it did not or a ticket followed, else `assumed`.
 * `left open`: the bot asked something, and the customer did not come back.
 */
export const requestEnds = ['confirmed', 'assumed', 'reopened', 'handed over', 'left open'] as const
export type RequestEnd = (typeof requestEnds)[number]

/*
 * Each subquery asks an index about one conversation: `exists` might be answered by reading a whole table first, which
 * takes longer than all the rest of a page.
 */
const isLater = (ended: string) => sql`(select true from turns l
  where l.conversation_id = n.conversation_id and l.ended = ${ended} and l.id > n.id limit 1) is true`
const byVerdict = sql`(select case when bool_or(u.verdict in ('not quite', 'wants a person')) then 'reopened'
    when bool_or(u.verdict = 'helped') then 'confirmed' end
  from article_uses u where u.conversation_id = n.conversation_id)`

const endOfTicket = sql`case when ${wasAnswered} then 'reopened' else 'handed over' end`
const endOfTurn = sql`case when n.ended <> 'answered' and not ${isLater('answered')} then 'left open'
  else coalesce(${byVerdict}, case when ${isLater('courtesy')} then 'confirmed' else 'assumed' end) end`

/** Requests, as rows like those of a countable with a column for each dimension, and one for what became of them. */
function requestRows(workspaceId: string, isWithin: Within): SQL {
  const columns = (of: (dimension: Dimension) => SQL) =>
    sql.join(
      dimensions.map((dimension) => sql`${of(dimension)} as ${sql.raw(dimension)}`),
      sql`, `,
    )
  return sql`
    select ${tickets.createdAt} as at, ${tickets.customer} ->> 'teamId' as company_id, ${tickets.channelId} as channel_id,
        ${columns((dimension) => sql`(${keyOfTicket[dimension]})::text`)}, ${endOfTicket} as ended_as
      from ${tickets} where ${tickets.workspaceId} = ${workspaceId} and ${isWithin(tickets.createdAt)}
    union all
    select n.at, n.company_id, n.channel_id, ${columns((dimension) => sql.raw(`n.${dimension}`))}, ${endOfTurn} from turns n
      where n.workspace_id = ${workspaceId} and n.is_first and ${isWithin(sql`n.at`)}
        and (select true from tickets t where t.conversation_id = n.conversation_id limit 1) is null`
}

/** Requests by what they are about, as staff may have corrected it, and by what became of them. */
export interface CountedRequests {
  volume: Record<Dimension, Counted[]>
  /** By `RequestEnd`. */
  ends: Counted[]
}

const columns = [...dimensions, 'ended_as'] as const

/** Requests by each dimension and by what became of them, read at once. */
export const requests: DailyFigure<Counted & { by: (typeof columns)[number] }> = {
  name: 'requests',
  rows: (scope) => {
    const events = requestRows(scope.workspaceId, (moment) => within(moment, scope))
    const sets = columns.map((column) => `(day, ${column})`).join(', ')
    const which = columns.map((column) => `when grouping(${column}) = 0 then '${column}'`).join(' ')
    return sql`select by, to_char(day, 'YYYY-MM-DD') as day, key, count from (
        select ${sql.raw(`case ${which} end`)} as by, day, coalesce(${sql.raw(columns.join(', '))}) as key, count(*)::int as count
        from (select (at at time zone ${scope.timeZone}::text)::date as day, ${sql.raw(columns.join(', '))}
          from (${events}) request where ${isIn(scope)}) request
        group by grouping sets (${sql.raw(sets)})) counted
      where key is not null order by 2, 3, 1`
  },
}

/** Requests of a scope, day by day. */
export async function countRequests(db: Db, scope: Scope): Promise<CountedRequests> {
  const rows = await readDaily(db, scope, requests)
  const of = (column: string) => rows.flatMap(({ by, ...counted }) => (by === column ? [counted] : []))
  return {
    volume: { intent: of('intent'), department: of('department'), language: of('language'), mood: of('mood') },
    ends: of('ended_as'),
  }
}
