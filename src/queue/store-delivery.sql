-- Writes a delivery down in the lane of its conversation. Returns in how many milliseconds it may be handled, or null
-- when we have it already. Statements inside see what was committed before they began, so what follows a lock sees what the lock waited for.
CREATE FUNCTION frontdesk.store_delivery(
  d_workspace text, d_event text, d_kind text, d_channel text, d_author text, d_ts text, d_thread text, d_body jsonb,
  d_direct boolean, d_may_answer boolean,
  d_fresh boolean, burst_ms double precision, longest_burst_ms double precision, orphan_ms double precision, silence_ms double precision
) RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE
  is_new boolean := d_kind IN ('message', 'mention');
  key text := d_channel || ':' || d_ts;
  known record;
  lane bigint;
  is_direct_channel boolean := d_direct;
  is_orphan boolean := false;
  due timestamptz;
BEGIN
  -- Copies of one message, and messages of one burst, may reach several processes at the same moment. In one channel
  -- they are stored one after another, so that each sees what came before it.
  PERFORM pg_advisory_xact_lock(hashtextextended(d_workspace || ':' || d_channel, 0));

  SELECT id, kind, conversation_id INTO known FROM inbox
    WHERE workspace_id = d_workspace AND (event_id = d_event OR (is_new AND message_key = key)) LIMIT 1;
  IF FOUND THEN
    -- A mention arrives twice; the message copy says more, so it takes the place of a waiting app_mention.
    IF known.kind = 'mention' AND d_kind = 'message' THEN
      UPDATE inbox SET kind = d_kind, body = d_body WHERE id = known.id AND handled_at IS NULL;
      -- The mention does not say what kind of channel it is in.
      IF d_direct THEN
        UPDATE conversations SET is_direct = true WHERE id = known.conversation_id AND NOT is_direct;
      END IF;
    END IF;
    RETURN NULL;
  END IF;

  IF d_kind = 'mention' THEN
    is_direct_channel := EXISTS (SELECT FROM conversations
      WHERE workspace_id = d_workspace AND channel_id = d_channel AND is_direct);
  END IF;

  IF NOT is_new OR d_thread IS NOT NULL THEN
    -- What is said in a thread belongs to the conversation of its first message, a change to that of what it changes.
    SELECT conversation_id INTO lane FROM inbox
      WHERE workspace_id = d_workspace AND message_key = d_channel || ':' || CASE WHEN is_new THEN d_thread ELSE d_ts END;
    IF lane IS NULL THEN
      SELECT conversation_id INTO lane FROM messages
        WHERE workspace_id = d_workspace AND channel_id = d_channel AND ts = CASE WHEN is_new THEN d_thread ELSE d_ts END;
    END IF;
    -- A change of an old message that we never saw says nothing to us. That of a fresh one has overtaken it.
    IF lane IS NULL AND NOT is_new AND NOT d_fresh THEN RETURN NULL; END IF;
    is_orphan := lane IS NULL AND NOT is_new;
  END IF;

  IF lane IS NULL THEN
    -- Something about it may have overtaken it, and opened its conversation.
    SELECT id INTO lane FROM conversations
      WHERE workspace_id = d_workspace AND channel_id = d_channel AND thread_ts = coalesce(d_thread, d_ts);
  END IF;
  IF lane IS NULL AND is_direct_channel THEN
    lane := frontdesk.rolling_conversation(d_workspace, d_channel, silence_ms);
  ELSIF lane IS NULL AND is_new AND d_thread IS NULL THEN
    -- "hi" / "my order" / "ORD-12345", three messages in three seconds, are one inquiry.
    IF burst_ms > 0 THEN
      SELECT conversation_id INTO lane FROM inbox
        WHERE workspace_id = d_workspace AND channel_id = d_channel AND author_id = d_author AND handled_at IS NULL
          AND top_level AND received_at > now() - burst_ms * interval '1 millisecond'
        ORDER BY id DESC LIMIT 1;
    END IF;
    -- People answer "what is your order number?" outside the thread, too. What cannot be the answer is a matter of its own.
    IF lane IS NULL AND d_may_answer THEN
      SELECT id INTO lane FROM conversations
        WHERE workspace_id = d_workspace AND channel_id = d_channel AND customer_user_id = d_author
          AND awaiting IS NOT NULL AND updated_at > now() - interval '30 minutes'
        ORDER BY updated_at DESC LIMIT 1;
    END IF;
  END IF;
  IF lane IS NULL THEN
    INSERT INTO conversations (workspace_id, channel_id, thread_ts) VALUES (d_workspace, d_channel, coalesce(d_thread, d_ts))
      ON CONFLICT (workspace_id, channel_id, thread_ts) DO UPDATE SET workspace_id = excluded.workspace_id
      RETURNING id INTO lane;
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
  UPDATE conversations SET ready_at = due, is_direct = is_direct OR is_direct_channel WHERE id = lane;
  RETURN greatest(0, extract(epoch FROM due - now()) * 1000);
END $$;

-- The conversation that goes on in a direct message or a group of them: the newest in which something happened lately, and whose
-- ticket, if it has one, is not closed. What comes while its ticket is being closed still belongs to it, and opens it again.
CREATE FUNCTION frontdesk.rolling_conversation(d_workspace text, d_channel text, silence_ms double precision)
RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
  since timestamptz := now() - silence_ms * interval '1 millisecond';
BEGIN
  -- Materialized, so that it is found by its channel and not by reading every conversation from the newest on.
  RETURN (WITH here AS MATERIALIZED (
      SELECT id, updated_at FROM conversations WHERE workspace_id = d_workspace AND channel_id = d_channel AND is_direct)
    SELECT id FROM here
    WHERE NOT EXISTS (SELECT FROM tickets WHERE conversation_id = here.id AND status = 'closed')
      AND (updated_at > since
        OR EXISTS (SELECT FROM inbox WHERE conversation_id = here.id AND handled_at IS NULL)
        OR (SELECT written_at FROM messages WHERE conversation_id = here.id ORDER BY messages.id DESC LIMIT 1) > since)
    ORDER BY id DESC LIMIT 1);
END $$;
