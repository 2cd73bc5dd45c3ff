import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { isIn } from './counting.ts'
import type { DailyFigure } from './daily-figure.ts'
import { dayOf, within } from './days.ts'
import { readAll } from './read-all.ts'
import { readDaily } from './read-daily.ts'
import type { Scope } from './scope.ts'

/** Requests of which triage was about equally sure, and what became of them. */
export interface SureBucket {
  /** From 0 to 100: at least so sure, in percent, and less than one more. */
  percent: number
  count: number
  /** Of those about which something is known: triage and the bot were right, or not. */
  right: number
  wrong: number
  /** What the bot answered, and of that what was right and wrong. */
  answered: number
  answeredRight: number
  answeredWrong: number
  /** What people had at once though a department of the bot might have answered it. */
  handedOver: number
}

/**
 * Requests by how sure triage was. Wrong is what staff corrected, what a customer said did not help, and an answer after
 * which a person was needed. Right is what a customer said helped or thanked for, and what staff answered without
 * correcting it. The rest is unknown.
 */
export const sureness: DailyFigure<SureBucket> = {
  name: 'sureness',
  rows: (scope) => {
    const known = sql`select ${dayOf(sql`n.at`, scope)} as day, confidence, ended, intent, case
      when ${hasVerdict('not quite')} or ${isCorrected} then false
      when ${hasVerdict('helped')} then true
      when ended = 'answered' then case when ${hasTicket} then false when ${thanked} then true end
      when ${staffAnswered} then true end as is_right
    from turns n where n.workspace_id = ${scope.workspaceId} and n.is_first and n.confidence is not null and ${within(sql`n.at`, scope)} and ${isIn(scope)}`
    const count = (which: string) => sql`(count(*) filter (where ${sql.raw(which)}))::int`
    // Once for each request, and not for each count.
    return sql`with known as materialized (${known})
      select day, floor(round(confidence::numeric, 4) * 100)::int as percent, count(*)::int as count,
        ${count('is_right')} as right, ${count('not is_right')} as wrong, ${count("ended = 'answered'")} as answered,
        ${count("ended = 'answered' and is_right")} as "answeredRight",
        ${count("ended = 'answered' and not is_right")} as "answeredWrong",
        ${count("ended = 'handed over' and intent in ('faq', 'technical', 'billing')")} as "handedOver"
      from known group by 1, 2 order by 1, 2`
  },
}

/** The buckets of all days of a scope. */
export async function readSureness(db: Db, scope: Scope): Promise<SureBucket[]> {
  const sums = new Map<number, SureBucket>()
  for (const { day: _, ...bucket } of await readAll(db, (tx) => readDaily(tx, scope, sureness))) {
    const sum = sums.get(bucket.percent)
    if (sum) for (const field of counts) sum[field] += bucket[field]
    else sums.set(bucket.percent, bucket)
  }
  return [...sums.values()].sort((one, other) => one.percent - other.percent)
}

const counts = ['count', 'right', 'wrong', 'answered', 'answeredRight', 'answeredWrong', 'handedOver'] as const

/** Each asks an index about one conversation; see requests.ts. */
const isAny = (rows: SQL) => sql`((select true from ${rows} limit 1) is true)`
const hasVerdict = (verdict: string) =>
  isAny(sql`article_uses u where u.conversation_id = n.conversation_id and u.verdict = ${verdict}`)
const isCorrected = isAny(sql`intent_corrections c where c.conversation_id = n.conversation_id`)
const hasTicket = isAny(sql`tickets t where t.conversation_id = n.conversation_id`)
const thanked = isAny(sql`turns l where l.conversation_id = n.conversation_id and l.ended = 'courtesy' and l.id > n.id`)
const staffAnswered = isAny(sql`tickets t join ticket_history h on h.ticket_id = t.id
  where t.conversation_id = n.conversation_id and h.event in ('staff replied', 'article sent')`)

/** What would have been at another threshold. */
export interface WhatIf {
  /** From 0 to 1. */
  threshold: number
  requests: number
  /** What the bot would still have answered of what it did answer, and of that what was right and wrong. */
  answered: number
  right: number
  wrong: number
  /** What it answered and people would have had instead. */
  toPeople: number
  /** Of that, answers that were wrong, which nobody would have read. */
  wrongSpared: number
  /** What people had because triage was not sure enough, and the bot would have tried. Nobody knows whether it could answer. */
  tried: number
}

/** What the requests of these buckets would have come to at another threshold than the one in force. */
export function whatIf(buckets: SureBucket[], threshold: number, inForce: number): WhatIf {
  const from = Math.round(threshold * 100)
  const above = buckets.filter(({ percent }) => percent >= from)
  const below = buckets.filter(({ percent }) => percent < from)
  const unsure = above.filter(({ percent }) => percent < Math.round(inForce * 100))
  return {
    threshold: from / 100,
    requests: sum(buckets, 'count'),
    answered: sum(above, 'answered'),
    right: sum(above, 'answeredRight'),
    wrong: sum(above, 'answeredWrong'),
    toPeople: sum(below, 'answered'),
    wrongSpared: sum(below, 'answeredWrong'),
    tried: sum(unsure, 'handedOver'),
  }
}

/** Buckets of ten percent, for a histogram and a reliability diagram: all ten, whether or not anything is in them. */
export const tenths = (buckets: SureBucket[]): { tenth: number; count: number; right: number; known: number }[] =>
  Array.from({ length: 10 }, (_, tenth) => {
    const within = buckets.filter(({ percent }) => Math.min(9, Math.floor(percent / 10)) === tenth)
    const right = sum(within, 'right')
    return { tenth, count: sum(within, 'count'), right, known: right + sum(within, 'wrong') }
  })

const sum = (buckets: SureBucket[], field: keyof SureBucket): number =>
  buckets.reduce((total, bucket) => total + bucket[field], 0)
