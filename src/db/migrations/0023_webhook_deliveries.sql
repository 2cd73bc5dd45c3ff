CREATE TABLE "webhook_deliveries" (
	"workspace_id" text NOT NULL,
	"provider" text NOT NULL,
	"digest" text NOT NULL,
	"delivery_id" text,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhook_deliveries_workspace_id_provider_digest_pk" PRIMARY KEY("workspace_id","provider","digest")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_deliveries_id" ON "webhook_deliveries" USING btree ("workspace_id","provider","delivery_id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_received" ON "webhook_deliveries" USING btree ("received_at");