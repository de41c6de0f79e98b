-- AlterTable
ALTER TABLE "aduan" ADD COLUMN     "asal_aduan_id" UUID;

-- CreateTable
CREATE TABLE "hitungan" (
    "kind" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "value" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "hitungan_pkey" PRIMARY KEY ("kind","month","value")
);

-- CreateIndex
CREATE INDEX "aduan_status_closed_on_idx" ON "aduan"("status", "closed_on");

-- CreateIndex
CREATE INDEX "aduan_asal_aduan_id_idx" ON "aduan"("asal_aduan_id");
