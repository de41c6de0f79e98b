-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "sealed_reading" BYTEA;
