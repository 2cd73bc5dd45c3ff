import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Database, Db } from '../../db/database.ts'
import { erased } from '../../domain/erasure.ts'
import { SupportError } from '../../domain/errors.ts'
import type { Pseudonyms, Subject } from './find-subject.ts'
import { forgetConversation, forgetElsewhere } from './forget-conversation.ts'
import { isOneOf, type Survey, surveyOf } from './survey.ts'

/** A running process releases a conversation within its lease. */
const longestWaitMs = 60_000
const lookAgainMs = 500

/**
 * Erases a person or company from the database, each conversation all or nothing. If interrupted, it can be run again
 * and continues. Names are erased last, so that the subject can still be found then.
 */
export async function forget(
  database: Database,
  subject: Subject,
  progress: (done: number, of: number) => void = () => {},
): Promise<Survey> {
  const { db } = database
  const survey = await surveyOf(db, subject)
  const pseudonyms: Pseudonyms = new Map(subject.userIds.map((id) => [id, `erased-${randomBytes(6).toString('hex')}`]))
  await db.execute(sql`delete from orders where ${isOneOf(sql`customer_user_id`, subject)}`)
  await db.execute(sql`delete from account_codes where ${isOneOf(sql`user_id`, subject)}`)
  await db.execute(sql`delete from account_links where ${isOneOf(sql`user_id`, subject)}`)
  const works = [
    ...survey.elsewhere.map((id) => () => forgetElsewhere(db, id, subject, pseudonyms)),
    ...survey.conversations.map((id) => () => forgetConversation(db, id, subject, pseudonyms)),
  ]
  for (const [index, work] of works.entries()) {
    await whenFree(work)
    progress(index + 1, works.length)
  }
  await forgetRest(db, subject, pseudonyms)
  // A running process redraws the cards.
  database.wakeOthers('outbox')
  return survey
}

/** Work in progress would be saved after the erasure, so wait until it ends. */
async function whenFree(work: () => Promise<'done' | 'busy'>): Promise<void> {
  for (const startedAt = Date.now(); (await work()) === 'busy'; await sleep(lookAgainMs)) {
    if (Date.now() - startedAt > longestWaitMs)
      throw new SupportError(
        'cannot_forget',
        'A conversation is constantly busy. What was erased stays erased; run this again to continue.',
      )
  }
}

/** Who judged, sent or corrected something, of which nothing else is theirs. */
const whoActed = [
  [sql`article_uses`, sql`verdict_by`],
  [sql`article_uses`, sql`told_by`],
  [sql`article_suggestions`, sql`sent_by`],
  [sql`article_suggestions`, sql`decided_by`],
  [sql`intent_corrections`, sql`corrected_by`],
  [sql`tickets`, sql`closed_by`],
] as const

/**
 * Replaces ids where nothing else of the person is left: in handled deliveries, and in their actions on other people's
 * tickets.
 */
async function forgetRest(db: Db, subject: Subject, pseudonyms: Pseudonyms): Promise<void> {
  await db.execute(sql`update inbox set author_id = null where ${isOneOf(sql`author_id`, subject)}`)
  if (subject.teamId)
    await db.execute(sql`update turns set company_id = ${erased} where company_id = ${subject.teamId}`)
  for (const [userId, pseudonym] of pseudonyms) {
    await db.execute(
      sql`update messages set author_id = ${pseudonym} where author_id = ${userId} and author = 'customer'`,
    )
    for (const [table, column] of whoActed)
      await db.execute(sql`update ${table} set ${column} = ${pseudonym} where ${column} = ${userId}`)
    await db.execute(sql`delete from access_tokens where user_id = ${userId}`)
    await db.execute(sql`delete from dashboard_sessions where user_id = ${userId}`)
    await db.execute(sql`update ticket_history set actor = ${pseudonym} where actor = ${userId}`)
  }
}
