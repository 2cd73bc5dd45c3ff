import type { Scope } from '../../../figures/scope.ts'

/** The usual range of a page, in days. */
export const usualDays = 30
const mostDays = 1100
const dayMs = 24 * 3_600_000

/** What the form of a page says, as far as it makes sense; the last 30 days of everything otherwise. */
export function scopeIn(query: URLSearchParams, workspaceId: string, today: string, timeZone: string): Scope {
  const to = dayIn(query, 'to') ?? today
  const from = dayIn(query, 'from') ?? daysBefore(to, usualDays - 1)
  const [first, last] = from <= to ? [from, to] : [to, from]
  return {
    ...{ workspaceId, timeZone, to: last },
    from: latest(first, daysBefore(last, mostDays)),
    companyId: idIn(query, 'company'),
    channelId: idIn(query, 'channel'),
  }
}

/** Which day it is in a time zone, as `2026-11-28`. */
export const todayIn = (now: Date, timeZone: string): string => now.toLocaleDateString('sv-SE', { timeZone })

/** So many days before a day. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10)

const latest = (one: string, other: string): string => [one, other].sort()[1] ?? one

/** All days of a scope, the first first. */
export function daysOf({ from, to }: Pick<Scope, 'from' | 'to'>): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = daysBefore(day, -1)) days.push(day)
  return days
}

function dayIn(query: URLSearchParams, name: string): string | undefined {
  const given = query.get(name) ?? ''
  // Of 31 February, JavaScript makes 3 March.
  return /^2\d{3}-\d{2}-\d{2}$/.test(given) && isDay(given) ? given : undefined
}

const isDay = (given: string): boolean => !Number.isNaN(Date.parse(given)) && daysBefore(given, 0) === given

/** Ids of Slack, or a few such as `slack`. */
function idIn(query: URLSearchParams, name: string): string | undefined {
  const given = query.get(name) ?? ''
  return /^[\w-]{1,40}$/.test(given) ? given : undefined
}

/** The address of a page about the same days, company and channel; `more` adds to it, or takes away with undefined. */
export function linkTo(path: string, scope: Scope, more: Record<string, string | number | undefined> = {}): string {
  const { from, to, companyId: company, channelId: channel } = scope
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ from, to, company, channel, ...more }))
    if (value !== undefined) query.set(name, String(value))
  return `/dashboard/${path}?${query}`
}

/** The address of the list of tickets behind a figure. */
export const ticketsLink = (scope: Scope, filter: Record<string, string | number | undefined> = {}): string =>
  linkTo('tickets', scope, filter)

/** The address of one ticket's story. */
export const ticketLink = (ticketId: string): string => `/dashboard/ticket?id=${encodeURIComponent(ticketId)}`
