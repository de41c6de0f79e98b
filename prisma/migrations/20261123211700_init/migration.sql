-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('PELAPOR', 'ADMIN', 'TELAAH');

-- CreateEnum
CREATE TYPE "AduanStatus" AS ENUM ('DRAF', 'MENUNGGU_VERIFIKASI', 'DIVERIFIKASI', 'PERLU_DILENGKAPI', 'DITERUSKAN', 'DITELAAH', 'JAWABAN_DISIAPKAN', 'DIJAWAB', 'SELESAI', 'DIARAHKAN', 'TIDAK_DAPAT_DITINDAKLANJUTI', 'DITUTUP_SEMENTARA', 'DICABUT');

-- CreateEnum
CREATE TYPE "ActorRole" AS ENUM ('PELAPOR', 'ADMIN', 'TELAAH', 'KETUA', 'SISTEM');

-- CreateEnum
CREATE TYPE "Compartment" AS ENUM ('content', 'internal', 'identity');

-- CreateEnum
CREATE TYPE "KeyHolder" AS ENUM ('PELAPOR', 'STAFF', 'ESCROW');

-- CreateEnum
CREATE TYPE "JawabanStatus" AS ENUM ('DRAF', 'DIAJUKAN', 'TERBIT');

-- CreateTable
CREATE TABLE "institution" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "escrow_public_key" BYTEA NOT NULL,

    CONSTRAINT "institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "staff_name" TEXT,
    "sealed_profile" BYTEA NOT NULL,
    "email_tag" BYTEA,
    "kdf" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "sign_public_key" BYTEA NOT NULL,
    "salt" BYTEA NOT NULL,
    "verifier" BYTEA NOT NULL,
    "seed_by_password" BYTEA NOT NULL,
    "seed_by_recovery" BYTEA NOT NULL,
    "handles_restricted" BOOLEAN NOT NULL DEFAULT false,
    "disabled" BOOLEAN NOT NULL DEFAULT false,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_on" DATE NOT NULL,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "sid_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "sealed_seed" BYTEA NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "read_before" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "session_pkey" PRIMARY KEY ("sid_hash")
);

-- CreateTable
CREATE TABLE "login_delay" (
    "tag" BYTEA NOT NULL,
    "failures" INTEGER NOT NULL,
    "blocked_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "login_delay_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "undangan" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "staff_name" TEXT NOT NULL,
    "handles_restricted" BOOLEAN NOT NULL DEFAULT false,
    "code_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "undangan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aduan" (
    "id" UUID NOT NULL,
    "nomor" TEXT,
    "owner_tag" BYTEA NOT NULL,
    "reporter_key" BYTEA NOT NULL,
    "status" "AduanStatus" NOT NULL DEFAULT 'DRAF',
    "version" INTEGER NOT NULL DEFAULT 0,
    "epoch" INTEGER NOT NULL DEFAULT 1,
    "kategori_id" TEXT,
    "kabkota_code" TEXT,
    "created_on" DATE NOT NULL,
    "touched_on" DATE NOT NULL,
    "submitted_on" DATE,
    "closed_on" DATE,
    "berkadar_pengawasan" BOOLEAN NOT NULL DEFAULT false,
    "tim_id" UUID,
    "admin_id" UUID,
    "main_aduan_id" UUID,
    "verification_due_on" DATE,
    "completion_due_on" DATE,
    "first_message_due_on" DATE,
    "answer_due_on" DATE,
    "progress_due_on" DATE,
    "question_due_on" DATE,
    "reaction_due_on" DATE,
    "paused_clock" TEXT,
    "paused_on" DATE,
    "paused_left" INTEGER,
    "next_due_on" DATE NOT NULL DEFAULT '9999-12-31 00:00:00 +00:00',
    "sealed_draft" BYTEA,
    "sealed_report" BYTEA,
    "sealed_summary" BYTEA,
    "sealed_identity" BYTEA,

    CONSTRAINT "aduan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "key_wrap" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "compartment" "Compartment" NOT NULL,
    "epoch" INTEGER NOT NULL,
    "holder" "KeyHolder" NOT NULL,
    "user_id" UUID,
    "recipient_key_id" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "key_wrap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "peristiwa" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_role" "ActorRole" NOT NULL,
    "actor_id" UUID,
    "on_date" DATE NOT NULL,
    "at" TIMESTAMPTZ(3),
    "from_status" "AduanStatus" NOT NULL,
    "to_status" "AduanStatus" NOT NULL,
    "sealed_shared" BYTEA,
    "sealed_internal" BYTEA,
    "prev_hash" BYTEA,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "peristiwa_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pesan" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "sender" "ActorRole" NOT NULL,
    "sender_id" UUID,
    "kind" TEXT NOT NULL,
    "on_date" DATE NOT NULL,
    "at" TIMESTAMPTZ(3),
    "sealed_body" BYTEA NOT NULL,

    CONSTRAINT "pesan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catatan_internal" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "author_role" "ActorRole" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_body" BYTEA NOT NULL,

    CONSTRAINT "catatan_internal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tindak_lanjut" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_body" BYTEA NOT NULL,

    CONSTRAINT "tindak_lanjut_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jawaban" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "status" "JawabanStatus" NOT NULL DEFAULT 'DRAF',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "drafter_id" UUID NOT NULL,
    "approver_id" UUID,
    "issued_at" TIMESTAMPTZ(3),
    "sealed_draft" BYTEA NOT NULL,
    "sealed_issued" BYTEA,

    CONSTRAINT "jawaban_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lampiran" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "pesan_id" UUID,
    "compartment" "Compartment" NOT NULL DEFAULT 'content',
    "uploader" "ActorRole" NOT NULL,
    "on_date" DATE NOT NULL,
    "storage_key" TEXT NOT NULL,
    "cipher_length" INTEGER NOT NULL,
    "cipher_hash" BYTEA NOT NULL,
    "sealed_key" BYTEA NOT NULL,
    "sealed_meta" BYTEA NOT NULL,

    CONSTRAINT "lampiran_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_key" (
    "aduan_id" UUID NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "action_key_pkey" PRIMARY KEY ("aduan_id","key")
);

-- CreateTable
CREATE TABLE "tim" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "tim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "anggota_tim" (
    "tim_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "ketua" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "anggota_tim_pkey" PRIMARY KEY ("tim_id","user_id")
);

-- CreateTable
CREATE TABLE "kategori" (
    "id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "example" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "kategori_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instansi" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "instansi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kabkota" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "kabkota_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "hari_libur" (
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "certain" BOOLEAN NOT NULL,

    CONSTRAINT "hari_libur_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "jejak_admin" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "act" TEXT NOT NULL,
    "subject" TEXT NOT NULL,

    CONSTRAINT "jejak_admin_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_username_key" ON "app_user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_tag_key" ON "app_user"("email_tag");

-- CreateIndex
CREATE INDEX "app_user_role_disabled_idx" ON "app_user"("role", "disabled");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_last_seen_at_idx" ON "session"("last_seen_at");

-- CreateIndex
CREATE UNIQUE INDEX "undangan_username_key" ON "undangan"("username");

-- CreateIndex
CREATE UNIQUE INDEX "undangan_code_hash_key" ON "undangan"("code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "aduan_nomor_key" ON "aduan"("nomor");

-- CreateIndex
CREATE INDEX "aduan_owner_tag_touched_on_idx" ON "aduan"("owner_tag", "touched_on");

-- CreateIndex
CREATE INDEX "aduan_next_due_on_id_idx" ON "aduan"("next_due_on", "id");

-- CreateIndex
CREATE INDEX "aduan_status_next_due_on_id_idx" ON "aduan"("status", "next_due_on", "id");

-- CreateIndex
CREATE INDEX "aduan_tim_id_status_next_due_on_id_idx" ON "aduan"("tim_id", "status", "next_due_on", "id");

-- CreateIndex
CREATE INDEX "aduan_status_touched_on_idx" ON "aduan"("status", "touched_on");

-- CreateIndex
CREATE INDEX "key_wrap_user_id_compartment_aduan_id_idx" ON "key_wrap"("user_id", "compartment", "aduan_id");

-- CreateIndex
CREATE UNIQUE INDEX "key_wrap_aduan_id_compartment_epoch_recipient_key_id_key" ON "key_wrap"("aduan_id", "compartment", "epoch", "recipient_key_id");

-- CreateIndex
CREATE UNIQUE INDEX "peristiwa_aduan_id_seq_key" ON "peristiwa"("aduan_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "pesan_aduan_id_seq_key" ON "pesan"("aduan_id", "seq");

-- CreateIndex
CREATE INDEX "catatan_internal_aduan_id_at_idx" ON "catatan_internal"("aduan_id", "at");

-- CreateIndex
CREATE INDEX "tindak_lanjut_aduan_id_at_idx" ON "tindak_lanjut"("aduan_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "jawaban_aduan_id_round_key" ON "jawaban"("aduan_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "lampiran_storage_key_key" ON "lampiran"("storage_key");

-- CreateIndex
CREATE INDEX "lampiran_aduan_id_idx" ON "lampiran"("aduan_id");

-- CreateIndex
CREATE UNIQUE INDEX "tim_name_key" ON "tim"("name");

-- CreateIndex
CREATE INDEX "anggota_tim_user_id_idx" ON "anggota_tim"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "instansi_name_key" ON "instansi"("name");

-- CreateIndex
CREATE UNIQUE INDEX "kabkota_name_key" ON "kabkota"("name");

-- CreateIndex
CREATE INDEX "jejak_admin_at_idx" ON "jejak_admin"("at");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aduan" ADD CONSTRAINT "aduan_tim_id_fkey" FOREIGN KEY ("tim_id") REFERENCES "tim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aduan" ADD CONSTRAINT "aduan_admin_id_fkey" FOREIGN KEY ("admin_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_wrap" ADD CONSTRAINT "key_wrap_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_wrap" ADD CONSTRAINT "key_wrap_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "peristiwa" ADD CONSTRAINT "peristiwa_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pesan" ADD CONSTRAINT "pesan_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catatan_internal" ADD CONSTRAINT "catatan_internal_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tindak_lanjut" ADD CONSTRAINT "tindak_lanjut_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jawaban" ADD CONSTRAINT "jawaban_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lampiran" ADD CONSTRAINT "lampiran_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lampiran" ADD CONSTRAINT "lampiran_pesan_id_fkey" FOREIGN KEY ("pesan_id") REFERENCES "pesan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_key" ADD CONSTRAINT "action_key_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anggota_tim" ADD CONSTRAINT "anggota_tim_tim_id_fkey" FOREIGN KEY ("tim_id") REFERENCES "tim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anggota_tim" ADD CONSTRAINT "anggota_tim_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
