-- Cases that somebody lost (a trigger notes it on each of them), corrections that are not issued, and urgent cases by day of change: few of
-- many, for the desk of a ketua and the filter "Pelapor terancam" (docs/decisions/0179-a-desk-that-misses-nothing.md).
CREATE INDEX "aduan_lost_keys_idx" ON "aduan" ("tim_id", "status", "next_due_on", "priority", "id") WHERE "epoch" > 1 OR "epoch_over";
CREATE INDEX "jawaban_correction_idx" ON "jawaban" ("status") WHERE "version" > 1 AND "status" <> 'TERBIT';
CREATE INDEX "aduan_urgent_touched_on_idx" ON "aduan" ("status", "touched_on", "id") WHERE "priority" = 0;
ANALYZE "aduan";
ANALYZE "jawaban";
ANALYZE "tugas";
