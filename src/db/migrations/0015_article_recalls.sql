CREATE TABLE "article_recalls" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"article_id" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"said_in" integer DEFAULT 0 NOT NULL,
	"channel_id" text,
	"ts" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recalled_uses" (
	"use_id" bigint PRIMARY KEY NOT NULL,
	"recall_id" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "recalled_uses" ADD CONSTRAINT "recalled_uses_use_id_article_uses_id_fk" FOREIGN KEY ("use_id") REFERENCES "public"."article_uses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recalled_uses" ADD CONSTRAINT "recalled_uses_recall_id_article_recalls_id_fk" FOREIGN KEY ("recall_id") REFERENCES "public"."article_recalls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "article_recalls_open" ON "article_recalls" USING btree ("workspace_id","article_id") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "recalled_uses_recall" ON "recalled_uses" USING btree ("recall_id");