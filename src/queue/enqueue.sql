-- Adds a post to the lane of its channel, and replies to a customer also to our copy of the thread, with what articles tell
-- in them. Returns the id of the lane. The more posts of one customer wait in a lane, the lower the next one ranks, so that
-- one customer's flood does not delay another's first card.
CREATE FUNCTION frontdesk.enqueue(e_id uuid, e_workspace text, e_conversation bigint, e_channel text, e_utterance jsonb, e_rank integer,
  e_traces text[])
RETURNS bigint LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_sort = off SET jit = off AS $$
DECLARE
  lane bigint;
  customer text := (SELECT customer_user_id FROM conversations WHERE id = e_conversation);
  before integer;
  few constant integer := 3;
  -- Those beyond rank alike: counting all that wait would take the longer, the more wait.
  most constant integer := 100;
BEGIN
  e_channel := frontdesk.channel_now(e_workspace, e_channel);
  -- The upsert locks the lane, so posts are ordered by commit.
  INSERT INTO outbox_lanes (workspace_id, channel, ready_at) VALUES (e_workspace, e_channel, now())
    ON CONFLICT (workspace_id, channel) DO UPDATE SET ready_at = least(outbox_lanes.ready_at, greatest(now(), outbox_lanes.not_before))
    RETURNING id INTO lane;
  SELECT count(*) INTO before FROM (SELECT FROM outbox
    WHERE lane_id = lane AND customer_user_id = customer AND finished_at IS NULL LIMIT most) theirs;
  -- A card that waits to be drawn shows what has changed until then, so it is drawn once.
  IF e_utterance ->> 'kind' = 'card' THEN
    UPDATE outbox SET rank = least(rank, e_rank), caused_by = CASE WHEN e_traces <@ caused_by THEN caused_by ELSE caused_by || e_traces END
      WHERE conversation_id = e_conversation AND lane_id = lane AND finished_at IS NULL
      AND attempts = 0 AND utterance ->> 'kind' = 'card' AND utterance ->> 'ticketId' = e_utterance ->> 'ticketId';
    IF FOUND THEN RETURN lane; END IF;
  END IF;
  INSERT INTO outbox (id, lane_id, workspace_id, conversation_id, customer_user_id, utterance, rank, caused_by)
    VALUES (e_id, lane, e_workspace, e_conversation, customer, e_utterance - 'told', e_rank + greatest(0, before - few), e_traces);
  IF e_utterance ->> 'kind' = 'reply' THEN
    INSERT INTO messages (workspace_id, channel_id, conversation_id, author, text, outbox_id)
      -- With the orders that it offers, by their buttons, so that "the first one" can be understood.
      VALUES (e_workspace, e_channel, e_conversation, 'bot', concat_ws(E'\n', e_utterance ->> 'text',
        (SELECT string_agg(offered ->> 'label', E'\n' ORDER BY place)
          FROM jsonb_array_elements(e_utterance #> '{choices,offered}') WITH ORDINALITY AS t(offered, place))), e_id);
    INSERT INTO article_uses (workspace_id, conversation_id, outbox_id, article_id, title, article_hash, quote_hash, quoted, language,
        told_by, question_ts, stands_alone)
      SELECT e_workspace, e_conversation, e_id, "articleId", title, "articleHash", "quoteHash", quoted, told ->> 'language',
        told ->> 'toldBy', told -> 'questionTs', (told ->> 'standsAlone')::boolean
      FROM (SELECT e_utterance -> 'told' AS told) reply,
        jsonb_to_recordset(told -> 'texts') AS t("articleId" text, title text, "articleHash" text, "quoteHash" text, quoted jsonb)
      ON CONFLICT DO NOTHING;
  END IF;
  RETURN lane;
END $$;
