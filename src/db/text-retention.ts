import { and, asc, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Db } from './database.ts'
import { eraseTexts } from './erase-texts.ts'
import { conversations } from './schema.ts'

const dayMs = 24 * 3_600_000
const conversationsAtATime = 100
/** As long as somebody may still bring the bot into a thread of talk. */
const talkDays = 30

/**
 * Erases the texts of conversations without an open ticket and without activity for `textDays` days (0: never). After
 * one day, also erases talk among staff in conversations without a customer, which earlier releases stored, and after 30
 * days talk of customers in channels. Returns the number of conversations.
 */
export async function eraseOldTexts(db: Db, now: Date, textDays: number, ended = () => false): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs)
  const old = textDays > 0 ? [lastActiveBefore(before(textDays))] : []
  let erased = 0
  for (const which of [isTalkAmongStaff(before(1)), isTalkOfCustomers(before(talkDays)), ...old]) {
    let some = conversationsAtATime
    while (some === conversationsAtATime && !ended()) {
      some = await eraseSome(db, which)
      erased += some
    }
  }
  return erased
}

async function eraseSome(db: Db, which: SQL | undefined): Promise<number> {
  return db.transaction(async (tx) => {
    const rests = and(isNull(conversations.readyAt), isNull(conversations.leasedBy))
    const found = await tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(and(sql`(erased_at is null or erased_at < updated_at)`, rests, which))
      .orderBy(asc(conversations.updatedAt))
      .limit(conversationsAtATime)
      .for('no key update', { skipLocked: true })
    await eraseTexts(
      tx,
      found.map(({ id }) => id),
    )
    return found.length
  })
}

/** No message, open ticket or pending post since then. */
function lastActiveBefore(moment: Date): SQL | undefined {
  const here = conversations.id
  return and(
    lt(conversations.updatedAt, moment),
    sql`not exists (select from tickets t where t.conversation_id = ${here} and (t.status <> 'closed' or t.closed_at >= ${moment.toISOString()}))`,
    sql`not exists (select from messages m where m.conversation_id = ${here} and m.written_at >= ${moment.toISOString()})`,
    sql`not exists (select from outbox o where o.conversation_id = ${here} and o.finished_at is null)`,
  )
}

const isTalkAmongStaff = (moment: Date): SQL | undefined =>
  and(
    lastActiveBefore(moment),
    isNull(conversations.customerUserId),
    sql`not exists (select from tickets t where t.conversation_id = ${conversations.id})`,
    sql`not exists (select from messages m where m.conversation_id = ${conversations.id} and m.author = 'customer')`,
  )

/** Nobody of ours ever had a part in it, and staff were never asked about it. */
const isTalkOfCustomers = (moment: Date): SQL | undefined =>
  and(
    lastActiveBefore(moment),
    sql`not ${conversations.isDirect}`,
    sql`not exists (select from tickets t where t.conversation_id = ${conversations.id})`,
    sql`not exists (select from possible_requests p where p.conversation_id = ${conversations.id})`,
    sql`not exists (select from messages m where m.conversation_id = ${conversations.id} and m.author <> 'customer')`,
  )
