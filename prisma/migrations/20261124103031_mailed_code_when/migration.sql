-- AlterTable
ALTER TABLE "kode_sandi" DROP COLUMN "sealed_code",
ADD COLUMN     "asked_at" TIMESTAMPTZ(3) NOT NULL;
