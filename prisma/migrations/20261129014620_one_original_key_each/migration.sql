-- Nobody in the staff ever holds both keys over sealed originals, whatever two transactions do at once. A migration of its own:
-- PostgreSQL uses a new value of an enum only after the transaction that added it. Reporter and ESCROW have no user id.
CREATE UNIQUE INDEX "key_wrap_one_original_key_each" ON "key_wrap" ("aduan_id", "epoch", "user_id")
    WHERE "compartment" IN ('original_a', 'original_b');
