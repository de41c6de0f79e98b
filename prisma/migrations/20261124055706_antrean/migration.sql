-- DropIndex
DROP INDEX "aduan_status_touched_on_idx";

-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "shortcuts_off" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "aduan" ADD COLUMN     "sealed_labels" BYTEA;

-- CreateTable
CREATE TABLE "kehadiran" (
    "aduan_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kehadiran_pkey" PRIMARY KEY ("aduan_id","user_id")
);

-- CreateIndex
CREATE INDEX "kehadiran_user_id_idx" ON "kehadiran"("user_id");

-- CreateIndex
CREATE INDEX "kehadiran_seen_at_idx" ON "kehadiran"("seen_at");

-- CreateIndex
CREATE INDEX "aduan_status_touched_on_id_idx" ON "aduan"("status", "touched_on", "id");

-- CreateIndex
CREATE INDEX "aduan_admin_id_status_next_due_on_id_idx" ON "aduan"("admin_id", "status", "next_due_on", "id");

-- CreateIndex
CREATE INDEX "aduan_kategori_id_status_next_due_on_id_idx" ON "aduan"("kategori_id", "status", "next_due_on", "id");

-- CreateIndex
CREATE INDEX "aduan_kabkota_code_status_next_due_on_id_idx" ON "aduan"("kabkota_code", "status", "next_due_on", "id");

-- CreateIndex
CREATE INDEX "aduan_submitted_on_id_idx" ON "aduan"("submitted_on", "id");

-- AddForeignKey
ALTER TABLE "kehadiran" ADD CONSTRAINT "kehadiran_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kehadiran" ADD CONSTRAINT "kehadiran_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
