CREATE TABLE "departures" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"heard_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "departures_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "on_duty" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"turn" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "on_duty_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "support_channels" ADD COLUMN "members" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "support_channels" ADD COLUMN "told" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "wants_owner" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ALTER COLUMN "wants_owner" SET DEFAULT true;--> statement-breakpoint
CREATE INDEX "tickets_want_owner" ON "tickets" USING btree ("created_at") WHERE wants_owner;