CREATE TABLE "account_links" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"account" text NOT NULL,
	"linked_by" text NOT NULL,
	"linked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"unlinked_by" text,
	"unlinked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "account_links_now" ON "account_links" USING btree ("workspace_id","user_id","account") WHERE unlinked_at is null;