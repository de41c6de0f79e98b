-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "seal" BYTEA;
