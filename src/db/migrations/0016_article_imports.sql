CREATE TABLE "article_imports" (
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"done_day" text,
	"try_after" timestamp with time zone,
	"problem" text,
	"leased_by" text,
	"leased_until" timestamp with time zone,
	CONSTRAINT "article_imports_workspace_id_name_pk" PRIMARY KEY("workspace_id","name")
);
