-- CreateEnum
CREATE TYPE "PermintaanKind" AS ENUM ('KOREKSI', 'HAPUS', 'LAIN');

-- CreateEnum
CREATE TYPE "PermintaanStatus" AS ENUM ('MENUNGGU', 'DIKABULKAN', 'DITOLAK');

-- CreateEnum
CREATE TYPE "BeritaAcaraStatus" AS ENUM ('DIUSULKAN', 'DISETUJUI', 'SELESAI', 'DIBATALKAN');

-- CreateEnum
CREATE TYPE "AlasanMusnah" AS ENUM ('MASA_SIMPAN', 'PERMINTAAN');

-- AlterTable
ALTER TABLE "kategori" ADD COLUMN     "retention_source" TEXT,
ADD COLUMN     "retention_years" INTEGER;

-- CreateTable
CREATE TABLE "permintaan_data" (
    "id" UUID NOT NULL,
    "aduan_id" UUID,
    "user_id" UUID,
    "kind" "PermintaanKind" NOT NULL,
    "status" "PermintaanStatus" NOT NULL DEFAULT 'MENUNGGU',
    "on_date" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "reminded" BOOLEAN NOT NULL DEFAULT false,
    "late_told" BOOLEAN NOT NULL DEFAULT false,
    "decided_on" DATE,
    "decided_by_id" UUID,
    "sealed_text" BYTEA NOT NULL,
    "sealed_answer" BYTEA,

    CONSTRAINT "permintaan_data_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "penangguhan" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_reason" BYTEA NOT NULL,
    "lifted_by_id" UUID,
    "lifted_at" TIMESTAMPTZ(3),
    "sealed_lifted" BYTEA,

    CONSTRAINT "penangguhan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "berita_acara" (
    "id" UUID NOT NULL,
    "nomor" TEXT NOT NULL,
    "status" "BeritaAcaraStatus" NOT NULL DEFAULT 'DIUSULKAN',
    "basis" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "berita_acara_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "berita_acara_item" (
    "berita_acara_id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "nomor" TEXT NOT NULL,
    "kategori_id" TEXT,
    "closed_on" DATE NOT NULL,
    "reason" "AlasanMusnah" NOT NULL,
    "events" INTEGER NOT NULL,
    "files" INTEGER NOT NULL,
    "last_hash" BYTEA,
    "destroyed_at" TIMESTAMPTZ(3),
    "spared" BOOLEAN NOT NULL DEFAULT false,
    "holder_ids" UUID[],

    CONSTRAINT "berita_acara_item_pkey" PRIMARY KEY ("berita_acara_id","aduan_id")
);

-- CreateIndex
CREATE INDEX "permintaan_data_status_due_on_idx" ON "permintaan_data"("status", "due_on");

-- CreateIndex
CREATE INDEX "permintaan_data_aduan_id_idx" ON "permintaan_data"("aduan_id");

-- CreateIndex
CREATE INDEX "permintaan_data_user_id_idx" ON "permintaan_data"("user_id");

-- CreateIndex
CREATE INDEX "penangguhan_aduan_id_lifted_at_idx" ON "penangguhan"("aduan_id", "lifted_at");

-- CreateIndex
CREATE UNIQUE INDEX "berita_acara_nomor_key" ON "berita_acara"("nomor");

-- CreateIndex
CREATE INDEX "berita_acara_status_idx" ON "berita_acara"("status");

-- CreateIndex
CREATE INDEX "berita_acara_item_aduan_id_idx" ON "berita_acara_item"("aduan_id");

-- AddForeignKey
ALTER TABLE "permintaan_data" ADD CONSTRAINT "permintaan_data_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permintaan_data" ADD CONSTRAINT "permintaan_data_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penangguhan" ADD CONSTRAINT "penangguhan_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "berita_acara_item" ADD CONSTRAINT "berita_acara_item_berita_acara_id_fkey" FOREIGN KEY ("berita_acara_id") REFERENCES "berita_acara"("id") ON DELETE CASCADE ON UPDATE CASCADE;
