ALTER TABLE "inbox" ADD COLUMN "trace_id" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "caused_by" text[] DEFAULT '{}' NOT NULL;