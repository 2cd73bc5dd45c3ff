/** The id of the ticket with this number, in the SQL below and here. */
export const ticketIdOf = (number: number): string => `TKT-${number.toString(16).toUpperCase().padStart(8, '0')}`

/** SQL that adds tickets with their conversations, messages, history and handled deliveries; one in twenty is open. */
export const ticketsUpTo = (from: number, to: number): string => `
  insert into conversations (id, workspace_id, channel_id, thread_ts, customer, customer_user_id, department)
  select n + 1000000000, 'T1', 'C' || n % 1000, n || '.000100', '{"userId":"U1","teamId":"T2","name":"Maya","company":"Globex"}',
    'U' || n % 1000, 'human' from generate_series(${from}, ${to - 1}) n;

  insert into tickets (id, workspace_id, conversation_id, channel_id, thread_ts, customer, customer_user_id, category,
    priority, status, summary, request, triage, reason, created_at)
  select 'TKT-' || upper(lpad(to_hex(n), 8, '0')), 'T1', n + 1000000000, 'C' || n % 1000, n || '.000100',
    '{"userId":"U1","teamId":"T2","name":"Maya","company":"Globex"}', 'U' || n % 1000, 'human_needed',
    (array['urgent', 'high', 'normal', 'low'])[1 + n % 4]::priority,
    (case when n % 20 = 0 then 'open' else 'closed' end)::ticket_status,
    'The customer wants to speak to a manager.', 'I want to speak to a manager about order ' || n || '!',
    '{"intent":"human_needed","confidence":0.97,"language":"en","sentiment":"negative","urgency":"high","summary":"The customer wants to speak to a manager.","by":"embedded"}',
    'The customer asks for a person.', now() - n * interval '1 second' from generate_series(${from}, ${to - 1}) n;

  insert into ticket_history (workspace_id, ticket_id, event, actor)
  select 'T1', 'TKT-' || upper(lpad(to_hex(n), 8, '0')), event, 'frontdesk'
  from generate_series(${from}, ${to - 1}) n, unnest(array['opened', 'claimed', 'closed']) event;

  insert into messages (workspace_id, conversation_id, channel_id, ts, author, author_id, text)
  select 'T1', n + 1000000000, 'C' || n % 1000, n || '.0001' || turn, 'customer', 'U' || n % 1000, 'I want to speak to a manager!'
  from generate_series(${from}, ${to - 1}) n, generate_series(0, 1) turn;

  insert into inbox (workspace_id, event_id, message_key, kind, channel_id, author_id, top_level, conversation_id, handled_at, outcome, received_at)
  select 'T1', 'Ev' || n, 'C' || n % 1000 || ':' || n || '.000100', 'message', 'C' || n % 1000, 'U' || n % 1000, true,
    n + 1000000000, now(), 'human: handoff', now() - n * interval '1 second' from generate_series(${from}, ${to - 1}) n;
`
