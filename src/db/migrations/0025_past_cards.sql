CREATE TABLE "past_cards" (
	"workspace_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"ts" text NOT NULL,
	"ticket_id" text NOT NULL,
	CONSTRAINT "past_cards_workspace_id_channel_id_ts_pk" PRIMARY KEY("workspace_id","channel_id","ts")
);
--> statement-breakpoint
ALTER TABLE "past_cards" ADD CONSTRAINT "past_cards_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "past_cards_ticket" ON "past_cards" USING btree ("ticket_id");