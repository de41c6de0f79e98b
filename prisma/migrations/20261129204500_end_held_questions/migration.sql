-- Questions that were held when their case moved on: nobody can ask them any more (docs/decisions/0175-a-false-hit-is-cleared-by-an-administrator.md).
DELETE FROM "pertanyaan_ditahan" USING "aduan"
WHERE "aduan"."id" = "pertanyaan_ditahan"."aduan_id" AND "aduan"."status" NOT IN ('DITELAAH', 'JAWABAN_DISIAPKAN');
