-- CreateTable
CREATE TABLE "ketidakhadiran" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "deputy_id" UUID,

    CONSTRAINT "ketidakhadiran_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ketidakhadiran_user_id_until_on_idx" ON "ketidakhadiran"("user_id", "until_on");

-- CreateIndex
CREATE INDEX "ketidakhadiran_deputy_id_until_on_idx" ON "ketidakhadiran"("deputy_id", "until_on");

-- AddForeignKey
ALTER TABLE "ketidakhadiran" ADD CONSTRAINT "ketidakhadiran_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ketidakhadiran" ADD CONSTRAINT "ketidakhadiran_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
