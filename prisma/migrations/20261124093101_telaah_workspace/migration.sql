-- CreateEnum
CREATE TYPE "Hubungan" AS ENUM ('TIDAK_ADA', 'MUNDUR', 'DIIZINKAN');

-- CreateTable
CREATE TABLE "lembar_telaah" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_body" BYTEA NOT NULL,

    CONSTRAINT "lembar_telaah_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tugas" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "assignee_id" UUID,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,
    "sealed_body" BYTEA NOT NULL,

    CONSTRAINT "tugas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "permintaan_instansi" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "expires_on" DATE NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "sealed_question" BYTEA NOT NULL,
    "box_key" BYTEA NOT NULL,
    "sealed_body" BYTEA NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "sealed_answer" BYTEA,

    CONSTRAINT "permintaan_instansi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "berkas_kerja" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "storage_key" TEXT NOT NULL,
    "cipher_length" INTEGER NOT NULL,
    "cipher_hash" BYTEA NOT NULL,
    "sealed_key" BYTEA NOT NULL,
    "sealed_meta" BYTEA NOT NULL,

    CONSTRAINT "berkas_kerja_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pernyataan_hubungan" (
    "aduan_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "Hubungan" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pernyataan_hubungan_pkey" PRIMARY KEY ("aduan_id","user_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "lembar_telaah_aduan_id_version_key" ON "lembar_telaah"("aduan_id", "version");

-- CreateIndex
CREATE INDEX "tugas_aduan_id_due_on_idx" ON "tugas"("aduan_id", "due_on");

-- CreateIndex
CREATE INDEX "tugas_assignee_id_done_at_due_on_idx" ON "tugas"("assignee_id", "done_at", "due_on");

-- CreateIndex
CREATE INDEX "tugas_done_at_due_on_idx" ON "tugas"("done_at", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "permintaan_instansi_token_hash_key" ON "permintaan_instansi"("token_hash");

-- CreateIndex
CREATE INDEX "permintaan_instansi_aduan_id_at_idx" ON "permintaan_instansi"("aduan_id", "at");

-- CreateIndex
CREATE INDEX "permintaan_instansi_answered_at_expires_on_idx" ON "permintaan_instansi"("answered_at", "expires_on");

-- CreateIndex
CREATE UNIQUE INDEX "berkas_kerja_storage_key_key" ON "berkas_kerja"("storage_key");

-- CreateIndex
CREATE INDEX "berkas_kerja_aduan_id_at_idx" ON "berkas_kerja"("aduan_id", "at");

-- CreateIndex
CREATE INDEX "pernyataan_hubungan_user_id_idx" ON "pernyataan_hubungan"("user_id");

-- AddForeignKey
ALTER TABLE "lembar_telaah" ADD CONSTRAINT "lembar_telaah_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tugas" ADD CONSTRAINT "tugas_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permintaan_instansi" ADD CONSTRAINT "permintaan_instansi_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "berkas_kerja" ADD CONSTRAINT "berkas_kerja_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pernyataan_hubungan" ADD CONSTRAINT "pernyataan_hubungan_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
