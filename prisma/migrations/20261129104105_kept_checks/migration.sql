-- CreateTable
CREATE TABLE "pemeriksaan" (
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "broken" INTEGER NOT NULL,
    "missing" INTEGER NOT NULL,

    CONSTRAINT "pemeriksaan_pkey" PRIMARY KEY ("kind")
);
