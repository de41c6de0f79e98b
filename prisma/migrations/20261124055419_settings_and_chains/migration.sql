-- AlterTable
ALTER TABLE "undangan" ADD COLUMN     "user_id" UUID;

-- AlterTable
ALTER TABLE "aduan" ADD COLUMN     "chain_length" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "chain_seal" BYTEA;

-- AlterTable
ALTER TABLE "peristiwa" ADD COLUMN     "system_note" TEXT;

-- AlterTable
ALTER TABLE "kategori" ADD COLUMN     "tim_id" UUID;

-- AlterTable
ALTER TABLE "jejak_admin" ADD COLUMN     "detail" TEXT,
ADD COLUMN     "hash" BYTEA,
ADD COLUMN     "prev_hash" BYTEA,
ADD COLUMN     "seq" INTEGER;

-- CreateTable
CREATE TABLE "kalender_tahun" (
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "kalender_tahun_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "hitung_ulang" (
    "jejak_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "new_year" BOOLEAN NOT NULL,
    "after" UUID,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "hitung_ulang_pkey" PRIMARY KEY ("jejak_id")
);

-- CreateTable
CREATE TABLE "tenggat" (
    "id" UUID NOT NULL,
    "promise" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,

    CONSTRAINT "tenggat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "templat" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "templat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rantai_jejak" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "length" INTEGER NOT NULL DEFAULT 0,
    "seal" BYTEA,

    CONSTRAINT "rantai_jejak_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "hitung_ulang_done_at_idx" ON "hitung_ulang"("done_at");

-- CreateIndex
CREATE UNIQUE INDEX "tenggat_promise_valid_from_key" ON "tenggat"("promise", "valid_from");

-- CreateIndex
CREATE INDEX "templat_kind_position_idx" ON "templat"("kind", "position");

-- CreateIndex
CREATE UNIQUE INDEX "templat_kind_title_key" ON "templat"("kind", "title");

-- CreateIndex
CREATE INDEX "peristiwa_on_date_aduan_id_seq_idx" ON "peristiwa"("on_date", "aduan_id", "seq");

-- CreateIndex
CREATE INDEX "peristiwa_kind_on_date_aduan_id_seq_idx" ON "peristiwa"("kind", "on_date", "aduan_id", "seq");

-- CreateIndex
CREATE INDEX "peristiwa_actor_id_on_date_aduan_id_seq_idx" ON "peristiwa"("actor_id", "on_date", "aduan_id", "seq");

-- CreateIndex
CREATE INDEX "pembukaan_lampiran_at_id_idx" ON "pembukaan_lampiran"("at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "jejak_admin_seq_key" ON "jejak_admin"("seq");

-- AddForeignKey
ALTER TABLE "kategori" ADD CONSTRAINT "kategori_tim_id_fkey" FOREIGN KEY ("tim_id") REFERENCES "tim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The years whose days were seeded are known.
INSERT INTO "kalender_tahun" ("year", "source")
SELECT DISTINCT EXTRACT(YEAR FROM "date")::int, 'Kalender awal' FROM "hari_libur";

-- The chain of acts begins here.
INSERT INTO "rantai_jejak" ("id") VALUES (1);
