CREATE TABLE "ticket_links" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"provider" text NOT NULL,
	"key" text NOT NULL,
	"label" text NOT NULL,
	"url" text NOT NULL,
	"message_ts" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" text,
	"state_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "ticket_links" ADD CONSTRAINT "ticket_links_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ticket_links_note" ON "ticket_links" USING btree ("ticket_id","key","message_ts");--> statement-breakpoint
CREATE INDEX "ticket_links_key" ON "ticket_links" USING btree ("workspace_id","provider","key");