-- CreateEnum
CREATE TYPE "DokumenTerlaporKind" AS ENUM ('SALINAN', 'CATATAN');

-- CreateEnum
CREATE TYPE "DokumenTerlaporStatus" AS ENUM ('DRAF', 'DIAJUKAN', 'DISETUJUI');

-- CreateTable
CREATE TABLE "pemberitahuan_terlapor" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" DATE,
    "over" BOOLEAN NOT NULL DEFAULT false,
    "sealed_body" BYTEA NOT NULL,

    CONSTRAINT "pemberitahuan_terlapor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dokumen_terlapor" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "kind" "DokumenTerlaporKind" NOT NULL,
    "status" "DokumenTerlaporStatus" NOT NULL DEFAULT 'DRAF',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "approver_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "sealed_body" BYTEA NOT NULL,
    "sealed_review" BYTEA,
    "sealed_pdf" BYTEA,

    CONSTRAINT "dokumen_terlapor_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pemberitahuan_terlapor_aduan_id_at_idx" ON "pemberitahuan_terlapor"("aduan_id", "at");

-- CreateIndex
CREATE INDEX "pemberitahuan_terlapor_over_until_idx" ON "pemberitahuan_terlapor"("over", "until");

-- CreateIndex
CREATE INDEX "dokumen_terlapor_aduan_id_kind_at_idx" ON "dokumen_terlapor"("aduan_id", "kind", "at");

-- AddForeignKey
ALTER TABLE "pemberitahuan_terlapor" ADD CONSTRAINT "pemberitahuan_terlapor_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dokumen_terlapor" ADD CONSTRAINT "dokumen_terlapor_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
