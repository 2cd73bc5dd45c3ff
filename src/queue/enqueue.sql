-- Puts something to say into the lane of its channel. What goes to a customer is also part of our copy of the thread.
CREATE FUNCTION frontdesk.enqueue(e_id uuid, e_workspace text, e_conversation bigint, e_channel text, e_utterance jsonb)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  lane bigint;
BEGIN
  -- The upsert locks the lane, so that the order of what is put in is the order in which it is committed.
  INSERT INTO outbox_lanes (workspace_id, channel, ready_at) VALUES (e_workspace, e_channel, now())
    ON CONFLICT (workspace_id, channel) DO UPDATE SET ready_at = least(outbox_lanes.ready_at, greatest(now(), outbox_lanes.not_before))
    RETURNING id INTO lane;
  INSERT INTO outbox (id, lane_id, workspace_id, conversation_id, utterance)
    VALUES (e_id, lane, e_workspace, e_conversation, e_utterance);
  IF e_utterance ->> 'kind' = 'reply' THEN
    INSERT INTO messages (workspace_id, channel_id, conversation_id, author, text, outbox_id)
      VALUES (e_workspace, e_channel, e_conversation, 'bot', e_utterance ->> 'text', e_id);
  END IF;
END $$;
