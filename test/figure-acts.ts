import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../src/db/database.ts'
import { intents, sentiments } from '../src/domain/classification.ts'
import { replyEvents } from '../src/domain/ticket.ts'

/** A source of numbers below `most`, the same for the same seed. */
export type Chance = (most: number) => number

export function chanceOf(seed: number): Chance {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

/** Days back to which the acts below reach. */
export const daysBack = 10

/*
 * All that can happen to the events that figures count, at any time, in any order: as new rows, as changes and as erasures.
 * Each is one statement, so that what it does to figures is its own doing.
 */
export type FigureAct = (db: Db, chance: Chance) => Promise<unknown>

const one = <T>(chance: Chance, of: readonly T[]): T => of[chance(of.length)] as T // never empty

/** A moment of the last days, or now, when most things happen. */
const past = (chance: Chance): SQL => sql`now() - (36 * 60 + ${chance((daysBack - 2) * 24 * 60)}) * interval '1 minute'`
const sometime = (chance: Chance): SQL => (chance(3) === 0 ? sql`now()` : past(chance))

const whichRow = (table: SQL, chance: Chance, where = sql`true`): SQL =>
  sql`(select id from ${table} where ${where} order by id offset ${chance(1000)} % greatest(1, (select count(*) from ${table} where ${where})) limit 1)`

const conversation = (chance: Chance, where = sql`true`) => whichRow(sql`conversations`, chance, where)
const ticket = (chance: Chance) => whichRow(sql`tickets`, chance)

const customer = JSON.stringify({ userId: 'U_MAYA', teamId: 'T2', name: 'Maya', company: 'Globex' })
const talkIntents = ['faq', 'technical', 'billing'] as const
const withoutTicket = sql`not exists (select from tickets t where t.conversation_id = conversations.id)`
const answered = sql`exists (select from turns n where n.conversation_id = conversations.id and n.is_first and n.ended = 'answered')`
const answeredAlone = sql`${answered} and ${withoutTicket}`
const ofAnswered = sql`conversation_id in (select id from conversations where ${answeredAlone})`
const alone = sql`not exists (select from ticket_history h where h.ticket_id = tickets.id)
  and not exists (select from promises p where p.ticket_id = tickets.id) and not exists (select from actions a where a.ticket_id = tickets.id)
  and not exists (select from article_suggestions s where s.ticket_id = tickets.id)
  and not exists (select from intent_corrections c where c.ticket_id = tickets.id)`

export const figureActs: Record<string, FigureAct> = {
  'a customer begins to talk': (db, chance) =>
    db.execute(sql`with thread as (
        insert into conversations (workspace_id, channel_id, thread_ts, customer) select 'T1', 'C1', gen_random_uuid()::text, ${customer} from generate_series(1, 3) returning id)
      insert into turns (workspace_id, conversation_id, channel_id, company_id, ended, is_first, department, intent, confidence, language, mood, at)
      select 'T1', id, 'C1', 'T2', ${one(chance, ['answered', 'answered', 'asked', 'handed over'])}, true, 'faq', ${one(chance, talkIntents)},
        ${chance(100) / 100}, ${one(chance, ['en', 'de'])}, ${one(chance, sentiments)}, ${past(chance)} from thread`),
  'a customer writes on': (db, chance) =>
    db.execute(sql`insert into turns (workspace_id, conversation_id, channel_id, ended, at)
      select 'T1', id, 'C1', ${one(chance, ['courtesy', 'answered', 'heard', 'left alone', 'unclear'])}, ${sometime(chance)} from (select ${conversation(chance)} as id) c where id is not null`),
  'what came of a message is another': (db, chance) =>
    db.execute(sql`update turns set ended = ${one(chance, ['courtesy', 'answered', 'asked'])}, mood = ${one(chance, sentiments)},
      confidence = ${chance(100) / 100} where id = ${whichRow(sql`turns`, chance)}`),
  'a turn is of another day': (db, chance) =>
    db.execute(sql`update turns set at = ${past(chance)} where id = ${whichRow(sql`turns`, chance)}`),
  'turns come to another conversation': (db, chance) =>
    db.execute(
      sql`update turns set conversation_id = ${conversation(chance)} where conversation_id = ${conversation(chance)}`,
    ),
  'a turn is erased': (db, chance) => db.execute(sql`delete from turns where id = ${whichRow(sql`turns`, chance)}`),

  'a ticket is opened': (db, chance) => openTicket(db, chance, sometime(chance)),
  'a ticket is opened that was imported': (db, chance) => openTicket(db, chance, past(chance)),
  'a ticket is closed': (db, chance) =>
    db.execute(sql`update tickets set status = 'closed', closed_at = ${sometime(chance)}, ended = ${one(chance, ['by staff', 'confirmed', 'assumed', 'not a request', 'merged'])}
      where id = ${ticket(chance)}`),
  'a ticket is resolved': (db, chance) =>
    db.execute(
      sql`update tickets set status = 'resolved', resolved_at = ${sometime(chance)} where id = ${ticket(chance)}`,
    ),
  'a ticket is opened again': (db, chance) =>
    db.execute(
      sql`update tickets set status = 'open', resolved_at = null, closed_at = null, ended = null where id = ${ticket(chance)}`,
    ),
  'a ticket is rated': (db, chance) =>
    db.execute(
      sql`update tickets set rating = ${1 + chance(5)}, rated_at = ${sometime(chance)} where id = ${ticket(chance)}`,
    ),
  'a ticket is about something else': (db, chance) =>
    db.execute(sql`update tickets set category = ${one(chance, intents)},
      triage = triage || jsonb_build_object('department', ${one(chance, ['returns', 'loans'])}::text, 'sentiment', ${one(chance, sentiments)}::text) where id = ${ticket(chance)}`),
  'a ticket comes to another conversation': (db, chance) =>
    db.execute(
      sql`update tickets set conversation_id = ${conversation(chance, withoutTicket)} where id = ${ticket(chance)} and ${conversation(chance, withoutTicket)} is not null`,
    ),
  'a ticket is erased': (db, chance) =>
    db.execute(sql`delete from tickets where id = ${whichRow(sql`tickets`, chance, alone)}`),

  'tickets are answered': (db, chance) => addLines(db, chance, one(chance, [...replyEvents]), sometime(chance)),
  'an answer is of another day': (db, chance) =>
    db.execute(sql`update ticket_history set at = ${past(chance)} where id = ${whichRow(sql`ticket_history`, chance)}`),
  'an answer is another event': (db, chance) =>
    db.execute(
      sql`update ticket_history set event = ${one(chance, ['claimed', 'staff replied'])} where id = ${whichRow(sql`ticket_history`, chance)}`,
    ),
  'an answer is erased': (db, chance) =>
    db.execute(sql`delete from ticket_history where id = ${whichRow(sql`ticket_history`, chance)}`),

  'an article answers': (db, chance) =>
    db.execute(sql`insert into article_uses (workspace_id, conversation_id, outbox_id, article_id, title, article_hash, quote_hash, quoted, language, told_by, question_ts, stands_alone, verdict)
      select 'T1', id, gen_random_uuid(), 'a', 'A', '1', '1', '[]', 'en', 'frontdesk', '[]', true, ${one(chance, verdicts)} from (select ${conversation(chance, answeredAlone)} as id) c where id is not null`),
  'a customer says whether it helped': (db, chance) =>
    db.execute(
      sql`update article_uses set verdict = ${one(chance, verdicts)}, verdict_at = now() where id = ${whichRow(sql`article_uses`, chance, ofAnswered)}`,
    ),
  'an answer was never posted': (db, chance) =>
    db.execute(sql`delete from article_uses where id = ${whichRow(sql`article_uses`, chance, ofAnswered)}`),

  'staff correct': (db, chance) =>
    db.execute(sql`insert into intent_corrections (workspace_id, conversation_id, ticket_id, message_ts, was_intent, intent, corrected_by, corrected_at)
      select 'T1', conversation_id, id, '[]', 'faq', ${one(chance, intents)}, 'U_SAM', ${sometime(chance)} from tickets where id = ${ticket(chance)}
      on conflict (ticket_id) do update set intent = excluded.intent, corrected_at = excluded.corrected_at`),
  'a correction is taken back': (db, chance) =>
    db.execute(sql`delete from intent_corrections where id = ${whichRow(sql`intent_corrections`, chance)}`),

  'a promise ends': (db, chance) =>
    db.execute(sql`insert into promises (workspace_id, ticket_id, kind, target_minutes, started_at, met_at, breached_at, ended_at)
      select 'T1', id, ${one(chance, ['first reply', 'next reply'])}, 15, now(), ${past(chance)}, ${chance(2) === 0 ? sql`null` : past(chance)}, now() from tickets where id = ${ticket(chance)}`),
  'a promise is broken': (db, chance) =>
    db.execute(
      sql`update promises set breached_at = ${past(chance)}, met_at = null where id = ${whichRow(sql`promises`, chance)}`,
    ),
  'a promise is erased': (db, chance) =>
    db.execute(sql`delete from promises where id = ${whichRow(sql`promises`, chance)}`),

  'staff decide about a proposed answer': (db, chance) =>
    db.execute(sql`insert into article_suggestions (workspace_id, ticket_id, title, article_hash, quote_hash, confidence, outcome, decided_at)
      select 'T1', id, 'A', '', '', 80, ${one(chance, ['sent', 'edited', 'discarded'])}, ${sometime(chance)} from tickets where id = ${ticket(chance)}`),
  'staff decide anew': (db, chance) =>
    db.execute(
      sql`update article_suggestions set outcome = ${one(chance, ['sent', 'discarded'])}, decided_at = ${sometime(chance)} where id = ${whichRow(sql`article_suggestions`, chance)}`,
    ),
  'a proposed answer is erased': (db, chance) =>
    db.execute(sql`delete from article_suggestions where id = ${whichRow(sql`article_suggestions`, chance)}`),

  'a refund is asked for': (db, chance) =>
    db.execute(sql`insert into actions (workspace_id, ticket_id, kind, subject, about, customer_user_id, reason, key, currency, amount_cents, state, changed_at)
      select 'T1', id, 'refund', 'X', gen_random_uuid()::text, 'U', '', gen_random_uuid()::text, 'EUR', ${chance(500)}, 'requested', ${past(chance)} from tickets where id = ${ticket(chance)}`),
  'a refund is paid': (db, chance) =>
    db.execute(
      sql`update actions set state = 'done', changed_at = ${sometime(chance)} where id = ${whichRow(sql`actions`, chance)}`,
    ),
  'a refund is erased': (db, chance) =>
    db.execute(sql`delete from actions where id = ${whichRow(sql`actions`, chance)}`),

  'a model is asked': (db, chance) =>
    db.execute(sql`insert into model_calls (workspace_id, conversation_id, model, input_tokens, output_tokens, answered, at)
      select ${one(chance, ['T1', 'T1', null])}::text, id, 'small', ${chance(900)}, 9, true, ${past(chance)} from (select ${conversation(chance)} as id) c where id is not null`),
  'a question to a model is counted anew': (db, chance) =>
    db.execute(
      sql`update model_calls set input_tokens = ${chance(900)} where id = ${whichRow(sql`model_calls`, chance)}`,
    ),
  'a question to a model is erased': (db, chance) =>
    db.execute(sql`delete from model_calls where id = ${whichRow(sql`model_calls`, chance)}`),
}

const verdicts = ['helped', 'not quite', 'wants a person', null] as const

const openTicket = (db: Db, chance: Chance, at: SQL): Promise<unknown> =>
  db.execute(sql`insert into tickets (id, workspace_id, conversation_id, channel_id, thread_ts, customer, customer_user_id, category, priority, summary, request, reason, triage, created_at)
    select ${`TKT-${chance(1e9)}`}, 'T1', id, 'C1', thread_ts, ${customer}::jsonb, 'U_MAYA', ${one(chance, intents)}, 'normal', '', '', '',
      jsonb_build_object('language', ${one(chance, ['en', 'de'])}::text, 'sentiment', ${one(chance, sentiments)}::text), ${at}
    from conversations where id = ${conversation(chance, withoutTicket)}`)

const addLines = (db: Db, chance: Chance, event: string, at: SQL): Promise<unknown> =>
  db.execute(sql`insert into ticket_history (workspace_id, ticket_id, event, actor, at)
    select 'T1', id, ${event}, 'U_SAM', ${at} from tickets where id in (${ticket(chance)}, ${ticket(chance)}, ${ticket(chance)})`)
