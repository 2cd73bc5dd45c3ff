import { type SQL, sql } from 'drizzle-orm'
import { tickets } from '../db/schema.ts'
import type { Countable } from './counting.ts'
import { departmentOf, wasAnswered } from './filtered-tickets.ts'

/*
 * Requests: what customers wanted. A ticket is one, and so is a conversation that the bot dealt with without a ticket. It
 * counts on the day on which the ticket was opened, or the bot first decided.
 */

/** By what requests are counted. */
export const dimensions = ['intent', 'department', 'language', 'mood'] as const
export type Dimension = (typeof dimensions)[number]

/** Requests by what they are about, as staff may have corrected it. */
export const requestsBy = (dimension: Dimension): Countable =>
  requests(keyOfTicket[dimension], sql.raw(`n.${dimension}`))

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

const verdictIn = (verdicts: string[]) =>
  sql`exists (select from article_uses u where u.conversation_id = n.conversation_id and u.verdict in ${verdicts})`
const later = (ended: string) =>
  sql`exists (select from turns l where l.conversation_id = n.conversation_id and l.ended = ${ended} and l.id > n.id)`

/** Requests by what became of them: `RequestEnd`. */
export const requestsByEnd: Countable = requests(
  sql`case when ${wasAnswered} then 'reopened' else 'handed over' end`,
  sql`case when n.ended <> 'answered' and not ${later('answered')} then 'left open'
    when ${verdictIn(['not quite', 'wants a person'])} then 'reopened'
    when ${verdictIn(['helped'])} or ${later('courtesy')} then 'confirmed'
    else 'assumed' end`,
)

function requests(ofTicket: SQL, ofTurn: SQL): Countable {
  return (workspaceId, isWithin) => sql`
    select ${tickets.createdAt} as at, ${tickets.customer} ->> 'teamId' as company_id, ${tickets.channelId} as channel_id,
        (${ofTicket})::text as key
      from ${tickets} where ${tickets.workspaceId} = ${workspaceId} and ${isWithin(tickets.createdAt)}
    union all
    select n.at, n.company_id, n.channel_id, ${ofTurn} from turns n
      where n.workspace_id = ${workspaceId} and n.is_first and ${isWithin(sql`n.at`)}
        and not exists (select from tickets t where t.conversation_id = n.conversation_id)`
}
