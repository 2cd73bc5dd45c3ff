-- What waits is not in it, so that no plan looks for it there.
DROP INDEX "outbox_finished";--> statement-breakpoint
CREATE INDEX "outbox_finished" ON "outbox" USING btree ("finished_at") WHERE finished_at is not null;
--> statement-breakpoint
-- What a process takes from a queue, and what it gives back, in one call each. See inbox/ and outbox/.
-- Statements inside a function see what was committed before they began. So what is read of a lane after it was taken
-- holds all that was done in it before, which one statement that takes and reads would not promise.

-- A conversation as Frontdesk reads it: `Conversation` in conversations/conversation.ts.
CREATE FUNCTION conversation_json(c conversations) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('id', c.id, 'workspaceId', c.workspace_id, 'channelId', c.channel_id, 'threadTs', c.thread_ts,
    'customer', c.customer, 'customerUserId', c.customer_user_id, 'department', c.department, 'awaiting', c.awaiting,
    'inPersonsHands', c.in_persons_hands, 'leasedBy', c.leased_by, 'abandoned', c.abandoned)
$$;
--> statement-breakpoint
-- What waits in a conversation, in the order in which Slack sent it, at most so much: `InboxEntry` in inbox/batches.ts.
CREATE FUNCTION waiting_json(of_conversation bigint, most bigint) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'body', body, 'attempts', attempts) ORDER BY id), '[]')
  FROM (SELECT id, kind, body, attempts FROM inbox
    WHERE conversation_id = of_conversation AND handled_at IS NULL ORDER BY id LIMIT most) waiting);
END $$;
--> statement-breakpoint
-- What was said in a conversation before, and its ticket: `Past` in conversations/conversation.ts.
CREATE FUNCTION past_json(of_conversation bigint, most_lines bigint) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT jsonb_build_object(
    'ticket', (SELECT jsonb_build_object('id', id, 'workspaceId', workspace_id, 'conversationId', conversation_id,
      'status', status, 'customerUserId', customer_user_id) FROM tickets WHERE conversation_id = of_conversation),
    'transcript', (SELECT coalesce(jsonb_agg(jsonb_build_object('author', author, 'text', text) ORDER BY id), '[]')
      FROM (SELECT id, author, text FROM messages
        WHERE conversation_id = of_conversation AND deleted_at IS NULL ORDER BY id DESC LIMIT most_lines) line)));
END $$;
--> statement-breakpoint
-- Leases the conversations that have been ready for longest and that nobody has, at most `most`, outside of `not_in`. Each
-- lease has a name of its own: a process that slept through its lease cannot mistake the next one for it, not even when
-- that one is its own. Returns `Batch[]` of inbox/batches.ts.
CREATE FUNCTION claim_conversations(most integer, not_in text[], lease_ms double precision, most_entries bigint, most_lines bigint)
RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  claimed bigint[];
BEGIN
  claimed := ARRAY(SELECT id FROM conversations
    WHERE ready_at <= now() AND (leased_until IS NULL OR leased_until <= now()) AND channel_id <> ALL (not_in)
    ORDER BY ready_at LIMIT most FOR UPDATE SKIP LOCKED);
  IF claimed = '{}' THEN RETURN '[]'; END IF;
  UPDATE conversations SET leased_by = gen_random_uuid()::text, leased_until = now() + lease_ms * interval '1 millisecond',
      -- Whoever had it before did not give it back.
      abandoned = abandoned + CASE WHEN leased_by IS NULL THEN 0 ELSE 1 END
    WHERE id = ANY (claimed);
  RETURN (SELECT jsonb_agg(jsonb_build_object('conversation', conversation_json(c), 'entries', waiting_json(c.id, most_entries),
      'past', past_json(c.id, most_lines)) ORDER BY c.ready_at)
    FROM conversations c WHERE c.id = ANY (claimed));
END $$;
--> statement-breakpoint
-- Puts something to say into the lane of its channel. What goes to a customer is also part of our copy of the thread.
CREATE FUNCTION enqueue(e_id uuid, e_workspace text, e_conversation bigint, e_channel text, e_utterance jsonb)
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
--> statement-breakpoint
-- Saves what came of a batch, all or nothing, and gives its conversation back: what was written, what the bot will say, what
-- changes of the conversation (a key that is missing changes nothing), and that the entries are handled. Returns in how
-- many milliseconds the conversation may be handled again, null for never, and -1 when another process has taken it over:
-- then nothing is changed. Locks the conversation, then the lanes of the outbox, as everybody does.
CREATE FUNCTION finish_batch(
  b_conversation bigint, b_lease text, b_entries bigint[], b_outcome text, b_changes jsonb, b_written jsonb, b_says jsonb
) RETURNS double precision LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  place record;
  say jsonb;
  due timestamptz;
BEGIN
  SELECT workspace_id, channel_id INTO place FROM conversations
    WHERE id = b_conversation AND leased_by = b_lease FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN -1; END IF;

  INSERT INTO messages (workspace_id, channel_id, conversation_id, ts, author, author_id, text, attachments)
    SELECT place.workspace_id, place.channel_id, b_conversation, ts, author, "authorId", text, attachments
    FROM jsonb_to_recordset(b_written) AS written(ts text, author text, "authorId" text, text text, attachments jsonb)
    ON CONFLICT DO NOTHING;
  FOR say IN SELECT value FROM jsonb_array_elements(b_says) LOOP
    PERFORM enqueue(gen_random_uuid(), place.workspace_id, b_conversation, say ->> 'channel', say -> 'utterance');
  END LOOP;
  UPDATE inbox SET handled_at = now(), outcome = b_outcome, body = NULL
    WHERE conversation_id = b_conversation AND handled_at IS NULL AND id = ANY (b_entries);
  UPDATE conversations SET
      customer = CASE WHEN b_changes ? 'customer' THEN b_changes -> 'customer' ELSE customer END,
      customer_user_id = CASE WHEN b_changes ? 'customerUserId' THEN b_changes ->> 'customerUserId' ELSE customer_user_id END,
      department = CASE WHEN b_changes ? 'department' THEN b_changes ->> 'department' ELSE department END,
      awaiting = CASE WHEN b_changes ? 'awaiting' THEN b_changes ->> 'awaiting' ELSE awaiting END,
      in_persons_hands = coalesce((b_changes ->> 'inPersonsHands')::boolean, in_persons_hands),
      leased_by = NULL, leased_until = NULL, abandoned = 0, updated_at = now(),
      ready_at = CASE WHEN EXISTS (SELECT FROM inbox WHERE conversation_id = b_conversation AND handled_at IS NULL)
        THEN greatest(ready_at, now()) END
    WHERE id = b_conversation RETURNING ready_at INTO due;
  RETURN greatest(0, extract(epoch FROM due - now()) * 1000);
END $$;
--> statement-breakpoint
-- Leases the lanes that have been ready for longest and that nobody has, at most `most`, and begins to say the next thing
-- in each. In order per conversation; a conversation whose next word is put aside does not hold up the others. The attempt
-- is counted before it is made: after a crash we know that it may have reached Slack. Returns `Turn[]` of outbox/attempts.ts.
CREATE FUNCTION claim_turns(most integer, lease_ms double precision) RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  claimed bigint[];
  turns jsonb;
BEGIN
  claimed := ARRAY(SELECT id FROM outbox_lanes WHERE ready_at <= now() AND (leased_until IS NULL OR leased_until <= now())
    ORDER BY ready_at LIMIT most FOR UPDATE SKIP LOCKED);
  IF claimed = '{}' THEN RETURN '[]'; END IF;
  UPDATE outbox_lanes SET leased_by = gen_random_uuid()::text, leased_until = now() + lease_ms * interval '1 millisecond',
      abandoned = abandoned + CASE WHEN leased_by IS NULL THEN 0 ELSE 1 END
    WHERE id = ANY (claimed);
  WITH first AS (
    SELECT DISTINCT ON (lane_id, conversation_id) id, lane_id, seq, retry_at FROM outbox
      WHERE lane_id = ANY (claimed) AND finished_at IS NULL ORDER BY lane_id, conversation_id, seq
  ), next AS (
    SELECT DISTINCT ON (lane_id) id FROM first WHERE retry_at IS NULL OR retry_at <= now() ORDER BY lane_id, seq
  ), begun AS (
    UPDATE outbox SET attempts = attempts + 1 WHERE id = ANY (ARRAY(SELECT id FROM next)) RETURNING *
  ) SELECT jsonb_agg(jsonb_build_object(
      'lane', jsonb_build_object('id', l.id, 'channel', l.channel, 'leasedBy', l.leased_by),
      'entry', CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('id', b.id, 'seq', b.seq, 'workspaceId', b.workspace_id,
        'utterance', b.utterance, 'attempts', b.attempts, 'createdAt', b.created_at) END,
      'conversation', (SELECT conversation_json(c) FROM conversations c WHERE c.id = b.conversation_id),
      -- A person's words may still wait to be handled: an answer was thought of in the lane in which they wait.
      'waiting', CASE WHEN b.utterance ->> 'purpose' = 'answer' THEN waiting_json(b.conversation_id, NULL) ELSE '[]' END
    ) ORDER BY l.ready_at)
    INTO turns FROM outbox_lanes l LEFT JOIN begun b ON b.lane_id = l.id WHERE l.id = ANY (claimed);
  RETURN turns;
END $$;
