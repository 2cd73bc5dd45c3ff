CREATE TABLE "incident_tickets" (
	"workspace_id" text NOT NULL,
	"incident_id" bigint NOT NULL,
	"ticket_id" text NOT NULL,
	"membership" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "incident_tickets_incident_id_ticket_id_pk" PRIMARY KEY("incident_id","ticket_id")
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"title" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"opened_by" text NOT NULL,
	"form" text NOT NULL,
	"told" integer DEFAULT 0 NOT NULL,
	"told_by" text,
	"told_at" timestamp with time zone,
	"solved_by" text,
	"solved_at" timestamp with time zone,
	"channel_id" text,
	"ts" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "incident_tickets" ADD CONSTRAINT "incident_tickets_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_tickets" ADD CONSTRAINT "incident_tickets_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "incident_tickets_ticket" ON "incident_tickets" USING btree ("ticket_id");--> statement-breakpoint
CREATE UNIQUE INDEX "incidents_form" ON "incidents" USING btree ("workspace_id","form");--> statement-breakpoint
CREATE INDEX "incidents_open" ON "incidents" USING btree ("workspace_id") WHERE status = 'open';