-- AlterTable
ALTER TABLE "session" ADD COLUMN     "sealed_device" BYTEA;
