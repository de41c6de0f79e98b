-- Originals without a clean copy open under four eyes: two keys for each case, and two shares of the file's key.
ALTER TYPE "Compartment" ADD VALUE 'original_a';
ALTER TYPE "Compartment" ADD VALUE 'original_b';

ALTER TABLE "salinan" ADD COLUMN "sealed_share_a" BYTEA,
ADD COLUMN "sealed_share_b" BYTEA;

ALTER TABLE "pembukaan_identitas" ADD COLUMN "lampiran_id" UUID;
CREATE INDEX "pembukaan_identitas_lampiran_id_idx" ON "pembukaan_identitas"("lampiran_id");
ALTER TABLE "pembukaan_identitas" ADD CONSTRAINT "pembukaan_identitas_lampiran_id_fkey" FOREIGN KEY ("lampiran_id") REFERENCES "lampiran"("id") ON DELETE CASCADE ON UPDATE CASCADE;
