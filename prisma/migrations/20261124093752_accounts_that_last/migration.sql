-- AlterTable
ALTER TABLE "institution" ADD COLUMN     "drilled_at" TIMESTAMPTZ(3),
ADD COLUMN     "root_public_key" BYTEA;

-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "certificate" TEXT,
ADD COLUMN     "sealed_totp" BYTEA,
ADD COLUMN     "totp_step" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "password_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "masuk_tertunda" (
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "sealed_seed" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "masuk_tertunda_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" INTEGER NOT NULL,
    "sealed_name" BYTEA NOT NULL,
    "created_on" DATE NOT NULL,

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kode_sandi" (
    "user_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "sealed_code" BYTEA,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kode_sandi_pkey" PRIMARY KEY ("user_id")
);

-- CreateIndex
CREATE INDEX "masuk_tertunda_user_id_idx" ON "masuk_tertunda"("user_id");

-- CreateIndex
CREATE INDEX "masuk_tertunda_expires_at_idx" ON "masuk_tertunda"("expires_at");

-- CreateIndex
CREATE INDEX "passkey_user_id_idx" ON "passkey"("user_id");

-- CreateIndex
CREATE INDEX "kode_sandi_expires_at_idx" ON "kode_sandi"("expires_at");

-- AddForeignKey
ALTER TABLE "masuk_tertunda" ADD CONSTRAINT "masuk_tertunda_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kode_sandi" ADD CONSTRAINT "kode_sandi_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
