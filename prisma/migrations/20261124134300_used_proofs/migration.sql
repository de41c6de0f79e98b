-- CreateTable
CREATE TABLE "bukti_terpakai" (
    "name" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bukti_terpakai_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "bukti_terpakai_expires_at_idx" ON "bukti_terpakai"("expires_at");
