ALTER TABLE "conversations" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "conversations_texts" ON "conversations" USING btree ("updated_at") WHERE erased_at is null or erased_at < updated_at;--> statement-breakpoint
CREATE INDEX "outbox_conversation" ON "outbox" USING btree ("conversation_id");