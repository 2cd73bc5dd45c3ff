CREATE TABLE "dashboard_sessions" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"link_digest" text NOT NULL,
	"link_expires_at" timestamp with time zone NOT NULL,
	"session_digest" text,
	"expires_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "dashboard_sessions_link" ON "dashboard_sessions" USING btree ("link_digest");--> statement-breakpoint
CREATE UNIQUE INDEX "dashboard_sessions_session" ON "dashboard_sessions" USING btree ("session_digest");--> statement-breakpoint
CREATE INDEX "dashboard_sessions_user" ON "dashboard_sessions" USING btree ("workspace_id","user_id");--> statement-breakpoint
CREATE INDEX "dashboard_sessions_created" ON "dashboard_sessions" USING btree ("created_at");