CREATE TABLE "figure_days" (
	"workspace_id" text NOT NULL,
	"day" text NOT NULL,
	"figure" text NOT NULL,
	"asked" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"rows" jsonb NOT NULL,
	"waits" double precision[],
	"remembered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "figure_days_workspace_id_day_figure_asked_pk" PRIMARY KEY("workspace_id","day","figure","asked")
);
--> statement-breakpoint
CREATE TABLE "figure_touches" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "model_calls_at";--> statement-breakpoint
CREATE INDEX "figure_touches_at" ON "figure_touches" USING btree ("workspace_id","at");--> statement-breakpoint
CREATE INDEX "article_uses_told" ON "article_uses" USING btree ("workspace_id","told_at");--> statement-breakpoint
CREATE INDEX "model_calls_day" ON "model_calls" USING btree ("workspace_id","at");--> statement-breakpoint
CREATE INDEX "tickets_channel" ON "tickets" USING btree ("workspace_id","channel_id","created_at");--> statement-breakpoint
CREATE INDEX "turns_company" ON "turns" USING btree ("workspace_id","company_id","at");--> statement-breakpoint
CREATE INDEX "turns_channel" ON "turns" USING btree ("workspace_id","channel_id","at");
--> statement-breakpoint
-- Of partial indexes, the planner does not believe how many rows are of a day.
CREATE STATISTICS "promises_outcome_days" ON (coalesce(breached_at, met_at)) FROM "promises";--> statement-breakpoint
CREATE STATISTICS "tickets_settled_days" ON (coalesce(resolved_at, closed_at)) FROM "tickets";--> statement-breakpoint
ANALYZE "promises", "tickets", "turns";
--> statement-breakpoint
-- Whatever changes an event that figures count touches the days on which it counts, in its own transaction. A day is
-- remembered two days after its end at the earliest, so what is younger than one needs no touch. Touches are only added
-- here, so that nobody waits for anybody.
CREATE FUNCTION touch_figures() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	changed jsonb;
BEGIN
	-- A backup has the touches of its rows.
	IF current_setting('frontdesk.importing', true) = 'yes' THEN RETURN NULL; END IF;
	FOREACH changed IN ARRAY CASE TG_OP WHEN 'INSERT' THEN ARRAY[to_jsonb(new)] WHEN 'DELETE' THEN ARRAY[to_jsonb(old)]
		ELSE ARRAY[to_jsonb(old), to_jsonb(new)] END LOOP
		-- The moments that the trigger names, and those where a request of the conversation counts.
		INSERT INTO figure_touches (workspace_id, at)
		SELECT DISTINCT changed ->> 'workspace_id', at FROM (
			SELECT (changed ->> field)::timestamptz FROM unnest(TG_ARGV) field
			UNION ALL SELECT at FROM turns WHERE conversation_id = (changed ->> 'conversation_id')::bigint AND is_first
			UNION ALL SELECT created_at FROM tickets WHERE conversation_id = (changed ->> 'conversation_id')::bigint
		) moment (at) WHERE at < now() - interval '1 day' AND changed ->> 'workspace_id' IS NOT NULL;
	END LOOP;
	RETURN NULL;
END $$;--> statement-breakpoint
-- Of the replies to a ticket the first counts, and that there is one counts where the request does. So another one after a
-- reply of staff changes nothing, and where the first was goes to the next.
CREATE FUNCTION touch_figures_of_reply() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	changed ticket_history;
BEGIN
	IF current_setting('frontdesk.importing', true) = 'yes' THEN RETURN NULL; END IF;
	IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM ticket_history WHERE ticket_id = new.ticket_id
		AND event IN ('staff replied', 'article sent') AND at <= new.at AND id < new.id) THEN RETURN NULL; END IF;
	FOREACH changed IN ARRAY CASE TG_OP WHEN 'INSERT' THEN ARRAY[new] WHEN 'DELETE' THEN ARRAY[old] ELSE ARRAY[old, new] END LOOP
		INSERT INTO figure_touches (workspace_id, at)
		SELECT DISTINCT changed.workspace_id, at FROM (
			SELECT changed.at
			UNION ALL SELECT min(at) FROM ticket_history WHERE ticket_id = changed.ticket_id AND id <> changed.id
				AND event IN ('staff replied', 'article sent', 'action denied', 'action done')
			UNION ALL SELECT n.at FROM tickets t JOIN turns n ON n.conversation_id = t.conversation_id
				WHERE t.id = changed.ticket_id AND n.is_first
		) moment (at) WHERE at < now() - interval '1 day';
	END LOOP;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER figures_insert AFTER INSERT ON tickets FOR EACH ROW EXECUTE FUNCTION touch_figures('created_at', 'closed_at', 'resolved_at', 'rated_at');--> statement-breakpoint
CREATE TRIGGER figures_update AFTER UPDATE ON tickets FOR EACH ROW
	WHEN ((old.conversation_id, old.category, old.triage ->> 'department', old.triage ->> 'language', old.triage ->> 'sentiment',
			old.status, old.ended, old.created_at, old.resolved_at, old.closed_at, old.rated_at, old.rating)
		IS DISTINCT FROM (new.conversation_id, new.category, new.triage ->> 'department', new.triage ->> 'language', new.triage ->> 'sentiment',
			new.status, new.ended, new.created_at, new.resolved_at, new.closed_at, new.rated_at, new.rating))
	EXECUTE FUNCTION touch_figures('created_at', 'closed_at', 'resolved_at', 'rated_at');--> statement-breakpoint
CREATE TRIGGER figures_delete AFTER DELETE ON tickets FOR EACH ROW EXECUTE FUNCTION touch_figures('created_at', 'closed_at', 'resolved_at', 'rated_at');--> statement-breakpoint
CREATE TRIGGER figures_insert AFTER INSERT ON turns FOR EACH ROW
	WHEN (new.ended IN ('answered', 'courtesy') AND NOT new.is_first OR new.at < now() - interval '1 day')
	EXECUTE FUNCTION touch_figures('at');--> statement-breakpoint
CREATE TRIGGER figures_update AFTER UPDATE ON turns FOR EACH ROW
	WHEN ((old.conversation_id, old.ended, old.is_first, old.department, old.intent, old.confidence, old.language, old.mood, old.at)
		IS DISTINCT FROM (new.conversation_id, new.ended, new.is_first, new.department, new.intent, new.confidence, new.language, new.mood, new.at))
	EXECUTE FUNCTION touch_figures('at');--> statement-breakpoint
CREATE TRIGGER figures_delete AFTER DELETE ON turns FOR EACH ROW EXECUTE FUNCTION touch_figures('at');--> statement-breakpoint
CREATE TRIGGER figures_insert AFTER INSERT ON ticket_history FOR EACH ROW
	WHEN (new.event IN ('staff replied', 'article sent', 'action denied', 'action done')) EXECUTE FUNCTION touch_figures_of_reply();--> statement-breakpoint
CREATE TRIGGER figures_update AFTER UPDATE ON ticket_history FOR EACH ROW
	WHEN ((old.ticket_id, old.event, old.at) IS DISTINCT FROM (new.ticket_id, new.event, new.at)) EXECUTE FUNCTION touch_figures_of_reply();--> statement-breakpoint
CREATE TRIGGER figures_delete AFTER DELETE ON ticket_history FOR EACH ROW
	WHEN (old.event IN ('staff replied', 'article sent', 'action denied', 'action done')) EXECUTE FUNCTION touch_figures_of_reply();--> statement-breakpoint
CREATE TRIGGER figures_insert AFTER INSERT ON article_uses FOR EACH ROW WHEN (new.verdict IS NOT NULL) EXECUTE FUNCTION touch_figures();--> statement-breakpoint
CREATE TRIGGER figures_update AFTER UPDATE ON article_uses FOR EACH ROW
	WHEN ((old.conversation_id, old.verdict) IS DISTINCT FROM (new.conversation_id, new.verdict)) EXECUTE FUNCTION touch_figures();--> statement-breakpoint
CREATE TRIGGER figures_delete AFTER DELETE ON article_uses FOR EACH ROW WHEN (old.verdict IS NOT NULL) EXECUTE FUNCTION touch_figures();--> statement-breakpoint
CREATE TRIGGER figures_insert AFTER INSERT ON promises FOR EACH ROW
	WHEN (coalesce(new.breached_at, new.met_at) < now() - interval '1 day') EXECUTE FUNCTION touch_figures('breached_at', 'met_at');--> statement-breakpoint
CREATE TRIGGER figures_update AFTER UPDATE ON promises FOR EACH ROW
	WHEN ((old.kind, old.breached_at, old.met_at) IS DISTINCT FROM (new.kind, new.breached_at, new.met_at))
	EXECUTE FUNCTION touch_figures('breached_at', 'met_at');--> statement-breakpoint
CREATE TRIGGER figures_delete AFTER DELETE ON promises FOR EACH ROW EXECUTE FUNCTION touch_figures('breached_at', 'met_at');--> statement-breakpoint
CREATE TRIGGER figures_change AFTER INSERT OR UPDATE OR DELETE ON intent_corrections FOR EACH ROW EXECUTE FUNCTION touch_figures('corrected_at');--> statement-breakpoint
CREATE TRIGGER figures_change AFTER INSERT OR UPDATE OR DELETE ON article_suggestions FOR EACH ROW EXECUTE FUNCTION touch_figures('decided_at');--> statement-breakpoint
CREATE TRIGGER figures_change AFTER INSERT OR UPDATE OR DELETE ON actions FOR EACH ROW EXECUTE FUNCTION touch_figures('changed_at');--> statement-breakpoint
CREATE TRIGGER figures_insert AFTER INSERT ON model_calls FOR EACH ROW WHEN (new.at < now() - interval '1 day') EXECUTE FUNCTION touch_figures('at');--> statement-breakpoint
CREATE TRIGGER figures_change AFTER UPDATE OR DELETE ON model_calls FOR EACH ROW EXECUTE FUNCTION touch_figures('at');
