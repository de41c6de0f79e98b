-- CreateEnum
CREATE TYPE "PembukaanIdentitasStatus" AS ENUM ('DIMINTA', 'DISETUJUI', 'DITOLAK', 'DIBUKA', 'BERAKHIR');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "Compartment" ADD VALUE 'identity_a';
ALTER TYPE "Compartment" ADD VALUE 'identity_b';

-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "approves_identity" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sealed_staff" BYTEA;

-- AlterTable
ALTER TABLE "aduan" ADD COLUMN     "sealed_exclusions" BYTEA;

-- CreateTable
CREATE TABLE "pembukaan_identitas" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "requester_id" UUID NOT NULL,
    "requester_key_id" BYTEA NOT NULL,
    "status" "PembukaanIdentitasStatus" NOT NULL DEFAULT 'DIMINTA',
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_reason" BYTEA NOT NULL,
    "approver_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "sealed_decision" BYTEA,
    "sealed_half" BYTEA,
    "open_until" TIMESTAMPTZ(3),

    CONSTRAINT "pembukaan_identitas_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pembukaan_identitas_aduan_id_requested_at_idx" ON "pembukaan_identitas"("aduan_id", "requested_at");

-- CreateIndex
CREATE INDEX "pembukaan_identitas_status_expires_at_idx" ON "pembukaan_identitas"("status", "expires_at");

-- CreateIndex
CREATE INDEX "pembukaan_identitas_status_open_until_idx" ON "pembukaan_identitas"("status", "open_until");

-- AddForeignKey
ALTER TABLE "pembukaan_identitas" ADD CONSTRAINT "pembukaan_identitas_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
