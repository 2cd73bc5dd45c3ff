/** A ticket a minute and more for two years is a million. */
const secondsApart = 63

/**
 * SQL that adds tickets over the time before now, with their conversations, history, turns, promises, ratings and
 * corrections, and as many requests that the bot answered without one.
 */
export const daysOfTickets = (from: number, to: number): string => {
  const numbers = `generate_series(${from}, ${to - 1}) n`
  const at = `now() - n * interval '${secondsApart} seconds'`
  const id = `'TKT-' || upper(lpad(to_hex(n), 8, '0'))`
  const customer = `jsonb_build_object('userId', 'U' || n % 5000, 'teamId', 'T' || n % 200, 'name', 'Maya', 'company', 'Globex')`
  const intent = `(array['faq', 'technical', 'billing', 'complaint', 'human_needed'])[1 + n % 5]`
  const language = `(array['en', 'de', 'es', 'fr', 'ja'])[1 + n % 5]`
  const mood = `(array['neutral', 'negative', 'positive'])[1 + n % 3]`
  // Without checks of foreign keys, which take most of the time.
  return `set session_replication_role = replica;
  insert into conversations (id, workspace_id, channel_id, thread_ts, customer, customer_user_id, department)
  select n * 2 + part, 'T1', 'C' || n % 1000, n * 2 + part || '.000100', ${customer}, 'U' || n % 5000, 'human'
  from ${numbers}, generate_series(0, 1) part;

  insert into tickets (id, workspace_id, conversation_id, channel_id, thread_ts, customer, customer_user_id, category, priority, status,
    summary, request, triage, reason, created_at, closed_at, ended, rating, rated_at)
  select ${id}, 'T1', n * 2, 'C' || n % 1000, n || '.000100', ${customer}, 'U' || n % 5000, ${intent}, 'normal',
    (case when n < 5000 and n % 5 = 0 then 'open' else 'closed' end)::ticket_status,
    'The customer wants to speak to a manager.', 'I want to speak to a manager about order ' || n || '!',
    jsonb_build_object('intent', ${intent}, 'confidence', (n % 100) / 100.0, 'language', ${language}, 'sentiment', ${mood}, 'urgency', 'high',
      'summary', 'The customer wants to speak to a manager.', 'by', 'embedded model', 'fallback', false),
    'The customer asks for a person.', ${at}, ${at} + n % 900 * interval '1 minute', (array['by staff', 'confirmed', 'assumed'])[1 + n % 3],
    case when n % 4 = 0 then 1 + n % 5 end, case when n % 4 = 0 then ${at} + n % 900 * interval '1 minute' end
  from ${numbers};

  insert into ticket_history (workspace_id, ticket_id, event, actor, at, heard, told)
  select 'T1', ${id}, event, 'U0SAM', ${at} + n % 300 * step * interval '1 minute', true, true
  from ${numbers}, unnest(array['opened', 'claimed', 'staff replied', 'closed'], array[0, 1, 2, 3]) as line(event, step);

  insert into turns (workspace_id, conversation_id, channel_id, company_id, ended, is_first, department, intent, confidence, judge, language, mood, at)
  select 'T1', n * 2 + part, 'C' || n % 1000, 'T' || n % 200, (array['handed over', 'answered'])[1 + part], true, ${intent}, ${intent},
    (n % 100) / 100.0, 'embedded model', ${language}, ${mood}, ${at}
  from ${numbers}, generate_series(0, 1) part;

  insert into promises (workspace_id, ticket_id, kind, target_minutes, started_at, met_at, breached_at, ended_at)
  select 'T1', ${id}, 'first reply', 60, ${at}, ${at} + interval '1 hour', case when n % 10 = 0 then ${at} + interval '1 hour' end, ${at} + interval '1 hour'
  from ${numbers};

  insert into article_uses (workspace_id, conversation_id, outbox_id, article_id, title, article_hash, quote_hash, quoted, language, told_by,
    question_ts, stands_alone, told_at, verdict)
  select 'T1', n * 2 + 1, gen_random_uuid(), 'a' || n % 50, 'An article', '1', '1', '[]', 'en', 'frontdesk', '[]', true, ${at},
    (array['helped', 'not quite', null])[1 + n % 3]
  from ${numbers};

  insert into intent_corrections (workspace_id, conversation_id, ticket_id, message_ts, was_intent, intent, corrected_by, corrected_at)
  select 'T1', n * 2, ${id}, '[]', 'faq', 'technical', 'U0SAM', ${at} from ${numbers} where n % 50 = 0;

  insert into model_calls (workspace_id, conversation_id, model, input_tokens, output_tokens, answered, at)
  select 'T1', n * 2 + 1, 'small', 900, 60, true, ${at} from ${numbers};
`
}
