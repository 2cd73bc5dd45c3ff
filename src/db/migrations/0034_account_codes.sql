CREATE TABLE "account_codes" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"account" text NOT NULL,
	"code_hash" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "account_links" ADD COLUMN "how" text DEFAULT 'staff' NOT NULL;--> statement-breakpoint
CREATE INDEX "account_codes_person" ON "account_codes" USING btree ("workspace_id","user_id","created_at");--> statement-breakpoint
CREATE INDEX "account_codes_account" ON "account_codes" USING btree ("workspace_id","account","created_at");--> statement-breakpoint
CREATE INDEX "account_codes_created" ON "account_codes" USING btree ("created_at");