-- Writes a delivery down in the lane of its conversation. Returns in how many milliseconds it may be handled, or null
-- when we have it already. Statements inside see what was committed before they began, so what follows a lock sees what the lock waited for.
CREATE FUNCTION frontdesk.store_delivery(
  d_workspace text, d_event text, d_kind text, d_channel text, d_author text, d_ts text, d_thread text, d_body jsonb,
  d_fresh boolean, burst_ms double precision, longest_burst_ms double precision, orphan_ms double precision
) RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE
  is_new boolean := d_kind IN ('message', 'mention');
  key text := d_channel || ':' || d_ts;
  known record;
  lane bigint;
  is_orphan boolean := false;
  due timestamptz;
BEGIN
  -- Copies of one message, and messages of one burst, may reach several processes at the same moment. In one channel
  -- they are stored one after another, so that each sees what came before it.
  PERFORM pg_advisory_xact_lock(hashtextextended(d_workspace || ':' || d_channel, 0));

  SELECT id, kind INTO known FROM inbox
    WHERE workspace_id = d_workspace AND (event_id = d_event OR (is_new AND message_key = key)) LIMIT 1;
  IF FOUND THEN
    -- A mention arrives twice; the message copy says more, so it takes the place of a waiting app_mention.
    IF known.kind = 'mention' AND d_kind = 'message' THEN
      UPDATE inbox SET kind = d_kind, body = d_body WHERE id = known.id AND handled_at IS NULL;
    END IF;
    RETURN NULL;
  END IF;

  IF is_new AND d_thread IS NULL THEN
    -- A change of this message may have overtaken it, and opened its conversation.
    SELECT id INTO lane FROM conversations
      WHERE workspace_id = d_workspace AND channel_id = d_channel AND thread_ts = d_ts;
    -- "hi" / "my order" / "ORD-12345", three messages in three seconds, are one inquiry.
    IF lane IS NULL AND burst_ms > 0 THEN
      SELECT conversation_id INTO lane FROM inbox
        WHERE workspace_id = d_workspace AND channel_id = d_channel AND author_id = d_author AND handled_at IS NULL
          AND top_level AND received_at > now() - burst_ms * interval '1 millisecond'
        ORDER BY id DESC LIMIT 1;
    END IF;
    -- People answer "what is your order number?" outside the thread, too.
    IF lane IS NULL THEN
      SELECT id INTO lane FROM conversations
        WHERE workspace_id = d_workspace AND channel_id = d_channel AND customer_user_id = d_author
          AND awaiting IS NOT NULL AND updated_at > now() - interval '30 minutes'
        ORDER BY updated_at DESC LIMIT 1;
    END IF;
  ELSE
    -- What is said in a thread belongs to the conversation of its first message, a change to that of what it changes.
    SELECT conversation_id INTO lane FROM inbox
      WHERE workspace_id = d_workspace AND message_key = d_channel || ':' || CASE WHEN is_new THEN d_thread ELSE d_ts END;
    IF lane IS NULL THEN
      SELECT conversation_id INTO lane FROM messages
        WHERE workspace_id = d_workspace AND channel_id = d_channel AND ts = CASE WHEN is_new THEN d_thread ELSE d_ts END;
    END IF;
    -- A change of an old message that we never saw says nothing to us. That of a fresh one has overtaken it.
    IF lane IS NULL AND NOT is_new AND NOT d_fresh THEN RETURN NULL; END IF;
  END IF;

  IF lane IS NULL THEN
    INSERT INTO conversations (workspace_id, channel_id, thread_ts)
      VALUES (d_workspace, d_channel, coalesce(d_thread, d_ts))
      ON CONFLICT (workspace_id, channel_id, thread_ts) DO UPDATE SET workspace_id = excluded.workspace_id
      RETURNING id INTO lane;
    is_orphan := NOT is_new;
  END IF;

  INSERT INTO inbox (workspace_id, event_id, kind, channel_id, author_id, body, conversation_id, message_key, top_level)
    VALUES (d_workspace, d_event, d_kind, d_channel, d_author, d_body, lane,
      CASE WHEN is_new THEN key END, is_new AND d_thread IS NULL);
  -- One window after the newest, but no later than a few windows after the oldest that waits. A change that has overtaken
  -- its message waits for it.
  SELECT CASE WHEN is_orphan THEN least(min(c.ready_at), now() + orphan_ms * interval '1 millisecond')
      ELSE least(now() + burst_ms * interval '1 millisecond',
        min(i.received_at) FILTER (WHERE i.message_key IS NOT NULL) + longest_burst_ms * interval '1 millisecond') END
    INTO due FROM conversations c JOIN inbox i ON i.conversation_id = c.id AND i.handled_at IS NULL WHERE c.id = lane;
  -- Last, so that whoever finishes this lane at the same moment either sees the entry or is overruled by this.
  UPDATE conversations SET ready_at = due WHERE id = lane;
  RETURN greatest(0, extract(epoch FROM due - now()) * 1000);
END $$;
