-- CreateTable
CREATE TABLE "daftar_periksa" (
    "aduan_id" UUID NOT NULL,
    "sealed_body" BYTEA NOT NULL,

    CONSTRAINT "daftar_periksa_pkey" PRIMARY KEY ("aduan_id")
);

-- AddForeignKey
ALTER TABLE "daftar_periksa" ADD CONSTRAINT "daftar_periksa_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
