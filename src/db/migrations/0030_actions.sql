CREATE TABLE "actions" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"about" text NOT NULL,
	"input" jsonb,
	"customer_user_id" text NOT NULL,
	"reason" text NOT NULL,
	"message_ts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"amount_cents" bigint,
	"currency" text,
	"key" text NOT NULL,
	"state" text DEFAULT 'requested' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"approved_by" text,
	"second_by" text,
	"decided_by" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"answers" integer DEFAULT 0 NOT NULL,
	"tried_at" timestamp with time zone,
	"reference" text,
	"problem" text,
	"look_at" timestamp with time zone,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "actions_open" ON "actions" USING btree ("workspace_id","about") WHERE state not in ('done', 'denied', 'withdrawn');--> statement-breakpoint
CREATE UNIQUE INDEX "actions_key" ON "actions" USING btree ("key");--> statement-breakpoint
CREATE INDEX "actions_ticket" ON "actions" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "actions_about" ON "actions" USING btree ("workspace_id","about");--> statement-breakpoint
CREATE INDEX "actions_customer" ON "actions" USING btree ("workspace_id","customer_user_id");--> statement-breakpoint
CREATE INDEX "actions_tried" ON "actions" USING btree ("workspace_id","tried_at") WHERE tried_at is not null;--> statement-breakpoint
CREATE INDEX "actions_look" ON "actions" USING btree ("look_at") WHERE look_at is not null;--> statement-breakpoint
-- Processes of the version before ask for refunds in their own table. Each becomes an action, and their table stays empty.
CREATE FUNCTION refund_becomes_action() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO actions (workspace_id, ticket_id, kind, subject, about, customer_user_id, reason, message_ts, amount_cents, currency, key, requested_at)
	SELECT new.workspace_id, new.ticket_id, 'refund', new.order_id, 'refund ' || new.order_id, new.customer_user_id, new.reason,
		coalesce(t.request_ts, '[]'), o.total_cents, o.currency, gen_random_uuid()::text, new.requested_at
	FROM (SELECT 1) one
	LEFT JOIN tickets t ON t.id = new.ticket_id
	LEFT JOIN orders o ON o.workspace_id = new.workspace_id AND o.id = new.order_id
	ON CONFLICT DO NOTHING;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TEMPORARY TABLE old_refunds AS SELECT * FROM refunds;--> statement-breakpoint
DELETE FROM refunds;--> statement-breakpoint
CREATE TRIGGER refund_becomes_action BEFORE INSERT ON refunds FOR EACH ROW EXECUTE FUNCTION refund_becomes_action();--> statement-breakpoint
INSERT INTO refunds SELECT * FROM old_refunds ORDER BY id;--> statement-breakpoint
DROP TABLE old_refunds;
