-- DropIndex
DROP INDEX "aduan_next_due_on_id_idx";

-- DropIndex
DROP INDEX "aduan_status_next_due_on_id_idx";

-- DropIndex
DROP INDEX "aduan_tim_id_status_next_due_on_id_idx";

-- DropIndex
DROP INDEX "aduan_admin_id_status_next_due_on_id_idx";

-- DropIndex
DROP INDEX "aduan_kategori_id_status_next_due_on_id_idx";

-- DropIndex
DROP INDEX "aduan_kabkota_code_status_next_due_on_id_idx";

-- AlterTable
ALTER TABLE "aduan" ADD COLUMN     "priority" SMALLINT NOT NULL DEFAULT 1,
ADD COLUMN     "safety_due_on" DATE;

-- CreateIndex
CREATE INDEX "aduan_next_due_on_priority_id_idx" ON "aduan"("next_due_on", "priority", "id");

-- CreateIndex
CREATE INDEX "aduan_status_next_due_on_priority_id_idx" ON "aduan"("status", "next_due_on", "priority", "id");

-- CreateIndex
CREATE INDEX "aduan_tim_id_status_next_due_on_priority_id_idx" ON "aduan"("tim_id", "status", "next_due_on", "priority", "id");

-- CreateIndex
CREATE INDEX "aduan_admin_id_status_next_due_on_priority_id_idx" ON "aduan"("admin_id", "status", "next_due_on", "priority", "id");

-- CreateIndex
CREATE INDEX "aduan_kategori_id_status_next_due_on_priority_id_idx" ON "aduan"("kategori_id", "status", "next_due_on", "priority", "id");

-- CreateIndex
CREATE INDEX "aduan_kabkota_code_status_next_due_on_priority_id_idx" ON "aduan"("kabkota_code", "status", "next_due_on", "priority", "id");

-- CreateIndex
CREATE INDEX "aduan_priority_status_next_due_on_id_idx" ON "aduan"("priority", "status", "next_due_on", "id");

-- CreateIndex
CREATE INDEX "aduan_status_submitted_on_id_idx" ON "aduan"("status", "submitted_on", "id");
