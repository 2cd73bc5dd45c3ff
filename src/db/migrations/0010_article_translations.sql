CREATE TABLE "article_translations" (
	"digest" text NOT NULL,
	"language" text NOT NULL,
	"original" text NOT NULL,
	"translation" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "article_translations_digest_language_pk" PRIMARY KEY("digest","language")
);
