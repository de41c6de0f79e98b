-- A case's keys have epochs: somebody who loses the case opens nothing that is written later (docs/decisions/0117-a-new-epoch-for-those-who-stay.md).
ALTER TABLE "aduan" ADD COLUMN "epoch_over" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "sealed_reporter_key" BYTEA;

-- The halves of different epochs belong to different keys, so that one person may hold one of each epoch.
DROP INDEX "key_wrap_one_half_each";
CREATE UNIQUE INDEX "key_wrap_one_half_each" ON "key_wrap" ("aduan_id", "epoch", "user_id")
    WHERE "compartment" IN ('identity_a', 'identity_b');

-- A person who loses a case, by whatever statement, ends its epoch: the next writer begins another one (lib/aduan/keys/epoch.ts).
-- \x3b is a semicolon, as in the first migration.
CREATE FUNCTION "wbs_epoch_over"() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
    UPDATE aduan SET epoch_over = true
    FROM gone
    WHERE aduan.id = gone.aduan_id AND aduan.epoch = gone.epoch AND NOT aduan.epoch_over
        AND gone.compartment = \'content\' AND gone.holder IN (\'STAFF\', \'PELAPOR\')\x3b
    RETURN NULL\x3b
END';

CREATE TRIGGER "key_wrap_lost" AFTER DELETE ON "key_wrap"
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "wbs_epoch_over"();
