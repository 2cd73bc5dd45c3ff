-- Where a delivery belongs, and what is still to be done to its conversation. `lane` is null for a delivery that changes
-- nothing.
CREATE TYPE frontdesk.placed AS (
  lane bigint,
  -- Its place among the deliveries that are stored in one call.
  place integer,
  kind text,
  is_direct boolean,
  is_orphan boolean,
  is_early boolean,
  -- The waiting app_mention that it replaces, with its own words.
  replaces bigint,
  body jsonb
);

-- Stores deliveries in the lanes of their conversations, in order. Returns for each the milliseconds until it may be
-- handled, or null for a duplicate. Each statement inside sees what was committed before it began, so statements after a
-- lock see the work that the lock waited for. First all locks of channels are taken, then rows are added, which nobody
-- else can see, then all conversations are locked and changed; see the order of locks in leases.ts.
CREATE FUNCTION frontdesk.store_deliveries(deliveries jsonb, burst_ms double precision, longest_burst_ms double precision,
  orphan_ms double precision, silence_ms double precision)
RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_sort = off SET jit = off AS $$
DECLARE
  delivery jsonb;
  placed frontdesk.placed;
  all_placed frontdesk.placed[] := '{}';
  dues double precision[];
BEGIN
  PERFORM pg_advisory_xact_lock_shared(key) FROM (SELECT DISTINCT frontdesk.channels_lock(value ->> 'workspaceId') AS key
    FROM jsonb_array_elements(deliveries) ORDER BY key) keys;
  -- Copies of one message, and the messages of one burst, may reach several processes at once. The lock stores
  -- deliveries of one channel one after another, so that each sees the earlier ones.
  PERFORM pg_advisory_xact_lock(key) FROM (SELECT DISTINCT hashtextextended(
      (value ->> 'workspaceId') || ':' || frontdesk.channel_now(value ->> 'workspaceId', value ->> 'channelId'), 0) AS key
    FROM jsonb_array_elements(deliveries) ORDER BY key) keys;
  FOR delivery IN SELECT value FROM jsonb_array_elements(deliveries) LOOP
    placed := frontdesk.place_delivery(delivery, ARRAY(SELECT lane FROM unnest(all_placed) WHERE is_direct AND lane IS NOT NULL), burst_ms, silence_ms);
    placed.place := cardinality(all_placed) + 1;
    all_placed := all_placed || placed;
  END LOOP;
  dues := array_fill(NULL::double precision, ARRAY[cardinality(all_placed)]);
  -- Change the conversations last. A process that finishes one at the same moment then either sees the entry or is
  -- overridden by this change.
  FOR placed IN SELECT * FROM unnest(all_placed) WHERE lane IS NOT NULL ORDER BY lane, place LOOP
    dues[placed.place] := frontdesk.make_ready(placed, burst_ms, longest_burst_ms, orphan_ms);
  END LOOP;
  RETURN to_jsonb(dues);
END $$;

-- Finds the conversation of a delivery, and adds it there. Changes no conversation that anybody else can see. `direct`:
-- conversations that will be known as direct messages once all is stored.
CREATE FUNCTION frontdesk.place_delivery(d jsonb, direct bigint[], burst_ms double precision, silence_ms double precision)
RETURNS frontdesk.placed LANGUAGE plpgsql AS $$
DECLARE
  d_workspace text := d ->> 'workspaceId';
  d_kind text := d ->> 'kind';
  d_channel text := frontdesk.channel_now(d_workspace, d ->> 'channelId');
  d_author text := d ->> 'authorId';
  d_ts text := d ->> 'ts';
  d_thread text := d ->> 'threadTs';
  d_direct boolean := (d ->> 'isDirect')::boolean;
  is_new boolean := d_kind IN ('message', 'mention');
  key text := d_channel || ':' || d_ts;
  known record;
  lane bigint;
  is_direct_channel boolean := d_direct;
  is_orphan boolean := false;
  is_early boolean := false;
BEGIN
  SELECT id, kind, conversation_id INTO known FROM (
    SELECT id, kind, conversation_id FROM inbox WHERE workspace_id = d_workspace AND event_id = d ->> 'eventId'
    UNION ALL SELECT id, kind, conversation_id FROM inbox WHERE is_new AND workspace_id = d_workspace AND message_key = key) same LIMIT 1;
  IF FOUND THEN
    -- A mention arrives twice. The message event says more, so it replaces a waiting app_mention, which does not contain
    -- the kind of channel either.
    IF known.kind = 'mention' AND d_kind = 'message' THEN
      RETURN ROW(known.conversation_id, NULL, d_kind, d_direct, false, false, known.id, d -> 'body')::frontdesk.placed;
    END IF;
    RETURN NULL;
  END IF;

  IF d_kind = 'mention' THEN
    is_direct_channel := EXISTS (SELECT FROM conversations
      WHERE workspace_id = d_workspace AND channel_id = d_channel AND (is_direct OR id = ANY (direct)));
  END IF;

  IF NOT is_new OR d_thread IS NOT NULL THEN
    -- Thread replies belong to the conversation of the first message, and changes to that of the message changed.
    SELECT conversation_id INTO lane FROM inbox
      WHERE workspace_id = d_workspace AND message_key = d_channel || ':' || CASE WHEN is_new THEN d_thread ELSE d_ts END;
    IF lane IS NULL THEN
      SELECT conversation_id INTO lane FROM messages
        WHERE workspace_id = d_workspace AND channel_id = d_channel AND ts = CASE WHEN is_new THEN d_thread ELSE d_ts END;
    END IF;
    IF d_kind = 'reaction' THEN
      IF lane IS NULL THEN
        SELECT conversation_id INTO lane FROM tickets WHERE id = frontdesk.ticket_of_card(d_workspace, d_channel, d_ts);
      END IF;
      IF lane IS NULL AND NOT (d ->> 'opens')::boolean THEN RETURN NULL; END IF;
    END IF;
    -- Ignore a change of an old message that we never saw. A change of a fresh message arrived before the message.
    IF lane IS NULL AND d_kind IN ('edit', 'deletion') AND NOT (d ->> 'isFresh')::boolean THEN RETURN NULL; END IF;
    is_orphan := lane IS NULL AND d_kind IN ('edit', 'deletion');
  END IF;

  IF lane IS NULL THEN
    -- A change or reply may have arrived first and opened the conversation.
    SELECT id INTO lane FROM conversations
      WHERE workspace_id = d_workspace AND channel_id = d_channel AND thread_ts = coalesce(d_thread, d_ts);
  END IF;
  IF lane IS NULL AND is_direct_channel THEN
    lane := frontdesk.rolling_conversation(d_workspace, d_channel, direct, silence_ms);
  ELSIF lane IS NULL AND is_new AND d_thread IS NULL THEN
    -- A burst such as "hi" / "my order" / "ORD-12345" is one inquiry.
    IF burst_ms > 0 THEN
      SELECT conversation_id INTO lane FROM inbox
        WHERE workspace_id = d_workspace AND channel_id = d_channel AND author_id = d_author AND handled_at IS NULL
          AND top_level AND received_at > now() - burst_ms * interval '1 millisecond'
        ORDER BY id DESC LIMIT 1;
    END IF;
    -- People also answer "what is your order number?" outside the thread. A text that cannot be the answer starts a new
    -- conversation.
    IF lane IS NULL AND (d ->> 'mayAnswer')::boolean THEN
      SELECT id INTO lane FROM conversations
        WHERE workspace_id = d_workspace AND channel_id = d_channel AND customer_user_id = d_author
          AND awaiting IS NOT NULL AND updated_at > now() - interval '30 minutes'
        ORDER BY updated_at DESC LIMIT 1;
    END IF;
  END IF;
  IF lane IS NULL THEN
    INSERT INTO conversations (workspace_id, channel_id, thread_ts, is_direct)
      VALUES (d_workspace, d_channel, coalesce(d_thread, d_ts), is_direct_channel) ON CONFLICT DO NOTHING RETURNING id INTO lane;
    IF lane IS NULL THEN
      SELECT id INTO lane FROM conversations
        WHERE workspace_id = d_workspace AND channel_id = d_channel AND thread_ts = coalesce(d_thread, d_ts);
    END IF;
    -- It may be the thread that the bot is opening right now; see open-thread.sql.
    is_early := d_thread IS NOT NULL AND EXISTS (SELECT FROM conversations c JOIN outbox o ON o.conversation_id = c.id
      WHERE c.workspace_id = d_workspace AND c.channel_id = d_channel AND c.thread_ts LIKE 'unopened %'
        AND o.finished_at IS NULL AND o.attempts > 0 AND o.utterance ? 'opens');
  END IF;

  INSERT INTO inbox (workspace_id, event_id, kind, channel_id, author_id, body, conversation_id, message_key, top_level, trace_id)
    VALUES (d_workspace, d ->> 'eventId', d_kind, d_channel, d_author, d -> 'body', lane,
      CASE WHEN is_new THEN key END, is_new AND d_thread IS NULL, d ->> 'traceId');
  RETURN ROW(lane, NULL, d_kind, is_direct_channel, is_orphan, is_early, NULL, NULL)::frontdesk.placed;
END $$;

-- Makes the conversation of a placed delivery ready in time. Returns the milliseconds until it may be handled, or null if
-- it only replaces another.
CREATE FUNCTION frontdesk.make_ready(p frontdesk.placed, burst_ms double precision, longest_burst_ms double precision, orphan_ms double precision)
RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE
  due timestamptz;
BEGIN
  IF p.replaces IS NOT NULL THEN
    PERFORM FROM conversations WHERE id = p.lane FOR NO KEY UPDATE;
    UPDATE inbox SET kind = p.kind, body = p.body WHERE id = p.replaces AND handled_at IS NULL;
    UPDATE conversations SET is_direct = true WHERE id = p.lane AND p.is_direct AND NOT is_direct;
    RETURN NULL;
  END IF;
  -- Wait one burst window after the newest message, but only a few windows after the oldest. A change that arrived
  -- before its message waits for it.
  SELECT CASE WHEN p.is_orphan THEN least(min(c.ready_at), now() + orphan_ms * interval '1 millisecond')
      ELSE least(now() + burst_ms * interval '1 millisecond',
        min(i.received_at) FILTER (WHERE i.message_key IS NOT NULL) + longest_burst_ms * interval '1 millisecond') END
    INTO due FROM conversations c JOIN inbox i ON i.conversation_id = c.id AND i.handled_at IS NULL WHERE c.id = p.lane;
  -- A reaction waits for the messages before it, and delays none.
  IF p.kind = 'reaction' THEN
    SELECT CASE WHEN EXISTS (SELECT FROM inbox WHERE conversation_id = p.lane AND handled_at IS NULL AND kind <> 'reaction')
      THEN coalesce(ready_at, now()) ELSE now() END INTO due FROM conversations WHERE id = p.lane;
  END IF;
  IF p.is_early THEN due := now() + interval '1 minute'; END IF;
  UPDATE conversations SET ready_at = due, is_direct = is_direct OR p.is_direct WHERE id = p.lane;
  RETURN greatest(0, extract(epoch FROM due - now()) * 1000);
END $$;

-- The current conversation of a direct or group direct message: the newest with recent activity whose ticket, if any,
-- is not closed. Threads that the bot opened are for their own matter. A message that arrives while the ticket is being closed still belongs to it and reopens it.
CREATE FUNCTION frontdesk.rolling_conversation(d_workspace text, d_channel text, direct bigint[], silence_ms double precision)
RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
  since timestamptz := now() - silence_ms * interval '1 millisecond';
BEGIN
  -- Materialized, so that the planner uses the channel's index instead of scanning conversations from the newest on.
  RETURN (WITH here AS MATERIALIZED (
      SELECT id, updated_at FROM conversations WHERE workspace_id = d_workspace AND channel_id = d_channel AND is_direct
      UNION SELECT id, updated_at FROM conversations WHERE id = ANY (direct) AND workspace_id = d_workspace AND channel_id = d_channel)
    SELECT id FROM here
    WHERE NOT frontdesk.is_opened_by_us(here.id) AND NOT EXISTS (SELECT FROM tickets WHERE conversation_id = here.id AND status = 'closed')
      AND (updated_at > since
        OR EXISTS (SELECT FROM inbox WHERE conversation_id = here.id AND handled_at IS NULL)
        OR (SELECT written_at FROM messages WHERE conversation_id = here.id ORDER BY messages.id DESC LIMIT 1) > since)
    ORDER BY id DESC LIMIT 1);
END $$;
