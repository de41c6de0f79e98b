-- CreateTable
CREATE TABLE "bekas_pemegang" (
    "aduan_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "since" DATE NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "sealed_reason" BYTEA,
    "refused" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "bekas_pemegang_pkey" PRIMARY KEY ("aduan_id","user_id")
);

-- CreateIndex
CREATE INDEX "bekas_pemegang_user_id_since_aduan_id_idx" ON "bekas_pemegang"("user_id", "since", "aduan_id");

-- CreateIndex
CREATE INDEX "aduan_main_aduan_id_idx" ON "aduan"("main_aduan_id");

-- AddForeignKey
ALTER TABLE "bekas_pemegang" ADD CONSTRAINT "bekas_pemegang_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bekas_pemegang" ADD CONSTRAINT "bekas_pemegang_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
