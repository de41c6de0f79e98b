-- Few rows of many: an index only of those that lists and desks ask for.
-- Cases in which a report of danger waits for its answer.
CREATE INDEX "aduan_safety_due_on_idx" ON "aduan" ("status", "safety_due_on") WHERE "safety_due_on" IS NOT NULL;
-- Answers that are not issued.
CREATE INDEX "jawaban_unissued_idx" ON "jawaban" ("status", "drafter_id") WHERE "status" <> 'TERBIT';
