CREATE TABLE "channel_moves" (
	"workspace_id" text NOT NULL,
	"old_id" text NOT NULL,
	"new_id" text NOT NULL,
	"moved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "channel_moves_workspace_id_old_id_pk" PRIMARY KEY("workspace_id","old_id")
);
