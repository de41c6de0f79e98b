-- AlterTable
ALTER TABLE "session" ALTER COLUMN "user_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "kode_sesi" (
    "tag" BYTEA NOT NULL,
    "sid_hash" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "kode_sesi_pkey" PRIMARY KEY ("tag")
);

-- CreateIndex
CREATE INDEX "kode_sesi_sid_hash_idx" ON "kode_sesi"("sid_hash");

-- AddForeignKey
ALTER TABLE "kode_sesi" ADD CONSTRAINT "kode_sesi_sid_hash_fkey" FOREIGN KEY ("sid_hash") REFERENCES "session"("sid_hash") ON DELETE CASCADE ON UPDATE CASCADE;
