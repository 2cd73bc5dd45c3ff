-- What is only read meanwhile comes first, so that processes of an older version are kept out only for a moment.
CREATE UNIQUE INDEX "inbox_event_id" ON "inbox" USING btree ("event_id","workspace_id");--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_message_key" ON "inbox" USING btree ("message_key","workspace_id");--> statement-breakpoint
CREATE INDEX "outbox_next" ON "outbox" USING btree ("lane_id","rank","seq") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "outbox_first" ON "outbox" USING btree ("conversation_id","seq") WHERE finished_at is null;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "customer_user_id" text;--> statement-breakpoint
UPDATE "outbox" SET "customer_user_id" = c."customer_user_id" FROM "conversations" c WHERE c."id" = "conversation_id" AND "finished_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_of_customer" ON "outbox" USING btree ("customer_user_id","lane_id") WHERE finished_at is null;--> statement-breakpoint
DROP INDEX "outbox_waiting";--> statement-breakpoint
DROP INDEX "inbox_event";--> statement-breakpoint
DROP INDEX "inbox_message";
