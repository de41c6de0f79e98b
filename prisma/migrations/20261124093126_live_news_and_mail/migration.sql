-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "sealed_mail" BYTEA;

-- AlterTable
ALTER TABLE "notifikasi" ADD COLUMN     "mail" TEXT;

-- CreateTable
CREATE TABLE "kabar_email" (
    "aduan_id" UUID NOT NULL,
    "sealed_to" BYTEA NOT NULL,
    "pending" BOOLEAN NOT NULL DEFAULT false,
    "mailed_at" TIMESTAMPTZ(3),
    "undeliverable" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "kabar_email_pkey" PRIMARY KEY ("aduan_id")
);

-- CreateTable
CREATE TABLE "surat" (
    "id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "surat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "kabar_email_pending_idx" ON "kabar_email"("pending");

-- CreateIndex
CREATE INDEX "surat_at_idx" ON "surat"("at");

-- CreateIndex
CREATE INDEX "notifikasi_on_date_idx" ON "notifikasi"("on_date");

-- AddForeignKey
ALTER TABLE "kabar_email" ADD CONSTRAINT "kabar_email_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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
