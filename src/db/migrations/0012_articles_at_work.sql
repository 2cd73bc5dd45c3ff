CREATE TABLE "article_suggestions" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"article_id" text NOT NULL,
	"title" text NOT NULL,
	"article_hash" text NOT NULL,
	"quote_hash" text NOT NULL,
	"confidence" integer NOT NULL,
	"place" integer,
	"suggested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"sent_by" text
);
--> statement-breakpoint
CREATE TABLE "article_uses" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"conversation_id" bigint NOT NULL,
	"outbox_id" uuid NOT NULL,
	"article_id" text NOT NULL,
	"title" text NOT NULL,
	"article_hash" text NOT NULL,
	"quote_hash" text NOT NULL,
	"quoted" jsonb NOT NULL,
	"language" text NOT NULL,
	"told_by" text NOT NULL,
	"question_ts" jsonb NOT NULL,
	"stands_alone" boolean NOT NULL,
	"told_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verdict" text,
	"verdict_by" text,
	"verdict_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "intent_corrections" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"conversation_id" bigint NOT NULL,
	"ticket_id" text NOT NULL,
	"message_ts" jsonb NOT NULL,
	"was_intent" text NOT NULL,
	"was_department" text,
	"intent" text NOT NULL,
	"department" text,
	"corrected_by" text NOT NULL,
	"corrected_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "article_suggestions" ADD CONSTRAINT "article_suggestions_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_uses" ADD CONSTRAINT "article_uses_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intent_corrections" ADD CONSTRAINT "intent_corrections_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intent_corrections" ADD CONSTRAINT "intent_corrections_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "article_suggestions_ticket" ON "article_suggestions" USING btree ("ticket_id","article_id");--> statement-breakpoint
CREATE INDEX "article_suggestions_article" ON "article_suggestions" USING btree ("workspace_id","article_id");--> statement-breakpoint
CREATE UNIQUE INDEX "article_uses_reply" ON "article_uses" USING btree ("outbox_id","article_id");--> statement-breakpoint
CREATE INDEX "article_uses_article" ON "article_uses" USING btree ("workspace_id","article_id","told_at");--> statement-breakpoint
CREATE INDEX "article_uses_conversation" ON "article_uses" USING btree ("conversation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "intent_corrections_ticket" ON "intent_corrections" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "intent_corrections_conversation" ON "intent_corrections" USING btree ("conversation_id");