-- CreateEnum
CREATE TYPE "PenyerahanStatus" AS ENUM ('DIMINTA', 'DISETUJUI', 'DITOLAK');

-- DropIndex
DROP INDEX "jawaban_aduan_id_round_key";

-- AlterTable
ALTER TABLE "institution" ADD COLUMN     "letter_format" TEXT NOT NULL DEFAULT '700.1.2/{nomor}/WBS-ITPROV/{tahun}',
ADD COLUMN     "sealed_sign_key" BYTEA,
ADD COLUMN     "sign_public_key" BYTEA;

-- AlterTable
ALTER TABLE "aduan" ADD COLUMN     "sealed_traces" BYTEA;

-- AlterTable
ALTER TABLE "jawaban" ADD COLUMN     "sealed_letter" BYTEA,
ADD COLUMN     "sealed_pdf" BYTEA,
ADD COLUMN     "sealed_review" BYTEA,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "versi_draf" (
    "id" UUID NOT NULL,
    "jawaban_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "automatic" BOOLEAN NOT NULL,
    "sealed_body" BYTEA NOT NULL,

    CONSTRAINT "versi_draf_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "komentar_jawaban" (
    "id" UUID NOT NULL,
    "jawaban_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_body" BYTEA NOT NULL,

    CONSTRAINT "komentar_jawaban_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "surat_jawaban" (
    "id" UUID NOT NULL,
    "nomor" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "issued_on" DATE NOT NULL,
    "code_tag" BYTEA NOT NULL,
    "file_hash" BYTEA NOT NULL,
    "signature" BYTEA NOT NULL,
    "replaced_by" UUID,

    CONSTRAINT "surat_jawaban_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "penomoran_surat" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "penomoran_surat_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "penyerahan" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "status" "PenyerahanStatus" NOT NULL DEFAULT 'DIMINTA',
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "sealed_body" BYTEA NOT NULL,

    CONSTRAINT "penyerahan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "versi_draf_jawaban_id_at_idx" ON "versi_draf"("jawaban_id", "at");

-- CreateIndex
CREATE INDEX "komentar_jawaban_jawaban_id_at_idx" ON "komentar_jawaban"("jawaban_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "surat_jawaban_nomor_key" ON "surat_jawaban"("nomor");

-- CreateIndex
CREATE UNIQUE INDEX "surat_jawaban_code_tag_key" ON "surat_jawaban"("code_tag");

-- CreateIndex
CREATE UNIQUE INDEX "surat_jawaban_file_hash_key" ON "surat_jawaban"("file_hash");

-- CreateIndex
CREATE UNIQUE INDEX "surat_jawaban_year_number_key" ON "surat_jawaban"("year", "number");

-- CreateIndex
CREATE INDEX "penyerahan_aduan_id_requested_at_idx" ON "penyerahan"("aduan_id", "requested_at");

-- CreateIndex
CREATE UNIQUE INDEX "jawaban_aduan_id_round_version_key" ON "jawaban"("aduan_id", "round", "version");

-- AddForeignKey
ALTER TABLE "versi_draf" ADD CONSTRAINT "versi_draf_jawaban_id_fkey" FOREIGN KEY ("jawaban_id") REFERENCES "jawaban"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "komentar_jawaban" ADD CONSTRAINT "komentar_jawaban_jawaban_id_fkey" FOREIGN KEY ("jawaban_id") REFERENCES "jawaban"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penyerahan" ADD CONSTRAINT "penyerahan_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
