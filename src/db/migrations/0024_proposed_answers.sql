ALTER TABLE "article_suggestions" ALTER COLUMN "article_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "article_suggestions" ADD COLUMN "kind" text DEFAULT 'article' NOT NULL;--> statement-breakpoint
ALTER TABLE "article_suggestions" ADD COLUMN "text" text;--> statement-breakpoint
ALTER TABLE "article_suggestions" ADD COLUMN "sources" jsonb;--> statement-breakpoint
ALTER TABLE "article_suggestions" ADD COLUMN "told" jsonb;--> statement-breakpoint
ALTER TABLE "article_suggestions" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "article_suggestions" ADD COLUMN "asked" text;--> statement-breakpoint
ALTER TABLE "article_suggestions" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "article_suggestions" ADD COLUMN "intent" text;--> statement-breakpoint
ALTER TABLE "article_suggestions" ADD COLUMN "decided_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "article_suggestions" ADD COLUMN "decided_by" text;--> statement-breakpoint
CREATE INDEX "article_suggestions_decided" ON "article_suggestions" USING btree ("workspace_id","decided_at") WHERE outcome is not null;