-- An address logs in only after its mailed code came back, which nobody asked of these.
UPDATE "app_user" SET "email_tag" = NULL;
