-- AlterTable
ALTER TABLE "aduan" ADD COLUMN     "reply_waits" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "dokumen_terlapor" ADD COLUMN     "returned" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "jawaban" ADD COLUMN     "returned" BOOLEAN NOT NULL DEFAULT false;

-- What the desk of a member looks for, marked where it happens (docs/decisions/0179-a-desk-that-misses-nothing.md).
UPDATE "aduan" SET "reply_waits" = true FROM (
  SELECT DISTINCT ON ("aduan_id") "aduan_id", "sender" FROM "pesan" ORDER BY "aduan_id", "seq" DESC) AS last
WHERE last."aduan_id" = "aduan"."id" AND last."sender" = 'PELAPOR';

UPDATE "jawaban" SET "returned" = true WHERE "status" = 'DRAF' AND (
  SELECT "kind" FROM "peristiwa" p WHERE p."aduan_id" = "jawaban"."aduan_id" AND p."kind" IN (
    'jawabanProposed', 'jawabanSentBack', 'jawabanIssued', 'correctionProposed', 'correctionSentBack', 'jawabanCorrected')
  ORDER BY "seq" DESC LIMIT 1) IN ('jawabanSentBack', 'correctionSentBack');

-- The names of the kind of document are sealed in the events: a legacy row is marked by the next return.
CREATE INDEX "aduan_reply_waits_idx" ON "aduan" ("tim_id", "status", "next_due_on", "priority", "id") WHERE "reply_waits";
CREATE INDEX "jawaban_returned_idx" ON "jawaban" ("drafter_id") WHERE "returned";
CREATE INDEX "dokumen_terlapor_open_idx" ON "dokumen_terlapor" ("status", "author_id") WHERE "status" <> 'DISETUJUI';
