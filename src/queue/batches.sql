-- Functions are in plpgsql, which keeps their plans: Postgres plans a function in SQL anew for each query that calls it,
-- unless it becomes part of that query. Without scans of whole tables and without sorting them, a plan made while a table
-- was empty stays good. Forbidding them makes each plan look dear, and Postgres would compile it for longer than it runs:
-- so no JIT.
--
-- Claims and finishes batches of the inbox in one call each, because the round trip costs more than the work. Each
-- statement inside a function sees what was committed before it began. So reading a lane after claiming it sees all
-- earlier work in the lane, which a single statement would not guarantee.

-- A conversation as Frontdesk reads it: `Conversation` in domain/conversation.ts.
CREATE FUNCTION frontdesk.conversation_json(c conversations) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('id', c.id, 'workspaceId', c.workspace_id, 'channelId', c.channel_id, 'threadTs', c.thread_ts, 'isDirect', c.is_direct,
    'customer', c.customer, 'customerUserId', c.customer_user_id, 'department', c.department, 'awaiting', c.awaiting,
    'inPersonsHands', c.in_persons_hands, 'answerDueAt', c.answer_due_at,
    'answerDue', coalesce(c.answer_due_at <= now(), false), 'leasedBy', c.leased_by, 'abandoned', c.abandoned)
$$;

-- The oldest waiting deliveries of a conversation, in Slack's order: `InboxEntry` in batches.ts.
CREATE FUNCTION frontdesk.waiting_json(of_conversation bigint, most bigint) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'body', body, 'attempts', attempts, 'traceId', trace_id) ORDER BY id), '[]')
  FROM (SELECT id, kind, body, attempts, trace_id FROM inbox
    WHERE conversation_id = of_conversation AND handled_at IS NULL ORDER BY id LIMIT most) waiting);
END $$;

-- The author of the oldest waiting delivery of a conversation.
CREATE FUNCTION frontdesk.author_waiting(of_conversation bigint) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT author_id FROM inbox WHERE conversation_id = of_conversation AND handled_at IS NULL AND author_id IS NOT NULL ORDER BY id LIMIT 1);
END $$;

-- How much somebody has written in the last ten minutes: at the top of a channel or in one of its conversations,
-- whichever is more. Counting stops once it is clearly a flood.
CREATE FUNCTION frontdesk.recent_from(writer text, c conversations) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
  since timestamptz := now() - interval '10 minutes';
BEGIN
  RETURN greatest(
    (SELECT count(*) FROM (SELECT FROM inbox WHERE workspace_id = c.workspace_id AND channel_id = c.channel_id AND author_id = writer
      AND top_level AND received_at > since LIMIT 50) top),
    (SELECT count(*) FILTER (WHERE author_id = writer AND written_at > since)
      FROM (SELECT author_id, written_at FROM messages WHERE conversation_id = c.id ORDER BY id DESC LIMIT 50) line));
END $$;

-- The earlier messages of a conversation, and its ticket: `Past` in domain/conversation.ts.
CREATE FUNCTION frontdesk.past_json(c conversations, writer text, most_lines bigint) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT jsonb_build_object(
    'ticket', (SELECT jsonb_build_object('id', id, 'workspaceId', workspace_id, 'conversationId', conversation_id,
      'status', status, 'claimedBy', claimed_by, 'customerUserId', customer_user_id) FROM tickets WHERE conversation_id = c.id),
    'cardOf', frontdesk.ticket_of_card(c.workspace_id, c.channel_id, c.thread_ts),
    'isPastCard', EXISTS (SELECT FROM past_cards WHERE workspace_id = c.workspace_id AND channel_id = c.channel_id AND ts = c.thread_ts),
    'mode', (SELECT mode FROM channel_modes WHERE workspace_id = c.workspace_id AND channel_id = c.channel_id),
    'staffAsked', EXISTS (SELECT FROM possible_requests WHERE conversation_id = c.id AND status = 'open'),
    'recentFromCustomer', frontdesk.recent_from(writer, c),
    'transcript', (SELECT coalesce(jsonb_agg(jsonb_build_object('author', author, 'text', text) ORDER BY id), '[]')
      FROM (SELECT id, author, text FROM messages
        WHERE conversation_id = c.id AND deleted_at IS NULL ORDER BY id DESC LIMIT most_lines) line)));
END $$;

-- Leases at most `most` free conversations, those ready for longest first. Skips those in `not_in`: ids of channels,
-- and of people whose messages wait. Each lease has a unique name, so a process that overslept its lease cannot mistake
-- a newer one for it, even one of its own. Returns `Batch[]` of batches.ts.
CREATE FUNCTION frontdesk.claim_conversations(most integer, not_in text[], lease_ms double precision, most_entries bigint, most_lines bigint)
RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_sort = off SET jit = off AS $$
DECLARE
  claimed bigint[];
BEGIN
  claimed := ARRAY(SELECT id FROM conversations
    WHERE ready_at <= now() AND (leased_until IS NULL OR leased_until <= now()) AND channel_id <> ALL (not_in)
      AND (not_in = '{}' OR NOT coalesce(frontdesk.author_waiting(id) = ANY (not_in), false))
    ORDER BY ready_at LIMIT most FOR UPDATE SKIP LOCKED);
  IF claimed = '{}' THEN RETURN '[]'; END IF;
  UPDATE conversations SET leased_by = gen_random_uuid()::text, leased_until = now() + lease_ms * interval '1 millisecond',
      -- The previous owner never released it.
      abandoned = abandoned + CASE WHEN leased_by IS NULL THEN 0 ELSE 1 END
    WHERE id = ANY (claimed);
  RETURN (SELECT jsonb_agg(jsonb_build_object('conversation', frontdesk.conversation_json(c), 'author', writer,
      'entries', frontdesk.waiting_json(c.id, most_entries), 'past', frontdesk.past_json(c, writer, most_lines)) ORDER BY c.ready_at)
    FROM conversations c, frontdesk.author_waiting(c.id) writer WHERE c.id = ANY (claimed));
END $$;

-- Notes what came of a batch, for figures: `Turn` in domain/turn.ts. The caller holds the conversation, so one turn is the
-- first in it.
CREATE FUNCTION frontdesk.add_turn(t_workspace text, t_conversation bigint, t_channel text, turn jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO turns (workspace_id, conversation_id, channel_id, company_id, ended, department, intent, confidence, judge, language, mood, is_first)
    SELECT t_workspace, t_conversation, t_channel, "companyId", ended, department, intent, confidence, judge, language, mood,
      ended IN ('answered', 'asked', 'handed over') AND NOT EXISTS (SELECT FROM turns WHERE conversation_id = t_conversation AND is_first)
    FROM jsonb_to_record(turn) AS t("companyId" text, ended text, department text, intent text, confidence real, judge text, language text, mood text);
END $$;

-- Saves the results of batches, all or nothing, and releases their conversations: for each, new messages, posts, changes
-- of the conversation (absent keys change nothing), the deadline for an answer, what came of it, and that the entries are
-- handled. Entries that are given up become dead letters. Where a lane is free, its next post begins in the same call, in
-- `most_turns` lanes at most. Returns for each batch the milliseconds until its conversation may be handled again, null for
-- none, or -1 if another process has taken it over and nothing was changed; and what has begun, as begin_turns. Locks
-- all conversations, then all lanes of the outbox, then entries; see the order of locks in leases.ts.
CREATE FUNCTION frontdesk.finish_batches(batches jsonb, most_turns integer, lease_ms double precision)
RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_sort = off SET jit = off AS $$
DECLARE
  batch jsonb;
  due double precision;
  ends jsonb := '[]';
  says jsonb := '[]';
  say record;
  lanes bigint[] := '{}';
BEGIN
  IF jsonb_array_length(batches) > 1 THEN
    PERFORM FROM conversations WHERE id = ANY (ARRAY(SELECT (value ->> 'conversation')::bigint FROM jsonb_array_elements(batches)))
      ORDER BY id FOR NO KEY UPDATE;
  END IF;
  FOR batch IN SELECT value FROM jsonb_array_elements(batches) LOOP
    due := frontdesk.finish_batch(batch);
    ends := ends || jsonb_build_array(due);
    IF due IS DISTINCT FROM -1 THEN says := says || frontdesk.says_of(batch); END IF;
  END LOOP;
  FOR say IN SELECT * FROM ROWS FROM (jsonb_to_recordset(says)
        AS (workspace text, conversation bigint, channel text, utterance jsonb, rank integer, traces jsonb))
      WITH ORDINALITY AS s(workspace, conversation, channel, utterance, rank, traces, place)
      ORDER BY channel <> 'support', workspace COLLATE "C", channel COLLATE "C", place LOOP
    lanes := lanes || frontdesk.enqueue(gen_random_uuid(), say.workspace, say.conversation, say.channel, say.utterance, say.rank,
      ARRAY(SELECT jsonb_array_elements_text(say.traces)));
  END LOOP;
  RETURN jsonb_build_object('ends', ends, 'turns', frontdesk.begin_turns(ARRAY(SELECT id FROM outbox_lanes
    WHERE id = ANY (lanes) AND ready_at <= now() AND (leased_until IS NULL OR leased_until <= now()) LIMIT most_turns), lease_ms));
END $$;

-- What a batch is to say, each with where, so that posts of several batches can be put in the order of lanes.
CREATE FUNCTION frontdesk.says_of(batch jsonb) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(jsonb_agg(say || jsonb_build_object('workspace', c.workspace_id, 'conversation', c.id,
      'channel', frontdesk.channel_now(c.workspace_id, say ->> 'channel'), 'traces', batch -> 'traces') ORDER BY place), '[]')
    FROM conversations c, jsonb_array_elements(batch -> 'says') WITH ORDINALITY AS t(say, place)
    WHERE c.id = (batch ->> 'conversation')::bigint);
END $$;

-- All of finish_batches for one batch, except its posts.
CREATE FUNCTION frontdesk.finish_batch(batch jsonb) RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE
  b_conversation bigint := (batch ->> 'conversation')::bigint;
  b_changes jsonb := batch -> 'changes';
  b_entries bigint[] := ARRAY(SELECT jsonb_array_elements_text(batch -> 'entries')::bigint);
  place record;
  answer_due timestamptz;
  due timestamptz;
BEGIN
  SELECT workspace_id, channel_id, answer_due_at INTO place FROM conversations
    WHERE id = b_conversation AND leased_by = batch ->> 'lease' FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN -1; END IF;

  INSERT INTO messages (workspace_id, channel_id, conversation_id, ts, author, author_id, text, attachments)
    SELECT place.workspace_id, place.channel_id, b_conversation, ts, author, "authorId", text, attachments
    FROM jsonb_to_recordset(batch -> 'written') AS written(ts text, author text, "authorId" text, text text, attachments jsonb)
    ON CONFLICT DO NOTHING;
  IF (batch ->> 'givenUp')::boolean THEN
    INSERT INTO dead_letters (workspace_id, queue, conversation_id, body, error, attempts)
      SELECT workspace_id, 'inbox', conversation_id, jsonb_build_object('eventId', event_id, 'messageKey', message_key, 'kind', kind,
          'channelId', channel_id, 'authorId', author_id, 'topLevel', top_level, 'traceId', trace_id, 'body', body),
        coalesce(outcome, 'Each process that began to handle it ended before it was done'), attempts
      FROM inbox WHERE conversation_id = b_conversation AND handled_at IS NULL AND id = ANY (b_entries) ORDER BY id;
  END IF;
  UPDATE inbox SET handled_at = now(), outcome = batch ->> 'outcome', body = NULL
    WHERE conversation_id = b_conversation AND handled_at IS NULL AND id = ANY (b_entries);
  -- A due answer is cleared once handled, unless the batch sets a new deadline. Otherwise it would be handled forever.
  answer_due := CASE WHEN b_changes ? 'answerDueInMs' THEN now() + (b_changes ->> 'answerDueInMs')::double precision * interval '1 millisecond'
    WHEN NOT (batch ->> 'sawDue')::boolean THEN place.answer_due_at END;
  UPDATE conversations SET
      customer = CASE WHEN b_changes ? 'customer' THEN b_changes -> 'customer' ELSE customer END,
      customer_user_id = CASE WHEN b_changes ? 'customerUserId' THEN b_changes ->> 'customerUserId' ELSE customer_user_id END,
      department = CASE WHEN b_changes ? 'department' THEN b_changes ->> 'department' ELSE department END,
      awaiting = CASE WHEN b_changes ? 'awaiting' THEN b_changes ->> 'awaiting' ELSE awaiting END,
      in_persons_hands = coalesce((b_changes ->> 'inPersonsHands')::boolean, in_persons_hands),
      leased_by = NULL, leased_until = NULL, abandoned = 0, updated_at = now(), answer_due_at = answer_due,
      -- If nothing waits, the conversation is due at its deadline.
      ready_at = CASE WHEN EXISTS (SELECT FROM inbox WHERE conversation_id = b_conversation AND handled_at IS NULL)
        THEN greatest(ready_at, now()) ELSE answer_due END
    WHERE id = b_conversation RETURNING ready_at INTO due;
  IF batch ? 'turn' THEN PERFORM frontdesk.add_turn(place.workspace_id, b_conversation, place.channel_id, batch -> 'turn'); END IF;
  RETURN CASE WHEN due IS NOT NULL THEN greatest(0, extract(epoch FROM due - now()) * 1000) END;
END $$;
