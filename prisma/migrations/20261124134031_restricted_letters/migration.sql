-- AlterTable
ALTER TABLE "surat_jawaban" ALTER COLUMN "number" DROP NOT NULL;
