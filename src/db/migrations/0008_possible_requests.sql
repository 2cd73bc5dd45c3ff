CREATE TABLE "possible_requests" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"conversation_id" bigint NOT NULL,
	"message_ts" jsonb NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"line_channel_id" text,
	"line_ts" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "possible_requests" ADD CONSTRAINT "possible_requests_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "possible_requests_open" ON "possible_requests" USING btree ("conversation_id") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "possible_requests_conversation" ON "possible_requests" USING btree ("conversation_id");