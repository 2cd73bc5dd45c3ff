CREATE TABLE "article_drafts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"ticket_ids" jsonb NOT NULL,
	"first_ticket_id" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"title" text NOT NULL,
	"questions" jsonb NOT NULL,
	"body" text NOT NULL,
	"written_by" text NOT NULL,
	"threads" integer NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "stored_articles" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"questions" jsonb NOT NULL,
	"language" text NOT NULL,
	"updated" text NOT NULL,
	"body" text NOT NULL,
	"accepted_by" text NOT NULL,
	"accepted_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "article_drafts_open" ON "article_drafts" USING btree ("workspace_id","first_ticket_id") WHERE status = 'open';