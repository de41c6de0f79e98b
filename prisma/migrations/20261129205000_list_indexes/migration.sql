-- Lists by day of change or of sending pass over rows that a filter leaves out without reading them: the columns of the filters stand in
-- the index (docs/decisions/0179-a-desk-that-misses-nothing.md).
DROP INDEX "aduan_status_touched_on_id_idx";
CREATE INDEX "aduan_status_touched_on_id_idx" ON "aduan" ("status", "touched_on", "id") INCLUDE ("submitted_on", "tim_id");
DROP INDEX "aduan_status_submitted_on_id_idx";
CREATE INDEX "aduan_status_submitted_on_id_idx" ON "aduan" ("status", "submitted_on", "id") INCLUDE ("tim_id");
-- Some states have no team, or no verifier: without this the planner expects the share of all cases there, and reads a whole state.
CREATE STATISTICS "aduan_tim_status" (mcv) ON "tim_id", "status" FROM "aduan";
CREATE STATISTICS "aduan_admin_status" (mcv) ON "admin_id", "status" FROM "aduan";
ANALYZE "aduan";
