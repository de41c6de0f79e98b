-- CreateEnum
CREATE TYPE "LampiranStatus" AS ENUM ('DIPERIKSA', 'SIAP', 'DITOLAK', 'BELUM_DIPINDAI');

-- CreateEnum
CREATE TYPE "SalinanKind" AS ENUM ('ASLI', 'BERSIH', 'PRATINJAU');

-- CreateEnum
CREATE TYPE "PembukaanAct" AS ENUM ('LIHAT', 'PUTAR', 'UNDUH', 'ASLI', 'BUNDEL');

-- CreateTable
CREATE TABLE "salinan" (
    "id" UUID NOT NULL,
    "lampiran_id" UUID NOT NULL,
    "kind" "SalinanKind" NOT NULL,
    "compartment" "Compartment" NOT NULL,
    "storage_key" TEXT NOT NULL,
    "cipher_length" INTEGER NOT NULL,
    "cipher_hash" BYTEA NOT NULL,
    "sealed_key" BYTEA NOT NULL,
    "sealed_meta" BYTEA,

    CONSTRAINT "salinan_pkey" PRIMARY KEY ("id")
);

-- Files of before become originals that still wait to be examined. Each copy keeps the id that its key is bound to.
INSERT INTO "salinan" ("id", "lampiran_id", "kind", "compartment", "storage_key", "cipher_length", "cipher_hash", "sealed_key")
SELECT "id", "id", 'ASLI', "compartment", "storage_key", "cipher_length", "cipher_hash", "sealed_key" FROM "lampiran";

-- DropIndex
DROP INDEX "lampiran_storage_key_key";

-- AlterTable
ALTER TABLE "lampiran" DROP COLUMN "cipher_hash",
DROP COLUMN "cipher_length",
DROP COLUMN "compartment",
DROP COLUMN "sealed_key",
DROP COLUMN "storage_key",
ADD COLUMN     "examined_until" TIMESTAMPTZ(3),
ADD COLUMN     "status" "LampiranStatus" NOT NULL DEFAULT 'DIPERIKSA';

-- CreateTable
CREATE TABLE "unggahan" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "uploader" "ActorRole" NOT NULL,
    "expires_on" DATE NOT NULL,
    "compartment" "Compartment" NOT NULL,
    "sealed_key" BYTEA NOT NULL,
    "sealed_meta" BYTEA NOT NULL,
    "sealed_progress" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "unggahan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unggahan_part" (
    "unggahan_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "cipher_length" INTEGER NOT NULL,

    CONSTRAINT "unggahan_part_pkey" PRIMARY KEY ("unggahan_id","seq")
);

-- CreateTable
CREATE TABLE "pembukaan_lampiran" (
    "id" UUID NOT NULL,
    "lampiran_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "act" "PembukaanAct" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pembukaan_lampiran_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "salinan_storage_key_key" ON "salinan"("storage_key");

-- CreateIndex
CREATE UNIQUE INDEX "salinan_lampiran_id_kind_key" ON "salinan"("lampiran_id", "kind");

-- CreateIndex
CREATE INDEX "unggahan_aduan_id_idx" ON "unggahan"("aduan_id");

-- CreateIndex
CREATE INDEX "unggahan_expires_on_idx" ON "unggahan"("expires_on");

-- CreateIndex
CREATE UNIQUE INDEX "unggahan_part_storage_key_key" ON "unggahan_part"("storage_key");

-- CreateIndex
CREATE INDEX "pembukaan_lampiran_lampiran_id_at_idx" ON "pembukaan_lampiran"("lampiran_id", "at");

-- CreateIndex
CREATE INDEX "pembukaan_lampiran_user_id_idx" ON "pembukaan_lampiran"("user_id");

-- AddForeignKey
ALTER TABLE "salinan" ADD CONSTRAINT "salinan_lampiran_id_fkey" FOREIGN KEY ("lampiran_id") REFERENCES "lampiran"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unggahan" ADD CONSTRAINT "unggahan_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unggahan_part" ADD CONSTRAINT "unggahan_part_unggahan_id_fkey" FOREIGN KEY ("unggahan_id") REFERENCES "unggahan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pembukaan_lampiran" ADD CONSTRAINT "pembukaan_lampiran_lampiran_id_fkey" FOREIGN KEY ("lampiran_id") REFERENCES "lampiran"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pembukaan_lampiran" ADD CONSTRAINT "pembukaan_lampiran_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
