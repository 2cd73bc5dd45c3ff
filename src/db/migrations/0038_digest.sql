CREATE TABLE "daily_lines" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"day" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "weekly_notes" ADD COLUMN "figures" jsonb;--> statement-breakpoint
CREATE UNIQUE INDEX "daily_lines_day" ON "daily_lines" USING btree ("workspace_id","day");--> statement-breakpoint
CREATE INDEX "daily_lines_at" ON "daily_lines" USING btree ("at");