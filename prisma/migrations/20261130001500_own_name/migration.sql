-- AlterTable
ALTER TABLE "aduan" ADD COLUMN     "sealed_name" BYTEA;
