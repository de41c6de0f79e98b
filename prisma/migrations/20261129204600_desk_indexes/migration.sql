-- A desk reads its indexes alone (docs/decisions/0179-a-desk-that-misses-nothing.md): open drafts with their cases, beside the keys of
-- their writers in the same order, and open tasks in the order of their deadlines.
DROP INDEX "jawaban_unissued_idx";
CREATE INDEX "jawaban_unissued_idx" ON "jawaban" ("status", "drafter_id", "aduan_id") INCLUDE ("version", "round") WHERE "status" <> 'TERBIT';
CREATE INDEX "tugas_open_idx" ON "tugas" ("assignee_id", "due_on") INCLUDE ("id", "aduan_id") WHERE "done_at" IS NULL;
