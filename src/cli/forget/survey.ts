import { type SQL, sql } from 'drizzle-orm'
import { asArray } from '../../db/call.ts'
import type { Db } from '../../db/database.ts'
import { rowsOf } from '../../db/rows-of.ts'
import type { Subject } from './find-subject.ts'

/** What is stored about somebody. */
export interface Survey {
  /** Ids of their conversations and of others' in which they wrote. */
  conversations: number[]
  elsewhere: number[]
  messages: number
  tickets: number
  /** Ids of tickets that are not closed. */
  open: string[]
  orders: number
}

/** An SQL condition: a column is one of these people. */
export const isOneOf = (column: SQL, { userIds }: Subject): SQL => sql`${column} = any (${asArray(userIds)})`

/** Counts what is stored about somebody, without changing anything. */
export async function surveyOf(db: Db, subject: Subject): Promise<Survey> {
  const theirs = sql`(select id from conversations where ${isOneOf(sql`customer_user_id`, subject)}
    union select conversation_id from tickets where ${isOneOf(sql`customer_user_id`, subject)})`
  const lines = sql`author = 'customer' and ${isOneOf(sql`author_id`, subject)} and conversation_id not in ${theirs}`
  const ids = (rows: { id: number | string }[]) => rows.map(({ id }) => Number(id))
  const tickets = await rowsOf<{ id: string; status: string }>(
    db,
    sql`select id, status from tickets where conversation_id in ${theirs} order by created_at`,
  )
  return {
    conversations: ids(await rowsOf(db, sql`select id from ${theirs} t order by id`)),
    elsewhere: ids(
      await rowsOf(db, sql`select distinct conversation_id as id from messages where ${lines} order by 1`),
    ),
    messages: await countOf(db, sql`messages where conversation_id in ${theirs} or (${lines})`),
    tickets: tickets.length,
    open: tickets.filter(({ status }) => status !== 'closed').map(({ id }) => id),
    orders: await countOf(db, sql`orders where ${isOneOf(sql`customer_user_id`, subject)}`),
  }
}

async function countOf(db: Db, rows: SQL): Promise<number> {
  const [row] = await rowsOf<{ count: number | string }>(db, sql`select count(*) from ${rows}`)
  return Number(row?.count)
}
