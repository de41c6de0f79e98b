-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "sealed_notices" BYTEA,
ALTER COLUMN "created_on" DROP NOT NULL;

-- What a reporter's account leaves beside the cases of its hour and day (docs/design/hardening.md, rule 14).
UPDATE "app_user" SET "created_on" = NULL WHERE "role" = 'PELAPOR';
DELETE FROM "notifikasi" WHERE "user_id" IN (SELECT "id" FROM "app_user" WHERE "role" = 'PELAPOR');
