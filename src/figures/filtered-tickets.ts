import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { tickets } from '../db/schema.ts'
import { servedTickets } from '../db/served-tickets.ts'
import { withWords } from '../desk/word-search.ts'
import type { Served } from '../domain/served.ts'
import { replyEvents, type Ticket } from '../domain/ticket.ts'
import { within } from './days.ts'
import type { Scope } from './scope.ts'
import type { TicketFilter } from './ticket-filter.ts'

/** One page of the tickets behind a figure, the newest first. */
export interface FilteredTickets {
  tickets: Ticket[]
  /** Of all pages. */
  total: number
  /** The first is 0. */
  page: number
  pages: number
}

/** Which page, and whose tickets a person may read. */
export interface Wanted {
  page: number
  length?: number
  served: Served
  /** All of them occur in the ticket or its thread. */
  words?: string
}

const usualLength = 50

/** The tickets of a scope that a filter names, of those that a person serves; the last page if there are fewer. */
export async function listFilteredTickets(
  db: Db,
  scope: Scope,
  filter: TicketFilter,
  { page, length = usualLength, served, words = '' }: Wanted,
): Promise<FilteredTickets> {
  const those = and(ofScope(scope), servedTickets(served), ...withWords(words), ...conditionsOf(filter, scope))
  const total = await db.$count(tickets, those)
  const pages = Math.max(1, Math.ceil(total / length))
  const shown = Math.min(Math.max(0, page), pages - 1)
  const found = await db
    .select()
    .from(tickets)
    .where(those)
    .orderBy(desc(tickets.createdAt), desc(tickets.id))
    .limit(length)
    .offset(shown * length)
  return { tickets: found, total, page: shown, pages }
}

/** The tickets of a scope's customers and channel, whenever they were opened. */
export function ofScope({ workspaceId, companyId, channelId }: Scope): SQL | undefined {
  return and(
    eq(tickets.workspaceId, workspaceId),
    companyId === undefined ? undefined : sql`(${tickets.customer} ->> 'teamId') = ${companyId}`,
    channelId === undefined ? undefined : eq(tickets.channelId, channelId),
  )
}

/** What a ticket is counted under: one of the company's own departments, or what it is about. */
export const departmentOf = sql<string>`coalesce(${tickets.triage} ->> 'department', ${tickets.category})`

function conditionsOf(filter: TicketFilter, scope: Scope): (SQL | undefined)[] {
  const { day, intent, department, language, mood, status, tenth, answered } = filter
  const days = day === undefined ? scope : { ...scope, from: latest(day, scope.from), to: earliest(day, scope.to) }
  const told = happenings(filter).map((happening) => happening(days))
  return [
    ...(told.length > 0 ? told : filter.whenever ? [] : [within(tickets.createdAt, days)]),
    intent && eq(tickets.category, intent),
    department === undefined ? undefined : sql`${departmentOf} = ${department}`,
    language === undefined ? undefined : sql`${tickets.triage} ->> 'language' = ${language}`,
    mood && sql`${tickets.triage} ->> 'sentiment' = ${mood}`,
    status && eq(tickets.status, status),
    filter.inWork && sql`${tickets.status} not in ('resolved', 'closed')`,
    filter.priority && eq(tickets.priority, filter.priority),
    tenth === undefined ? undefined : sql`${tenthOf(sql`(${tickets.triage} ->> 'confidence')::float8`)} = ${tenth}`,
    answered && (answered === 'yes' ? wasAnswered : sql`not ${wasAnswered}`),
  ]
}

/** In which tenth a confidence is; 1 is in the last. */
export const tenthOf = (confidence: SQL): SQL<number> => sql<number>`least(9, floor(${confidence} * 10 + 1e-9))::int`

/** What a filter says has happened in the days, each as a condition. */
function happenings({
  happened,
  ended,
  rating,
  promise,
  kept,
  proposed,
  was,
  refund,
  article,
}: TicketFilter): ((days: Scope) => SQL)[] {
  const lines = (which: SQL) => (days: Scope) =>
    sql`exists (select from ticket_history h where h.ticket_id = ${tickets.id} and ${which} and ${within(sql`h.at`, days)})`
  return [
    ...(happened ? [derived[happened] ?? lines(sql`h.event = ${happened}`)] : []),
    ...(ended === 'reopened' ? [lines(sql`h.event = 'reopened'`)] : ended ? [isEnded(ended)] : []),
    ...(rating === undefined
      ? []
      : [(days: Scope) => sql`(${tickets.rating} = ${rating} and ${within(tickets.ratedAt, days)})`]),
    ...(promise || kept ? [isPromised(promise, kept)] : []),
    ...(proposed ? [isProposed(proposed)] : []),
    ...(was ? [isCorrectedFrom(was)] : []),
    ...(refund ? [isRefunded(refund)] : []),
    ...(article ? [isTold(article)] : []),
  ]
}

/** First those who were answered in the days, which are few, and of them those who were not before. */
const isFirstAnswered = (days: Scope): SQL => sql`${tickets.id} in (select h.ticket_id from ticket_history h
  where h.workspace_id = ${days.workspaceId} and h.event in ${[...replyEvents]} and ${within(sql`h.at`, days)}
    and (select e.id from ticket_history e where e.ticket_id = h.ticket_id and e.event in ${[...replyEvents]} order by e.at, e.id limit 1) = h.id)`

/** Solved, and neither no request nor continued elsewhere. Its index is written like this. */
const isSolved = (days: Scope): SQL =>
  sql`(${tickets.status} in ('resolved', 'closed') and coalesce(${tickets.ended}, '') not in ('not a request', 'merged')
    and ${within(sql`coalesce(${tickets.resolvedAt}, ${tickets.closedAt})`, days)})`

/** What no single line of the history says. */
const derived: Record<string, ((days: Scope) => SQL) | undefined> = {
  'first reply': isFirstAnswered,
  resolution: isSolved,
}

const isEnded = (ended: string) => (days: Scope) =>
  sql`(${tickets.ended} = ${ended} and ${tickets.status} = 'closed' and ${within(tickets.closedAt, days)})`

/** When a promise was broken, or else kept. Its index is written like this. */
export const promiseSettledAt = sql`coalesce(p.breached_at, p.met_at)`

/** A promise counts on the day on which it was kept or broken. */
const isPromised = (promise: TicketFilter['promise'], kept: TicketFilter['kept']) => (days: Scope) => {
  const which = kept ? sql`and p.breached_at is ${sql.raw(kept === 'yes' ? 'null' : 'not null')}` : sql``
  const ofKind = promise ? sql`and p.kind = ${promise}` : sql``
  return sql`exists (select from promises p where p.ticket_id = ${tickets.id} ${ofKind} ${which} and ${within(promiseSettledAt, days)})`
}

const isProposed = (outcome: string) => (days: Scope) =>
  sql`exists (select from article_suggestions s where s.ticket_id = ${tickets.id} and s.outcome = ${outcome} and ${within(sql`s.decided_at`, days)})`

const isTold = (article: string) => (days: Scope) =>
  sql`exists (select from article_uses u where u.conversation_id = ${tickets.conversationId} and u.article_id = ${article} and ${within(sql`u.told_at`, days)})`

const isRefunded = (state: string) => (days: Scope) =>
  sql`exists (select from actions a where a.ticket_id = ${tickets.id} and a.kind = 'refund' and a.state = ${state} and ${within(sql`a.changed_at`, days)})`

const isCorrectedFrom = (was: string) => (days: Scope) =>
  sql`exists (select from intent_corrections c where c.ticket_id = ${tickets.id} and c.was_intent = ${was} and ${within(sql`c.corrected_at`, days)})`

/** The bot had answered in the conversation before the ticket was opened. */
export const wasAnswered = sql`((select true from turns a where a.conversation_id = ${tickets.conversationId}
  and a.ended = 'answered' and a.at < ${tickets.createdAt} limit 1) is true)`

const latest = (one: string, other: string): string => (one > other ? one : other)
const earliest = (one: string, other: string): string => (one < other ? one : other)
