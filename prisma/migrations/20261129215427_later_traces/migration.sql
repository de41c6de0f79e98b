-- AlterTable
ALTER TABLE "aduan" ADD COLUMN     "sealed_later_traces" BYTEA;
