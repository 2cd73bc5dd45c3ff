-- Slack gives a channel a new id when it becomes shared, or no longer is. All that belongs to it moves to the new id.

-- The current id of a channel.
CREATE FUNCTION frontdesk.channel_now(c_workspace text, c_channel text) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN coalesce((SELECT new_id FROM channel_moves WHERE workspace_id = c_workspace AND old_id = c_channel), c_channel);
END $$;

-- Stores of deliveries share this lock, and a move takes it alone. So a delivery is stored before a move, or with the
-- new id after it.
CREATE FUNCTION frontdesk.channels_lock(c_workspace text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT hashtextextended(c_workspace || ':channels', 0)
$$;

-- Moves a channel's conversations, tickets, deliveries, posts and messages to its new id. The news may come twice, late,
-- or after the first messages with the new id: threads that exist under both ids become one conversation. Takes leases
-- away, since what is being decided holds the old id; it is handled again. See the order of locks in leases.ts.
CREATE FUNCTION frontdesk.move_channel(m_workspace text, m_old text, m_new text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  target text;
  kept bigint[];
  other bigint[];
  old_lane record;
  new_lane bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(frontdesk.channels_lock(m_workspace));
  -- News may overtake each other.
  target := frontdesk.channel_now(m_workspace, m_new);
  IF target = m_old THEN RETURN; END IF;
  UPDATE channel_moves SET new_id = target WHERE workspace_id = m_workspace AND new_id = m_old;
  INSERT INTO channel_moves (workspace_id, old_id, new_id) VALUES (m_workspace, m_old, target)
    ON CONFLICT (workspace_id, old_id) DO UPDATE SET new_id = excluded.new_id;

  PERFORM FROM conversations WHERE workspace_id = m_workspace AND channel_id IN (m_old, target) ORDER BY id FOR NO KEY UPDATE;
  SELECT array_agg(o.id ORDER BY o.id), array_agg(n.id ORDER BY o.id) INTO kept, other
    FROM conversations o JOIN conversations n USING (workspace_id, thread_ts)
    WHERE o.workspace_id = m_workspace AND o.channel_id = m_old AND n.channel_id = target;
  UPDATE conversations o SET customer = coalesce(o.customer, n.customer), customer_user_id = coalesce(o.customer_user_id, n.customer_user_id),
      department = coalesce(n.department, o.department), awaiting = coalesce(n.awaiting, o.awaiting),
      in_persons_hands = o.in_persons_hands OR n.in_persons_hands, is_direct = o.is_direct OR n.is_direct,
      answer_due_at = least(o.answer_due_at, n.answer_due_at), ready_at = least(o.ready_at, n.ready_at)
    FROM unnest(kept, other) AS pair(k, n_id) JOIN conversations n ON n.id = n_id WHERE o.id = k;
  -- An empty shell, whatever still refers to it.
  UPDATE conversations SET thread_ts = 'moved to ' || k, awaiting = NULL, answer_due_at = NULL, ready_at = NULL,
      leased_by = NULL, leased_until = NULL, abandoned = 0
    FROM unnest(kept, other) AS pair(k, n) WHERE id = n;
  UPDATE conversations SET channel_id = target, leased_by = NULL, leased_until = NULL
    WHERE workspace_id = m_workspace AND channel_id = m_old;

  UPDATE tickets SET conversation_id = k FROM unnest(kept, other) AS pair(k, n)
    WHERE conversation_id = n AND NOT EXISTS (SELECT FROM tickets theirs WHERE theirs.conversation_id = k);
  UPDATE tickets SET channel_id = target WHERE workspace_id = m_workspace AND channel_id = m_old;
  UPDATE tickets SET card_channel_id = target WHERE workspace_id = m_workspace AND card_channel_id = m_old;
  UPDATE past_cards SET channel_id = target WHERE workspace_id = m_workspace AND channel_id = m_old;
  -- Of two open questions to staff about one thread, one stays.
  UPDATE possible_requests SET status = CASE WHEN status = 'open' AND EXISTS (SELECT FROM possible_requests theirs
      WHERE theirs.conversation_id = k AND theirs.status = 'open') THEN 'answered' ELSE status END, conversation_id = k
    FROM unnest(kept, other) AS pair(k, n) WHERE conversation_id = n;
  UPDATE possible_requests SET line_channel_id = target WHERE workspace_id = m_workspace AND line_channel_id = m_old;
  UPDATE article_uses SET conversation_id = k FROM unnest(kept, other) AS pair(k, n) WHERE conversation_id = n;
  UPDATE intent_corrections SET conversation_id = k FROM unnest(kept, other) AS pair(k, n) WHERE conversation_id = n;
  UPDATE turns SET conversation_id = k FROM unnest(kept, other) AS pair(k, n) WHERE conversation_id = n;
  UPDATE turns SET channel_id = target WHERE workspace_id = m_workspace AND channel_id = m_old;
  UPDATE model_calls SET conversation_id = k FROM unnest(kept, other) AS pair(k, n) WHERE conversation_id = n;
  UPDATE article_recalls SET channel_id = target WHERE workspace_id = m_workspace AND channel_id = m_old;
  UPDATE weekly_notes SET channel_id = target WHERE workspace_id = m_workspace AND channel_id = m_old;
  -- The newer decision of staff counts.
  DELETE FROM channel_modes WHERE workspace_id = m_workspace AND channel_id IN (m_old, target) AND set_at < (SELECT max(set_at)
    FROM channel_modes WHERE workspace_id = m_workspace AND channel_id IN (m_old, target));
  UPDATE channel_modes SET channel_id = target WHERE workspace_id = m_workspace AND channel_id = m_old;
  UPDATE support_channels SET channel_id = target WHERE workspace_id = m_workspace AND channel_id = m_old;

  UPDATE inbox SET conversation_id = k FROM unnest(kept, other) AS pair(k, n) WHERE conversation_id = n;
  -- Of two deliveries of one message, the handled one stays.
  UPDATE inbox SET message_key = NULL, body = NULL, handled_at = coalesce(handled_at, now()), outcome = coalesce(outcome, 'came twice')
    WHERE id IN (SELECT CASE WHEN o.handled_at IS NULL AND n.handled_at IS NOT NULL THEN o.id ELSE n.id END
      FROM inbox o JOIN inbox n ON n.workspace_id = m_workspace AND n.message_key = target || substr(o.message_key, length(m_old) + 1)
      WHERE o.workspace_id = m_workspace AND o.channel_id = m_old);
  UPDATE inbox SET channel_id = target, message_key = target || substr(message_key, length(m_old) + 1)
    WHERE workspace_id = m_workspace AND channel_id = m_old;
  UPDATE conversations c SET ready_at = answer_due_at WHERE workspace_id = m_workspace AND channel_id = target AND ready_at IS NOT NULL
    AND NOT EXISTS (SELECT FROM inbox WHERE conversation_id = c.id AND handled_at IS NULL);
  UPDATE dead_letters SET conversation_id = k FROM unnest(kept, other) AS pair(k, n) WHERE conversation_id = n;

  SELECT id, coalesce(leased_until > now(), false) AS is_leased INTO old_lane FROM outbox_lanes
    WHERE workspace_id = m_workspace AND channel = m_old FOR NO KEY UPDATE;
  IF FOUND THEN
    SELECT id INTO new_lane FROM outbox_lanes WHERE workspace_id = m_workspace AND channel = target FOR NO KEY UPDATE;
    IF new_lane IS NULL THEN
      UPDATE outbox_lanes SET channel = target, not_before = NULL, ready_at = CASE WHEN ready_at IS NOT NULL THEN now() END
        WHERE id = old_lane.id;
    ELSE
      -- A post that is under way ends where it began; see `begin_turns`.
      UPDATE outbox SET lane_id = new_lane
        WHERE lane_id = old_lane.id AND finished_at IS NULL AND (attempts = 0 OR NOT old_lane.is_leased);
      UPDATE outbox_lanes SET ready_at = now() WHERE id IN (new_lane, old_lane.id);
    END IF;
  END IF;
  UPDATE outbox SET conversation_id = k FROM unnest(kept, other) AS pair(k, n) WHERE conversation_id = n;
  UPDATE outbox SET posted_channel_id = target WHERE workspace_id = m_workspace AND posted_channel_id = m_old;

  UPDATE messages SET conversation_id = k FROM unnest(kept, other) AS pair(k, n) WHERE conversation_id = n;
  DELETE FROM messages n USING messages o WHERE n.workspace_id = m_workspace AND n.channel_id = target
    AND o.workspace_id = m_workspace AND o.channel_id = m_old AND o.ts = n.ts;
  UPDATE messages SET channel_id = target WHERE workspace_id = m_workspace AND channel_id = m_old;
END $$;
