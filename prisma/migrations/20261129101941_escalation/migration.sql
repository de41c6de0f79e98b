-- AlterTable
ALTER TABLE "institution" ADD COLUMN     "escalate_to_id" UUID;
