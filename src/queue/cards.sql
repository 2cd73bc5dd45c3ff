-- The ticket whose card stands, or stood, in a place.
CREATE FUNCTION frontdesk.ticket_of_card(c_workspace text, c_channel text, c_ts text) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN coalesce(
    (SELECT id FROM tickets WHERE workspace_id = c_workspace AND card_channel_id = c_channel AND card_ts = c_ts LIMIT 1),
    (SELECT ticket_id FROM past_cards WHERE workspace_id = c_workspace AND channel_id = c_channel AND ts = c_ts));
END $$;
