CREATE TABLE "webhook_posts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"webhook" text NOT NULL,
	"ticket_id" text NOT NULL,
	"history_id" bigint NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp with time zone DEFAULT now() NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"error" text
);
--> statement-breakpoint
ALTER TABLE "ticket_history" ADD COLUMN "told" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket_history" ALTER COLUMN "told" SET DEFAULT false;--> statement-breakpoint
ALTER TABLE "webhook_posts" ADD CONSTRAINT "webhook_posts_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_posts" ADD CONSTRAINT "webhook_posts_history_id_ticket_history_id_fk" FOREIGN KEY ("history_id") REFERENCES "public"."ticket_history"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_posts_line" ON "webhook_posts" USING btree ("webhook","history_id");--> statement-breakpoint
CREATE INDEX "webhook_posts_waiting" ON "webhook_posts" USING btree ("webhook","ticket_id","history_id") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "webhook_posts_finished" ON "webhook_posts" USING btree ("finished_at") WHERE finished_at is not null;--> statement-breakpoint
CREATE INDEX "ticket_history_untold" ON "ticket_history" USING btree ("id") WHERE not told;