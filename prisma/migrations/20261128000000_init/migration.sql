-- The whole database, a chapter for each subject and in it each table with its indexes and foreign keys. Written by Prisma
-- from prisma/schema.prisma, but for what Prisma cannot say: the index key_wrap_one_half_each, the first row of rantai_jejak,
-- and the triggers at the end.

-- ==== The installation and its accounts ====

CREATE TYPE "Role" AS ENUM ('PELAPOR', 'ADMIN', 'TELAAH');

CREATE TABLE "institution" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "escrow_certificate" TEXT NOT NULL,
    "root_public_key" BYTEA NOT NULL,
    "drilled_at" TIMESTAMPTZ(3),
    "drill_tag" BYTEA,
    "sign_public_key" BYTEA,
    "sealed_sign_key" BYTEA,
    "letter_format" TEXT NOT NULL DEFAULT '700.1.2/{nomor}/WBS-ITPROV/{tahun}',
    CONSTRAINT "institution_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "kenari" (
    "version" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,
    CONSTRAINT "kenari_pkey" PRIMARY KEY ("version")
);

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
    "approves_identity" BOOLEAN NOT NULL DEFAULT false,
    "sealed_staff" BYTEA,
    "disabled" BOOLEAN NOT NULL DEFAULT false,
    "shortcuts_off" BOOLEAN NOT NULL DEFAULT false,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_on" DATE NOT NULL,
    "sealed_mail" BYTEA,
    "certificate" TEXT,
    "sealed_totp" BYTEA,
    "totp_step" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "app_user_username_key" ON "app_user"("username");
CREATE UNIQUE INDEX "app_user_email_tag_key" ON "app_user"("email_tag");
CREATE INDEX "app_user_role_disabled_idx" ON "app_user"("role", "disabled");

CREATE TABLE "session" (
    "sid_hash" BYTEA NOT NULL,
    "user_id" UUID,
    "sealed_seed" BYTEA NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "read_before" BOOLEAN NOT NULL DEFAULT false,
    "password_at" TIMESTAMPTZ(3),
    CONSTRAINT "session_pkey" PRIMARY KEY ("sid_hash")
);
CREATE INDEX "session_user_id_idx" ON "session"("user_id");
CREATE INDEX "session_last_seen_at_idx" ON "session"("last_seen_at");
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "kode_sesi" (
    "tag" BYTEA NOT NULL,
    "sid_hash" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    CONSTRAINT "kode_sesi_pkey" PRIMARY KEY ("tag")
);
CREATE INDEX "kode_sesi_sid_hash_idx" ON "kode_sesi"("sid_hash");
ALTER TABLE "kode_sesi" ADD CONSTRAINT "kode_sesi_sid_hash_fkey" FOREIGN KEY ("sid_hash") REFERENCES "session"("sid_hash") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "masuk_tertunda" (
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "sealed_seed" BYTEA NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "masuk_tertunda_pkey" PRIMARY KEY ("token_hash")
);
CREATE INDEX "masuk_tertunda_user_id_idx" ON "masuk_tertunda"("user_id");
CREATE INDEX "masuk_tertunda_expires_at_idx" ON "masuk_tertunda"("expires_at");
ALTER TABLE "masuk_tertunda" ADD CONSTRAINT "masuk_tertunda_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "passkey" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" INTEGER NOT NULL,
    "sealed_name" BYTEA NOT NULL,
    "created_on" DATE NOT NULL,
    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "passkey_user_id_idx" ON "passkey"("user_id");
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "kode_sandi" (
    "user_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "kode_sandi_pkey" PRIMARY KEY ("user_id")
);
CREATE INDEX "kode_sandi_expires_at_idx" ON "kode_sandi"("expires_at");
ALTER TABLE "kode_sandi" ADD CONSTRAINT "kode_sandi_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "undangan" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "staff_name" TEXT NOT NULL,
    "handles_restricted" BOOLEAN NOT NULL DEFAULT false,
    "code_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,
    CONSTRAINT "undangan_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "undangan_username_key" ON "undangan"("username");
CREATE UNIQUE INDEX "undangan_code_hash_key" ON "undangan"("code_hash");

CREATE TABLE "login_delay" (
    "tag" BYTEA NOT NULL,
    "failures" INTEGER NOT NULL,
    "blocked_until" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "login_delay_pkey" PRIMARY KEY ("tag")
);

CREATE TABLE "bukti_terpakai" (
    "name" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "bukti_terpakai_pkey" PRIMARY KEY ("name")
);
CREATE INDEX "bukti_terpakai_expires_at_idx" ON "bukti_terpakai"("expires_at");

-- ==== Teams and reference data ====

CREATE TABLE "tim" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "tim_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "tim_name_key" ON "tim"("name");

CREATE TABLE "anggota_tim" (
    "tim_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "ketua" BOOLEAN NOT NULL DEFAULT false,
    "deputy_from" DATE,
    "deputy_until" DATE,
    "deputy_basis" TEXT,
    CONSTRAINT "anggota_tim_pkey" PRIMARY KEY ("tim_id","user_id")
);
CREATE INDEX "anggota_tim_user_id_idx" ON "anggota_tim"("user_id");
ALTER TABLE "anggota_tim" ADD CONSTRAINT "anggota_tim_tim_id_fkey" FOREIGN KEY ("tim_id") REFERENCES "tim"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "anggota_tim" ADD CONSTRAINT "anggota_tim_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "kategori" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "example" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "tim_id" UUID,
    "retention_years" INTEGER,
    "retention_source" TEXT,
    CONSTRAINT "kategori_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "kategori" ADD CONSTRAINT "kategori_tim_id_fkey" FOREIGN KEY ("tim_id") REFERENCES "tim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "instansi" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "instansi_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "instansi_name_key" ON "instansi"("name");

CREATE TABLE "kabkota" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "kabkota_pkey" PRIMARY KEY ("code")
);
CREATE UNIQUE INDEX "kabkota_name_key" ON "kabkota"("name");

CREATE TABLE "templat" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "templat_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "templat_kind_position_idx" ON "templat"("kind", "position");
CREATE UNIQUE INDEX "templat_kind_title_key" ON "templat"("kind", "title");

-- ==== Calendar and promises ====

CREATE TABLE "hari_libur" (
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "certain" BOOLEAN NOT NULL,
    CONSTRAINT "hari_libur_pkey" PRIMARY KEY ("date")
);

CREATE TABLE "kalender_tahun" (
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "kalender_tahun_pkey" PRIMARY KEY ("year")
);

CREATE TABLE "hitung_ulang" (
    "jejak_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "new_year" BOOLEAN NOT NULL,
    "after" UUID,
    "done_at" TIMESTAMPTZ(3),
    CONSTRAINT "hitung_ulang_pkey" PRIMARY KEY ("jejak_id")
);
CREATE INDEX "hitung_ulang_done_at_idx" ON "hitung_ulang"("done_at");

CREATE TABLE "tenggat" (
    "id" UUID NOT NULL,
    "promise" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    CONSTRAINT "tenggat_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "tenggat_promise_valid_from_key" ON "tenggat"("promise", "valid_from");

-- ==== The case: its state, its keys, its events ====

CREATE TYPE "AduanStatus" AS ENUM ('DRAF', 'MENUNGGU_VERIFIKASI', 'DIVERIFIKASI', 'PERLU_DILENGKAPI', 'DITERUSKAN', 'DITELAAH', 'JAWABAN_DISIAPKAN', 'DIJAWAB', 'SELESAI', 'DIARAHKAN', 'TIDAK_DAPAT_DITINDAKLANJUTI', 'DITUTUP_SEMENTARA', 'DICABUT');
CREATE TYPE "ActorRole" AS ENUM ('PELAPOR', 'ADMIN', 'TELAAH', 'KETUA', 'SISTEM');
CREATE TYPE "Compartment" AS ENUM ('content', 'internal', 'identity', 'identity_a', 'identity_b');
CREATE TYPE "KeyHolder" AS ENUM ('PELAPOR', 'STAFF', 'ESCROW');

CREATE TABLE "aduan" (
    "id" UUID NOT NULL,
    "nomor" TEXT,
    "owner_tag" BYTEA NOT NULL,
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
    "tanpa_kode" BOOLEAN NOT NULL DEFAULT false,
    "tim_id" UUID,
    "admin_id" UUID,
    "main_aduan_id" UUID,
    "asal_aduan_id" UUID,
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
    "chain_length" INTEGER NOT NULL DEFAULT 0,
    "chain_seal" BYTEA,
    "sealed_labels" BYTEA,
    "sealed_exclusions" BYTEA,
    "sealed_traces" BYTEA,
    "sealed_read" BYTEA,
    CONSTRAINT "aduan_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "aduan_nomor_key" ON "aduan"("nomor");
CREATE INDEX "aduan_owner_tag_touched_on_idx" ON "aduan"("owner_tag", "touched_on");
CREATE INDEX "aduan_next_due_on_id_idx" ON "aduan"("next_due_on", "id");
CREATE INDEX "aduan_status_next_due_on_id_idx" ON "aduan"("status", "next_due_on", "id");
CREATE INDEX "aduan_tim_id_status_next_due_on_id_idx" ON "aduan"("tim_id", "status", "next_due_on", "id");
CREATE INDEX "aduan_status_touched_on_id_idx" ON "aduan"("status", "touched_on", "id");
CREATE INDEX "aduan_admin_id_status_next_due_on_id_idx" ON "aduan"("admin_id", "status", "next_due_on", "id");
CREATE INDEX "aduan_kategori_id_status_next_due_on_id_idx" ON "aduan"("kategori_id", "status", "next_due_on", "id");
CREATE INDEX "aduan_kabkota_code_status_next_due_on_id_idx" ON "aduan"("kabkota_code", "status", "next_due_on", "id");
CREATE INDEX "aduan_submitted_on_id_idx" ON "aduan"("submitted_on", "id");
CREATE INDEX "aduan_status_closed_on_idx" ON "aduan"("status", "closed_on");
CREATE INDEX "aduan_asal_aduan_id_idx" ON "aduan"("asal_aduan_id");
ALTER TABLE "aduan" ADD CONSTRAINT "aduan_tim_id_fkey" FOREIGN KEY ("tim_id") REFERENCES "tim"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "aduan" ADD CONSTRAINT "aduan_admin_id_fkey" FOREIGN KEY ("admin_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

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
CREATE INDEX "key_wrap_user_id_compartment_aduan_id_idx" ON "key_wrap"("user_id", "compartment", "aduan_id");
CREATE UNIQUE INDEX "key_wrap_aduan_id_compartment_epoch_recipient_key_id_key" ON "key_wrap"("aduan_id", "compartment", "epoch", "recipient_key_id");
ALTER TABLE "key_wrap" ADD CONSTRAINT "key_wrap_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "key_wrap" ADD CONSTRAINT "key_wrap_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Nobody ever holds both halves of the key of identity of a case, whatever two transactions do at once.
CREATE UNIQUE INDEX "key_wrap_one_half_each" ON "key_wrap" ("aduan_id", "user_id")
    WHERE "compartment" IN ('identity_a', 'identity_b');

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
    "system_note" TEXT,
    "prev_hash" BYTEA,
    "hash" BYTEA NOT NULL,
    CONSTRAINT "peristiwa_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "peristiwa_on_date_aduan_id_seq_idx" ON "peristiwa"("on_date", "aduan_id", "seq");
CREATE INDEX "peristiwa_kind_on_date_aduan_id_seq_idx" ON "peristiwa"("kind", "on_date", "aduan_id", "seq");
CREATE INDEX "peristiwa_actor_id_on_date_aduan_id_seq_idx" ON "peristiwa"("actor_id", "on_date", "aduan_id", "seq");
CREATE UNIQUE INDEX "peristiwa_aduan_id_seq_key" ON "peristiwa"("aduan_id", "seq");
ALTER TABLE "peristiwa" ADD CONSTRAINT "peristiwa_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "action_key" (
    "aduan_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT "action_key_pkey" PRIMARY KEY ("aduan_id","key")
);
ALTER TABLE "action_key" ADD CONSTRAINT "action_key_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "kehadiran" (
    "aduan_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "kehadiran_pkey" PRIMARY KEY ("aduan_id","user_id")
);
CREATE INDEX "kehadiran_user_id_idx" ON "kehadiran"("user_id");
CREATE INDEX "kehadiran_seen_at_idx" ON "kehadiran"("seen_at");
ALTER TABLE "kehadiran" ADD CONSTRAINT "kehadiran_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "kehadiran" ADD CONSTRAINT "kehadiran_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "langkah_tenggat" (
    "aduan_id" UUID NOT NULL,
    "deadline" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "step" TEXT NOT NULL,
    "fired_on" DATE NOT NULL,
    "told" BOOLEAN NOT NULL,
    CONSTRAINT "langkah_tenggat_pkey" PRIMARY KEY ("aduan_id","deadline","due_on","step")
);
ALTER TABLE "langkah_tenggat" ADD CONSTRAINT "langkah_tenggat_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ==== Messages and notes ====

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
CREATE UNIQUE INDEX "pesan_aduan_id_seq_key" ON "pesan"("aduan_id", "seq");
ALTER TABLE "pesan" ADD CONSTRAINT "pesan_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "catatan_internal" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "author_role" "ActorRole" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_body" BYTEA NOT NULL,
    CONSTRAINT "catatan_internal_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "catatan_internal_aduan_id_at_idx" ON "catatan_internal"("aduan_id", "at");
ALTER TABLE "catatan_internal" ADD CONSTRAINT "catatan_internal_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "daftar_periksa" (
    "aduan_id" UUID NOT NULL,
    "sealed_body" BYTEA NOT NULL,
    CONSTRAINT "daftar_periksa_pkey" PRIMARY KEY ("aduan_id")
);
ALTER TABLE "daftar_periksa" ADD CONSTRAINT "daftar_periksa_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ==== Evidence ====

CREATE TYPE "LampiranStatus" AS ENUM ('DIPERIKSA', 'SIAP', 'DITOLAK', 'BELUM_DIPINDAI');
CREATE TYPE "SalinanKind" AS ENUM ('ASLI', 'BERSIH', 'PRATINJAU');
CREATE TYPE "PembukaanAct" AS ENUM ('DAFTAR', 'LIHAT', 'PUTAR', 'UNDUH', 'ASLI', 'BUNDEL');

CREATE TABLE "lampiran" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "pesan_id" UUID,
    "uploader" "ActorRole" NOT NULL,
    "on_date" DATE NOT NULL,
    "status" "LampiranStatus" NOT NULL DEFAULT 'DIPERIKSA',
    "examined_until" TIMESTAMPTZ(3),
    "sealed_meta" BYTEA NOT NULL,
    CONSTRAINT "lampiran_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "lampiran_aduan_id_idx" ON "lampiran"("aduan_id");
ALTER TABLE "lampiran" ADD CONSTRAINT "lampiran_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "lampiran" ADD CONSTRAINT "lampiran_pesan_id_fkey" FOREIGN KEY ("pesan_id") REFERENCES "pesan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

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
CREATE UNIQUE INDEX "salinan_storage_key_key" ON "salinan"("storage_key");
CREATE UNIQUE INDEX "salinan_lampiran_id_kind_key" ON "salinan"("lampiran_id", "kind");
ALTER TABLE "salinan" ADD CONSTRAINT "salinan_lampiran_id_fkey" FOREIGN KEY ("lampiran_id") REFERENCES "lampiran"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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
CREATE INDEX "unggahan_aduan_id_idx" ON "unggahan"("aduan_id");
CREATE INDEX "unggahan_expires_on_idx" ON "unggahan"("expires_on");
ALTER TABLE "unggahan" ADD CONSTRAINT "unggahan_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "unggahan_part" (
    "unggahan_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "cipher_length" INTEGER NOT NULL,
    CONSTRAINT "unggahan_part_pkey" PRIMARY KEY ("unggahan_id","seq")
);
CREATE UNIQUE INDEX "unggahan_part_storage_key_key" ON "unggahan_part"("storage_key");
ALTER TABLE "unggahan_part" ADD CONSTRAINT "unggahan_part_unggahan_id_fkey" FOREIGN KEY ("unggahan_id") REFERENCES "unggahan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "pembukaan_lampiran" (
    "id" UUID NOT NULL,
    "lampiran_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "act" "PembukaanAct" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "pembukaan_lampiran_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "pembukaan_lampiran_lampiran_id_at_idx" ON "pembukaan_lampiran"("lampiran_id", "at");
CREATE INDEX "pembukaan_lampiran_at_id_idx" ON "pembukaan_lampiran"("at", "id");
CREATE INDEX "pembukaan_lampiran_user_id_idx" ON "pembukaan_lampiran"("user_id");
ALTER TABLE "pembukaan_lampiran" ADD CONSTRAINT "pembukaan_lampiran_lampiran_id_fkey" FOREIGN KEY ("lampiran_id") REFERENCES "lampiran"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "pembukaan_lampiran" ADD CONSTRAINT "pembukaan_lampiran_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ==== The work of the team ====

CREATE TYPE "Hubungan" AS ENUM ('TIDAK_ADA', 'MUNDUR', 'DIIZINKAN');

CREATE TABLE "tindak_lanjut" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_body" BYTEA NOT NULL,
    CONSTRAINT "tindak_lanjut_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "tindak_lanjut_aduan_id_at_idx" ON "tindak_lanjut"("aduan_id", "at");
ALTER TABLE "tindak_lanjut" ADD CONSTRAINT "tindak_lanjut_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "lembar_telaah" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_body" BYTEA NOT NULL,
    CONSTRAINT "lembar_telaah_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "lembar_telaah_aduan_id_version_key" ON "lembar_telaah"("aduan_id", "version");
ALTER TABLE "lembar_telaah" ADD CONSTRAINT "lembar_telaah_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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
CREATE INDEX "tugas_aduan_id_due_on_idx" ON "tugas"("aduan_id", "due_on");
CREATE INDEX "tugas_assignee_id_done_at_due_on_idx" ON "tugas"("assignee_id", "done_at", "due_on");
CREATE INDEX "tugas_done_at_due_on_idx" ON "tugas"("done_at", "due_on");
ALTER TABLE "tugas" ADD CONSTRAINT "tugas_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "permintaan_instansi" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "expires_on" DATE NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "sealed_question" BYTEA NOT NULL,
    "sealed_body" BYTEA NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "sealed_answer" BYTEA,
    CONSTRAINT "permintaan_instansi_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "permintaan_instansi_token_hash_key" ON "permintaan_instansi"("token_hash");
CREATE INDEX "permintaan_instansi_aduan_id_at_idx" ON "permintaan_instansi"("aduan_id", "at");
CREATE INDEX "permintaan_instansi_answered_at_expires_on_idx" ON "permintaan_instansi"("answered_at", "expires_on");
ALTER TABLE "permintaan_instansi" ADD CONSTRAINT "permintaan_instansi_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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
CREATE UNIQUE INDEX "berkas_kerja_storage_key_key" ON "berkas_kerja"("storage_key");
CREATE INDEX "berkas_kerja_aduan_id_at_idx" ON "berkas_kerja"("aduan_id", "at");
ALTER TABLE "berkas_kerja" ADD CONSTRAINT "berkas_kerja_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "pernyataan_hubungan" (
    "aduan_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "Hubungan" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "pernyataan_hubungan_pkey" PRIMARY KEY ("aduan_id","user_id")
);
CREATE INDEX "pernyataan_hubungan_user_id_idx" ON "pernyataan_hubungan"("user_id");
ALTER TABLE "pernyataan_hubungan" ADD CONSTRAINT "pernyataan_hubungan_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ==== Answers and letters ====

CREATE TYPE "JawabanStatus" AS ENUM ('DRAF', 'DIAJUKAN', 'TERBIT');

CREATE TABLE "jawaban" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "JawabanStatus" NOT NULL DEFAULT 'DRAF',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "drafter_id" UUID NOT NULL,
    "approver_id" UUID,
    "issued_at" TIMESTAMPTZ(3),
    "sealed_draft" BYTEA NOT NULL,
    "sealed_review" BYTEA,
    "sealed_issued" BYTEA,
    "sealed_letter" BYTEA,
    "sealed_pdf" BYTEA,
    CONSTRAINT "jawaban_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "jawaban_aduan_id_round_version_key" ON "jawaban"("aduan_id", "round", "version");
ALTER TABLE "jawaban" ADD CONSTRAINT "jawaban_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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
CREATE INDEX "versi_draf_jawaban_id_at_idx" ON "versi_draf"("jawaban_id", "at");
ALTER TABLE "versi_draf" ADD CONSTRAINT "versi_draf_jawaban_id_fkey" FOREIGN KEY ("jawaban_id") REFERENCES "jawaban"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "komentar_jawaban" (
    "id" UUID NOT NULL,
    "jawaban_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_body" BYTEA NOT NULL,
    CONSTRAINT "komentar_jawaban_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "komentar_jawaban_jawaban_id_at_idx" ON "komentar_jawaban"("jawaban_id", "at");
ALTER TABLE "komentar_jawaban" ADD CONSTRAINT "komentar_jawaban_jawaban_id_fkey" FOREIGN KEY ("jawaban_id") REFERENCES "jawaban"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "surat_jawaban" (
    "id" UUID NOT NULL,
    "nomor" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER,
    "issued_on" DATE NOT NULL,
    "code_tag" BYTEA NOT NULL,
    "file_hash" BYTEA NOT NULL,
    "signature" BYTEA NOT NULL,
    "replaced_by" UUID,
    CONSTRAINT "surat_jawaban_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "surat_jawaban_nomor_key" ON "surat_jawaban"("nomor");
CREATE UNIQUE INDEX "surat_jawaban_code_tag_key" ON "surat_jawaban"("code_tag");
CREATE UNIQUE INDEX "surat_jawaban_file_hash_key" ON "surat_jawaban"("file_hash");
CREATE UNIQUE INDEX "surat_jawaban_year_number_key" ON "surat_jawaban"("year", "number");

CREATE TABLE "penomoran_surat" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,
    CONSTRAINT "penomoran_surat_pkey" PRIMARY KEY ("year")
);

-- ==== The terlapor, identities, law enforcement ====

CREATE TYPE "DokumenTerlaporKind" AS ENUM ('SALINAN', 'CATATAN');
CREATE TYPE "DokumenTerlaporStatus" AS ENUM ('DRAF', 'DIAJUKAN', 'DISETUJUI');
CREATE TYPE "PenyerahanStatus" AS ENUM ('DIMINTA', 'DISETUJUI', 'DITOLAK');
CREATE TYPE "PembukaanIdentitasStatus" AS ENUM ('DIMINTA', 'DISETUJUI', 'DITOLAK', 'DIBUKA', 'BERAKHIR');

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
CREATE INDEX "pemberitahuan_terlapor_aduan_id_at_idx" ON "pemberitahuan_terlapor"("aduan_id", "at");
CREATE INDEX "pemberitahuan_terlapor_over_until_idx" ON "pemberitahuan_terlapor"("over", "until");
ALTER TABLE "pemberitahuan_terlapor" ADD CONSTRAINT "pemberitahuan_terlapor_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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
CREATE INDEX "dokumen_terlapor_aduan_id_kind_at_idx" ON "dokumen_terlapor"("aduan_id", "kind", "at");
ALTER TABLE "dokumen_terlapor" ADD CONSTRAINT "dokumen_terlapor_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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
CREATE INDEX "pembukaan_identitas_aduan_id_requested_at_idx" ON "pembukaan_identitas"("aduan_id", "requested_at");
CREATE INDEX "pembukaan_identitas_status_expires_at_idx" ON "pembukaan_identitas"("status", "expires_at");
CREATE INDEX "pembukaan_identitas_status_open_until_idx" ON "pembukaan_identitas"("status", "open_until");
ALTER TABLE "pembukaan_identitas" ADD CONSTRAINT "pembukaan_identitas_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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
CREATE INDEX "penyerahan_aduan_id_requested_at_idx" ON "penyerahan"("aduan_id", "requested_at");
ALTER TABLE "penyerahan" ADD CONSTRAINT "penyerahan_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ==== News and mail ====

CREATE TABLE "notifikasi" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "aduan_id" UUID,
    "kind" TEXT NOT NULL,
    "seq" INTEGER,
    "on_date" DATE NOT NULL,
    "at" TIMESTAMPTZ(3),
    "read" BOOLEAN NOT NULL DEFAULT false,
    "mail" TEXT,
    "key" TEXT NOT NULL,
    CONSTRAINT "notifikasi_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "notifikasi_key_key" ON "notifikasi"("key");
CREATE INDEX "notifikasi_user_id_read_on_date_idx" ON "notifikasi"("user_id", "read", "on_date");
CREATE INDEX "notifikasi_aduan_id_idx" ON "notifikasi"("aduan_id");
CREATE INDEX "notifikasi_on_date_idx" ON "notifikasi"("on_date");
ALTER TABLE "notifikasi" ADD CONSTRAINT "notifikasi_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notifikasi" ADD CONSTRAINT "notifikasi_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "kabar_email" (
    "aduan_id" UUID NOT NULL,
    "sealed_to" BYTEA NOT NULL,
    "pending" BOOLEAN NOT NULL DEFAULT false,
    "mailed_at" TIMESTAMPTZ(3),
    "undeliverable" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "kabar_email_pkey" PRIMARY KEY ("aduan_id")
);
CREATE INDEX "kabar_email_pending_idx" ON "kabar_email"("pending");
ALTER TABLE "kabar_email" ADD CONSTRAINT "kabar_email_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "surat" (
    "id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "surat_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "surat_at_idx" ON "surat"("at");

-- ==== Rights over data and destruction ====

CREATE TYPE "PermintaanKind" AS ENUM ('KOREKSI', 'HAPUS', 'LAIN');
CREATE TYPE "PermintaanStatus" AS ENUM ('MENUNGGU', 'DIKABULKAN', 'DITOLAK');
CREATE TYPE "BeritaAcaraStatus" AS ENUM ('DIUSULKAN', 'DISETUJUI', 'SELESAI', 'DIBATALKAN');
CREATE TYPE "AlasanMusnah" AS ENUM ('MASA_SIMPAN', 'PERMINTAAN');

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
CREATE INDEX "permintaan_data_status_due_on_idx" ON "permintaan_data"("status", "due_on");
CREATE INDEX "permintaan_data_aduan_id_idx" ON "permintaan_data"("aduan_id");
CREATE INDEX "permintaan_data_user_id_idx" ON "permintaan_data"("user_id");
ALTER TABLE "permintaan_data" ADD CONSTRAINT "permintaan_data_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "permintaan_data" ADD CONSTRAINT "permintaan_data_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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
CREATE INDEX "penangguhan_aduan_id_lifted_at_idx" ON "penangguhan"("aduan_id", "lifted_at");
ALTER TABLE "penangguhan" ADD CONSTRAINT "penangguhan_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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
CREATE UNIQUE INDEX "berita_acara_nomor_key" ON "berita_acara"("nomor");
CREATE INDEX "berita_acara_status_idx" ON "berita_acara"("status");

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
CREATE INDEX "berita_acara_item_aduan_id_idx" ON "berita_acara_item"("aduan_id");
ALTER TABLE "berita_acara_item" ADD CONSTRAINT "berita_acara_item_berita_acara_id_fkey" FOREIGN KEY ("berita_acara_id") REFERENCES "berita_acara"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ==== Audit trail and figures ====

CREATE TABLE "jejak_admin" (
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "act" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT,
    "prev_hash" BYTEA,
    "hash" BYTEA NOT NULL,
    CONSTRAINT "jejak_admin_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "jejak_admin_seq_key" ON "jejak_admin"("seq");
CREATE INDEX "jejak_admin_at_idx" ON "jejak_admin"("at");

CREATE TABLE "rantai_jejak" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "length" INTEGER NOT NULL DEFAULT 0,
    "seal" BYTEA,
    CONSTRAINT "rantai_jejak_pkey" PRIMARY KEY ("id")
);

-- The chain of acts begins here.
INSERT INTO "rantai_jejak" ("id") VALUES (1);

CREATE TABLE "hitungan" (
    "kind" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "value" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    CONSTRAINT "hitungan_pkey" PRIMARY KEY ("kind","month","value")
);

-- ==== Triggers ====

-- A session or a key that goes, by whatever statement, makes every process look again at whom it still tells (lib/kabar/live).
-- What is sent names nobody.
-- \x3b is a semicolon: the migration engine cuts a script at each one, also inside quotes.
CREATE FUNCTION "wbs_look_again"() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
    IF EXISTS (SELECT 1 FROM gone) THEN
        PERFORM pg_notify(\'wbs_kabar\', \'periksa\')\x3b
    END IF\x3b
    RETURN NULL\x3b
END';

CREATE TRIGGER "session_gone" AFTER DELETE ON "session"
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "wbs_look_again"();

CREATE TRIGGER "key_wrap_gone" AFTER DELETE ON "key_wrap"
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "wbs_look_again"();
