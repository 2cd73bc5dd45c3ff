CREATE TABLE "weekly_notes" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"day" text NOT NULL,
	"gaps" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"gap_count" integer DEFAULT 0 NOT NULL,
	"stale" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"channel_id" text,
	"ts" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "weekly_notes_day" ON "weekly_notes" USING btree ("workspace_id","day");