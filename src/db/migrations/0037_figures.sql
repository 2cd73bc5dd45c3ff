CREATE TABLE "model_calls" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text,
	"conversation_id" bigint,
	"model" text NOT NULL,
	"input_tokens" integer NOT NULL,
	"output_tokens" integer NOT NULL,
	"answered" boolean NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "turns" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"conversation_id" bigint NOT NULL,
	"channel_id" text NOT NULL,
	"company_id" text,
	"ended" text NOT NULL,
	"is_first" boolean DEFAULT false NOT NULL,
	"department" text,
	"intent" text,
	"confidence" real,
	"judge" text,
	"language" text,
	"mood" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "model_calls" ADD CONSTRAINT "model_calls_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turns" ADD CONSTRAINT "turns_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "model_calls_at" ON "model_calls" USING btree ("at");--> statement-breakpoint
CREATE INDEX "model_calls_conversation" ON "model_calls" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "turns_at" ON "turns" USING btree ("workspace_id","at");--> statement-breakpoint
CREATE INDEX "turns_conversation" ON "turns" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "actions_changed" ON "actions" USING btree ("workspace_id","changed_at");--> statement-breakpoint
CREATE INDEX "intent_corrections_at" ON "intent_corrections" USING btree ("workspace_id","corrected_at");--> statement-breakpoint
CREATE INDEX "promises_outcome" ON "promises" USING btree ("workspace_id",coalesce(breached_at, met_at)) WHERE coalesce(breached_at, met_at) is not null;--> statement-breakpoint
CREATE INDEX "ticket_history_at" ON "ticket_history" USING btree ("workspace_id","event","at");--> statement-breakpoint
CREATE INDEX "tickets_created" ON "tickets" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "tickets_settled" ON "tickets" USING btree ("workspace_id",coalesce(resolved_at, closed_at)) WHERE coalesce(resolved_at, closed_at) is not null;--> statement-breakpoint
CREATE INDEX "tickets_closed" ON "tickets" USING btree ("workspace_id","closed_at") WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "tickets_rated" ON "tickets" USING btree ("workspace_id","rated_at") WHERE rated_at is not null;