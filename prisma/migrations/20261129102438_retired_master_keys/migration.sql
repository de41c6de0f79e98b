-- AlterTable
ALTER TABLE "institution" ADD COLUMN     "sealed_code_key" BYTEA;

-- AlterTable
ALTER TABLE "kenari" ADD COLUMN     "retired_at" TIMESTAMPTZ(3);
