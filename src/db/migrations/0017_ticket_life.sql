ALTER TYPE "public"."ticket_status" ADD VALUE 'waiting' BEFORE 'closed';--> statement-breakpoint
ALTER TYPE "public"."ticket_status" ADD VALUE 'snoozed' BEFORE 'closed';--> statement-breakpoint
ALTER TYPE "public"."ticket_status" ADD VALUE 'resolved' BEFORE 'closed';--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "waiting_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "snoozed_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "resolved_by" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "resolved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "ended" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "rating" integer;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "rating_comment" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "rated_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "tickets_company" ON "tickets" USING btree ("workspace_id",(customer ->> 'teamId'),"created_at");--> statement-breakpoint
CREATE INDEX "tickets_due" ON "tickets" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
UPDATE "tickets" SET "ended" = 'by staff' WHERE "status" = 'closed';
