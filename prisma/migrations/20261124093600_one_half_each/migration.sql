-- Nobody ever holds both halves of the key of identity of a case, whatever two transactions do at once. (A migration of its own:
-- PostgreSQL does not let new values of an enum be used in the transaction that adds them.)
CREATE UNIQUE INDEX "key_wrap_one_half_each" ON "key_wrap" ("aduan_id", "user_id")
  WHERE "compartment" IN ('identity_a', 'identity_b');
