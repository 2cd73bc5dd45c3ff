CREATE TABLE "channel_modes" (
	"workspace_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"mode" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "channel_modes_workspace_id_channel_id_pk" PRIMARY KEY("workspace_id","channel_id")
);
