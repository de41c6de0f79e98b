-- CreateTable
CREATE TABLE "pertanyaan_ditahan" (
    "id" UUID NOT NULL,
    "aduan_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "sealed_body" BYTEA NOT NULL,
    "sealed_review" BYTEA NOT NULL,

    CONSTRAINT "pertanyaan_ditahan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "pertanyaan_ditahan_aduan_id_author_id_key" ON "pertanyaan_ditahan"("aduan_id", "author_id");

-- AddForeignKey
ALTER TABLE "pertanyaan_ditahan" ADD CONSTRAINT "pertanyaan_ditahan_aduan_id_fkey" FOREIGN KEY ("aduan_id") REFERENCES "aduan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
