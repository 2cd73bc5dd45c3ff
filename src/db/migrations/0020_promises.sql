CREATE TABLE "promises" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"kind" text NOT NULL,
	"target_minutes" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"used_ms" bigint DEFAULT 0 NOT NULL,
	"running_since" timestamp with time zone,
	"due_at" timestamp with time zone,
	"look_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"breached_at" timestamp with time zone,
	"step" integer DEFAULT 0 NOT NULL,
	"stepped_at" timestamp with time zone,
	"acted_at" timestamp with time zone,
	"met_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "ticket_history" ADD COLUMN "heard" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket_history" ALTER COLUMN "heard" SET DEFAULT false;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "promises_open" ON "promises" USING btree ("ticket_id","kind") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "promises_ticket" ON "promises" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "promises_look" ON "promises" USING btree ("look_at") WHERE look_at is not null;--> statement-breakpoint
CREATE INDEX "ticket_history_unheard" ON "ticket_history" USING btree ("ticket_id","id") WHERE not heard;