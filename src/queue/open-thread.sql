-- Whether the bot opened the thread of a conversation, or is about to.
CREATE FUNCTION frontdesk.is_opened_by_us(c_id bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM conversations c WHERE c.id = c_id AND (c.thread_ts LIKE 'unopened %' OR EXISTS (SELECT FROM messages m
    WHERE m.workspace_id = c.workspace_id AND m.channel_id = c.channel_id AND m.ts = c.thread_ts AND m.author = 'bot')))
$$;

-- Gives a conversation the thread that the bot has opened for it. Replies there may have come before we knew: then they
-- have a conversation of their own, whose deliveries and words join this one. What is being decided there is decided
-- again. See the order of locks in leases.ts.
CREATE FUNCTION frontdesk.open_thread(o_conversation bigint, o_ts text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  own record;
  early bigint;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(frontdesk.channels_lock(workspace_id)) FROM conversations WHERE id = o_conversation;
  SELECT workspace_id, channel_id, thread_ts INTO own FROM conversations WHERE id = o_conversation;
  -- No delivery of this channel is stored meanwhile; see store_delivery.
  PERFORM pg_advisory_xact_lock(hashtextextended(own.workspace_id || ':' || own.channel_id, 0));
  IF own.thread_ts NOT LIKE 'unopened %' THEN RETURN; END IF;
  SELECT id INTO early FROM conversations
    WHERE workspace_id = own.workspace_id AND channel_id = own.channel_id AND thread_ts = o_ts;
  PERFORM FROM conversations WHERE id IN (o_conversation, early) ORDER BY id FOR NO KEY UPDATE;
  IF early IS NOT NULL THEN
    -- An empty shell, whatever still refers to it.
    UPDATE conversations SET thread_ts = 'moved to ' || o_conversation, awaiting = NULL, answer_due_at = NULL, ready_at = NULL,
        leased_by = NULL, leased_until = NULL, abandoned = 0 WHERE id = early;
    UPDATE possible_requests SET status = CASE WHEN status = 'open' THEN 'answered' ELSE status END, conversation_id = o_conversation
      WHERE conversation_id = early;
    UPDATE article_uses SET conversation_id = o_conversation WHERE conversation_id = early;
    UPDATE inbox SET conversation_id = o_conversation WHERE conversation_id = early;
    UPDATE dead_letters SET conversation_id = o_conversation WHERE conversation_id = early;
  END IF;
  UPDATE conversations SET thread_ts = o_ts,
      ready_at = CASE WHEN EXISTS (SELECT FROM inbox WHERE conversation_id = o_conversation AND handled_at IS NULL) THEN now() ELSE ready_at END
    WHERE id = o_conversation;
  UPDATE tickets SET thread_ts = o_ts WHERE conversation_id = o_conversation;
  IF early IS NOT NULL THEN
    UPDATE outbox SET conversation_id = o_conversation WHERE conversation_id = early;
    UPDATE messages SET conversation_id = o_conversation WHERE conversation_id = early;
  END IF;
END $$;
