ALTER TABLE "tickets" ADD COLUMN "merged_into" text;--> statement-breakpoint
CREATE INDEX "tickets_merged" ON "tickets" USING btree ("merged_into") WHERE merged_into is not null;