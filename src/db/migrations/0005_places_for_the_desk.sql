CREATE TABLE "dead_letters" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"queue" text NOT NULL,
	"conversation_id" bigint NOT NULL,
	"body" jsonb NOT NULL,
	"error" text NOT NULL,
	"attempts" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "support_channels" (
	"workspace_id" text PRIMARY KEY NOT NULL,
	"setting" text NOT NULL,
	"channel_id" text NOT NULL,
	"found_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "is_direct" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "answer_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "rank" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "posted_channel_id" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "posted_ts" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "request_ts" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "dead_letters" ADD CONSTRAINT "dead_letters_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dead_letters_conversation" ON "dead_letters" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "conversations_direct" ON "conversations" USING btree ("workspace_id","channel_id","updated_at") WHERE is_direct;