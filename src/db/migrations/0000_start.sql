CREATE TYPE "public"."priority" AS ENUM('urgent', 'high', 'normal', 'low');--> statement-breakpoint
CREATE TYPE "public"."ticket_status" AS ENUM('open', 'claimed', 'closed');--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"thread_ts" text NOT NULL,
	"customer" jsonb,
	"customer_user_id" text,
	"department" text,
	"awaiting" text,
	"in_persons_hands" boolean DEFAULT false NOT NULL,
	"ready_at" timestamp with time zone,
	"leased_by" text,
	"leased_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"event_id" text NOT NULL,
	"message_key" text,
	"kind" text NOT NULL,
	"channel_id" text NOT NULL,
	"author_id" text,
	"top_level" boolean NOT NULL,
	"conversation_id" bigint NOT NULL,
	"body" jsonb,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"handled_at" timestamp with time zone,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"conversation_id" bigint NOT NULL,
	"channel_id" text NOT NULL,
	"ts" text,
	"outbox_id" uuid,
	"author" text NOT NULL,
	"author_id" text,
	"text" text NOT NULL,
	"attachments" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "model_news" (
	"workspace_id" text PRIMARY KEY NOT NULL,
	"given_up" boolean NOT NULL,
	"told_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "model_tokens" (
	"day" text PRIMARY KEY NOT NULL,
	"tokens" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"customer_user_id" text NOT NULL,
	"status" text NOT NULL,
	"items" text NOT NULL,
	"total_cents" integer NOT NULL,
	"currency" text NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"arrives_at" timestamp with time zone,
	"tracking_url" text,
	CONSTRAINT "orders_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"workspace_id" text NOT NULL,
	"lane_id" bigint NOT NULL,
	"conversation_id" bigint NOT NULL,
	"utterance" jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"result" text,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "outbox_lanes" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"channel" text NOT NULL,
	"ready_at" timestamp with time zone,
	"leased_by" text,
	"leased_until" timestamp with time zone,
	"not_before" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"order_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"customer_user_id" text NOT NULL,
	"reason" text NOT NULL,
	"status" text DEFAULT 'requested' NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_history" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"event" text NOT NULL,
	"actor" text NOT NULL,
	"detail" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"conversation_id" bigint NOT NULL,
	"channel_id" text NOT NULL,
	"thread_ts" text NOT NULL,
	"customer" jsonb NOT NULL,
	"customer_user_id" text NOT NULL,
	"category" text NOT NULL,
	"priority" "priority" NOT NULL,
	"status" "ticket_status" DEFAULT 'open' NOT NULL,
	"summary" text NOT NULL,
	"request" text NOT NULL,
	"attachments" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"triage" jsonb NOT NULL,
	"reason" text NOT NULL,
	"claimed_by" text,
	"claimed_at" timestamp with time zone,
	"closed_by" text,
	"closed_at" timestamp with time zone,
	"card_channel_id" text,
	"card_ts" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_lane_id_outbox_lanes_id_fk" FOREIGN KEY ("lane_id") REFERENCES "public"."outbox_lanes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_history" ADD CONSTRAINT "ticket_history_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "conversations_thread" ON "conversations" USING btree ("workspace_id","channel_id","thread_ts");--> statement-breakpoint
CREATE INDEX "conversations_ready" ON "conversations" USING btree ("ready_at") WHERE ready_at is not null;--> statement-breakpoint
CREATE INDEX "conversations_awaiting" ON "conversations" USING btree ("workspace_id","channel_id","customer_user_id") WHERE awaiting is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_event" ON "inbox" USING btree ("workspace_id","event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_message" ON "inbox" USING btree ("workspace_id","message_key");--> statement-breakpoint
CREATE INDEX "inbox_waiting" ON "inbox" USING btree ("conversation_id") WHERE handled_at is null;--> statement-breakpoint
CREATE INDEX "inbox_burst" ON "inbox" USING btree ("workspace_id","channel_id","author_id","received_at") WHERE top_level;--> statement-breakpoint
CREATE INDEX "inbox_received" ON "inbox" USING btree ("received_at");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_ts" ON "messages" USING btree ("workspace_id","channel_id","ts");--> statement-breakpoint
CREATE INDEX "messages_conversation" ON "messages" USING btree ("conversation_id","id");--> statement-breakpoint
CREATE INDEX "messages_unsaid" ON "messages" USING btree ("outbox_id") WHERE ts is null;--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("lane_id","seq") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "outbox_finished" ON "outbox" USING btree ("finished_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_lanes_channel" ON "outbox_lanes" USING btree ("workspace_id","channel");--> statement-breakpoint
CREATE INDEX "outbox_lanes_ready" ON "outbox_lanes" USING btree ("ready_at") WHERE ready_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_order" ON "refunds" USING btree ("workspace_id","order_id");--> statement-breakpoint
CREATE INDEX "ticket_history_ticket" ON "ticket_history" USING btree ("ticket_id","id");--> statement-breakpoint
CREATE INDEX "tickets_open" ON "tickets" USING btree ("workspace_id","priority","created_at") WHERE status <> 'closed';--> statement-breakpoint
CREATE INDEX "tickets_customer" ON "tickets" USING btree ("workspace_id","customer_user_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "tickets_conversation" ON "tickets" USING btree ("conversation_id");