-- What goes out before a waiting post of a conversation in the same lane, or that post itself. It is in SQL, so that it
-- becomes part of the query. Like what calls it, it reads a few rows, however many wait in the lane, unless many are
-- postponed.
CREATE FUNCTION frontdesk.first_of(post outbox) RETURNS TABLE (id uuid, retry_at timestamptz) LANGUAGE sql STABLE AS $$
  SELECT id, retry_at FROM outbox WHERE conversation_id = post.conversation_id AND lane_id = post.lane_id AND finished_at IS NULL
    ORDER BY seq LIMIT 1
$$;

-- Leases free lanes, which the caller has locked, and begins the next post in each: the lowest rank first, and in order
-- per conversation. A conversation ranks as high as its most pressing post, and one whose next post is postponed does not
-- block the others. The attempt is counted before it is made, so after a crash we know that it may have reached Slack.
-- Returns `TurnJson[]` of attempts.ts.
CREATE FUNCTION frontdesk.begin_turns(claimed bigint[], lease_ms double precision) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  turns jsonb;
BEGIN
  IF claimed = '{}' THEN RETURN '[]'; END IF;
  UPDATE outbox_lanes SET leased_by = gen_random_uuid()::text, leased_until = now() + lease_ms * interval '1 millisecond',
      abandoned = abandoned + CASE WHEN leased_by IS NULL THEN 0 ELSE 1 END
    WHERE id = ANY (claimed);
  WITH next AS (
    SELECT due.id FROM unnest(claimed) AS lane, LATERAL (SELECT first.id FROM outbox post, frontdesk.first_of(post) first
      WHERE post.lane_id = lane AND post.finished_at IS NULL AND (first.retry_at IS NULL OR first.retry_at <= now())
      ORDER BY post.rank, post.seq LIMIT 1) due
  ), begun AS (
    UPDATE outbox SET attempts = attempts + 1 WHERE id = ANY (ARRAY(SELECT id FROM next)) RETURNING *
  ) SELECT jsonb_agg(jsonb_build_object(
      'lane', jsonb_build_object('id', l.id, 'channel', frontdesk.channel_now(l.workspace_id, l.channel), 'leasedBy', l.leased_by),
      'entry', CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('id', b.id, 'seq', b.seq, 'workspaceId', b.workspace_id,
        'utterance', b.utterance, 'attempts', b.attempts, 'createdAt', b.created_at, 'causedBy', b.caused_by) END,
      'conversation', (SELECT frontdesk.conversation_json(c) FROM conversations c WHERE c.id = b.conversation_id),
      -- Messages may have arrived since the answer was decided.
      'waiting', CASE WHEN b.utterance ->> 'purpose' = 'answer' THEN frontdesk.waiting_json(b.conversation_id, NULL) ELSE '[]' END
    ) ORDER BY l.ready_at)
    INTO turns FROM outbox_lanes l LEFT JOIN begun b ON b.lane_id = l.id WHERE l.id = ANY (claimed);
  RETURN turns;
END $$;

-- Leases at most `most` free lanes, those ready for longest first, and begins a post in each; see begin_turns.
CREATE FUNCTION frontdesk.claim_turns(most integer, lease_ms double precision)
RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_sort = off SET jit = off AS $$
DECLARE
  -- A lane to which much is added is locked nearly all the time, and others would pass it over each time.
  passed_over bigint := (SELECT id FROM outbox_lanes
    WHERE ready_at <= now() - interval '200 milliseconds' AND (leased_until IS NULL OR leased_until <= now()) ORDER BY ready_at LIMIT 1);
BEGIN
  IF passed_over IS NOT NULL THEN PERFORM frontdesk.wait_for_lane(passed_over); END IF;
  RETURN frontdesk.begin_turns(ARRAY(SELECT id FROM outbox_lanes
    WHERE ready_at <= now() AND (leased_until IS NULL OR leased_until <= now())
    ORDER BY ready_at LIMIT most FOR UPDATE SKIP LOCKED), lease_ms);
END $$;

-- Locks a lane, unless somebody holds it for long: the other lanes must not wait for them. Nothing else is locked meanwhile.
CREATE FUNCTION frontdesk.wait_for_lane(lane bigint) RETURNS void LANGUAGE plpgsql SET lock_timeout = '100ms' AS $$
BEGIN
  PERFORM FROM outbox_lanes WHERE id = lane FOR UPDATE;
EXCEPTION WHEN lock_not_available THEN NULL;
END $$;

-- Records the results of attempts and releases their lanes, all or nothing. A post that Slack refuses for good becomes a
-- dead letter. Returns for each the milliseconds until its lane has another post, null for none, or -1 if another process
-- has taken the lane over and nothing was changed. Locks all lanes, then all entries, then messages; see the order of
-- locks in leases.ts.
CREATE FUNCTION frontdesk.finish_attempts(ended jsonb)
RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_sort = off SET jit = off AS $$
DECLARE
  attempt record;
  dues double precision[] := array_fill(NULL::double precision, ARRAY[jsonb_array_length(ended)]);
BEGIN
  IF jsonb_array_length(ended) > 1 THEN
    PERFORM FROM outbox_lanes WHERE id = ANY (ARRAY(SELECT (value ->> 'lane')::bigint FROM jsonb_array_elements(ended)))
      ORDER BY channel <> 'support', workspace_id COLLATE "C", channel COLLATE "C" FOR NO KEY UPDATE;
    PERFORM FROM outbox WHERE id = ANY (ARRAY(SELECT (value ->> 'entry')::uuid FROM jsonb_array_elements(ended)))
      ORDER BY seq FOR NO KEY UPDATE;
  END IF;
  FOR attempt IN SELECT value, place FROM jsonb_array_elements(ended) WITH ORDINALITY AS t(value, place)
      ORDER BY (SELECT seq FROM outbox WHERE id = (value ->> 'entry')::uuid) LOOP
    dues[attempt.place] := frontdesk.finish_attempt(attempt.value);
  END LOOP;
  RETURN to_jsonb(dues);
END $$;

-- All of finish_attempts for one attempt. Without an entry the lane is only released.
CREATE FUNCTION frontdesk.finish_attempt(attempt jsonb) RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE
  a_lane bigint := (attempt ->> 'lane')::bigint;
  a_entry uuid := (attempt ->> 'entry')::uuid;
  a_finished boolean := (attempt ->> 'isFinished')::boolean;
  a_result text := attempt ->> 'result';
  a_error text := attempt ->> 'error';
  a_ts text := attempt ->> 'ts';
  lane record;
  rested timestamptz := now() + (attempt ->> 'restMs')::double precision * interval '1 millisecond';
  due timestamptz;
BEGIN
  SELECT channel INTO lane FROM outbox_lanes WHERE id = a_lane AND leased_by = attempt ->> 'lease' FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN -1; END IF;

  IF a_entry IS NOT NULL THEN
    UPDATE outbox SET attempts = (attempt ->> 'attempts')::integer, result = a_result, error = a_error,
        finished_at = CASE WHEN a_finished THEN now() END, customer_user_id = CASE WHEN NOT a_finished THEN customer_user_id END,
        retry_at = now() + (attempt ->> 'asideMs')::double precision * interval '1 millisecond',
        posted_channel_id = frontdesk.channel_now(workspace_id, attempt ->> 'channelId'), posted_ts = a_ts
      WHERE id = a_entry;
    IF a_ts IS NOT NULL THEN
      UPDATE messages SET ts = a_ts WHERE outbox_id = a_entry AND ts IS NULL;
    ELSIF a_finished THEN
      -- It was never said, so remove it from our copy of the thread.
      DELETE FROM messages WHERE outbox_id = a_entry AND ts IS NULL;
      DELETE FROM article_uses WHERE outbox_id = a_entry;
    END IF;
    IF a_result = 'refused' THEN
      INSERT INTO dead_letters (workspace_id, queue, conversation_id, body, error, attempts)
        SELECT workspace_id, 'outbox', conversation_id, jsonb_build_object('channel', lane.channel, 'utterance', utterance, 'causedBy', caused_by), a_error, attempts
        FROM outbox WHERE id = a_entry;
    END IF;
  END IF;

  -- In order per conversation. A conversation whose next post is postponed does not block the others.
  SELECT rested INTO due FROM outbox post, frontdesk.first_of(post) first
    WHERE post.lane_id = a_lane AND post.finished_at IS NULL AND (first.retry_at IS NULL OR first.retry_at <= rested)
    ORDER BY post.rank, post.seq LIMIT 1;
  IF NOT FOUND THEN
    SELECT min(first.retry_at) INTO due FROM outbox post, frontdesk.first_of(post) first
      WHERE post.lane_id = a_lane AND post.finished_at IS NULL;
  END IF;
  UPDATE outbox_lanes SET leased_by = NULL, leased_until = NULL, abandoned = 0, ready_at = due, not_before = rested WHERE id = a_lane;
  RETURN CASE WHEN due IS NOT NULL THEN greatest(0, extract(epoch FROM due - now()) * 1000) END;
END $$;
