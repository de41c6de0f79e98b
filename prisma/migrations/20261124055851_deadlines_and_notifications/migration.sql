-- AlterTable
ALTER TABLE "aduan" ADD COLUMN     "sealed_read" BYTEA;

-- CreateTable
CREATE TABLE "langkah_tenggat" (
    "aduan_id" UUID NOT NULL,
    "deadline" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "step" TEXT NOT NULL,
    "fired_on" DATE NOT NULL,
    "told" BOOLEAN NOT NULL,

    CONSTRAINT "langkah_tenggat_pkey" PRIMARY KEY ("aduan_id","deadline","due_on","step")
);

-- CreateTable
CREATE TABLE "notifikasi" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "aduan_id" UUID,
    "kind" TEXT NOT NULL,
    "seq" INTEGER,
    "on_date" DATE NOT NULL,
    "at" TIMESTAMPTZ(3),
    "read" BOOLEAN NOT NULL DEFAULT false,
    "key" TEXT NOT NULL,

    CONSTRAINT "notifikasi_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "notifikasi_key_key" ON "notifikasi"("key");

-- CreateIndex
CREATE INDEX "notifikasi_user_id_read_on_date_idx" ON "notifikasi"("user_id", "read", "on_date");

-- CreateIndex
CREATE INDEX "notifikasi_aduan_id_idx" ON "notifikasi"("aduan_id");

-- AddForeignKey
ALTER TABLE "langkah_tenggat" ADD CONSTRAINT "langkah_tenggat_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifikasi" ADD CONSTRAINT "notifikasi_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifikasi" ADD CONSTRAINT "notifikasi_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
