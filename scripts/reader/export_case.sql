-- One aduan out of a restored backup, as open_case.py reads it. Needs psql alone, nothing of the application:
--   psql -At -v nomor=WBS-2026-7K3Q-9F2M -f export_case.sql "$DATABASE_URL" > files/export.json
-- Everything in it is sealed. Paths are those of the local store, relative to its folder.
WITH a AS (SELECT * FROM aduan WHERE nomor = :'nomor'),
field (tbl, col, row_id, compartment, sealed) AS (
  SELECT 'aduan', 'sealed_report', id, 'content', sealed_report FROM a
  UNION ALL SELECT 'aduan', 'sealed_summary', id, 'content', sealed_summary FROM a
  UNION ALL SELECT 'aduan', 'sealed_exclusions', id, 'content', sealed_exclusions FROM a
  UNION ALL SELECT 'aduan', 'sealed_labels', id, 'internal', sealed_labels FROM a
  UNION ALL SELECT 'aduan', 'sealed_identity', id, 'identity', sealed_identity FROM a
  UNION ALL SELECT 'peristiwa', 'sealed_shared', p.id, 'content', p.sealed_shared FROM peristiwa p JOIN a ON a.id = p.aduan_id
  UNION ALL SELECT 'peristiwa', 'sealed_internal', p.id, 'internal', p.sealed_internal FROM peristiwa p JOIN a ON a.id = p.aduan_id
  UNION ALL SELECT 'pesan', 'sealed_body', p.id, 'content', p.sealed_body FROM pesan p JOIN a ON a.id = p.aduan_id
  UNION ALL SELECT 'catatan_internal', 'sealed_body', c.id, 'internal', c.sealed_body FROM catatan_internal c JOIN a ON a.id = c.aduan_id
  UNION ALL SELECT 'daftar_periksa', 'sealed_body', d.aduan_id, 'internal', d.sealed_body FROM daftar_periksa d JOIN a ON a.id = d.aduan_id
  UNION ALL SELECT 'tindak_lanjut', 'sealed_body', t.id, 'internal', t.sealed_body FROM tindak_lanjut t JOIN a ON a.id = t.aduan_id
  UNION ALL SELECT 'jawaban', 'sealed_draft', j.id, 'internal', j.sealed_draft FROM jawaban j JOIN a ON a.id = j.aduan_id
  UNION ALL SELECT 'jawaban', 'sealed_issued', j.id, 'content', j.sealed_issued FROM jawaban j JOIN a ON a.id = j.aduan_id
  UNION ALL SELECT 'lampiran', 'sealed_meta', l.id, 'content', l.sealed_meta FROM lampiran l JOIN a ON a.id = l.aduan_id
  UNION ALL SELECT 'salinan', 'sealed_meta', s.id, 'content', s.sealed_meta
    FROM salinan s JOIN lampiran l ON l.id = s.lampiran_id JOIN a ON a.id = l.aduan_id
)
SELECT json_build_object(
  'caseId', a.id,
  'wraps', (SELECT json_agg(json_build_object('compartment', w.compartment, 'epoch', w.epoch,
      'sealed', replace(encode(w.sealed, 'base64'), chr(10), '')))
    FROM key_wrap w WHERE w.aduan_id = a.id),
  'fields', (SELECT json_agg(json_build_object('table', f.tbl, 'column', f.col, 'rowId', f.row_id,
      'compartment', f.compartment, 'epoch', a.epoch, 'sealed', replace(encode(f.sealed, 'base64'), chr(10), '')))
    FROM field f WHERE f.sealed IS NOT NULL),
  'files', (SELECT coalesce(json_agg(json_build_object('fileId', s.id, 'compartment', s.compartment, 'epoch', a.epoch,
      'sealedKey', replace(encode(s.sealed_key, 'base64'), chr(10), ''),
      'path', regexp_replace(s.storage_key, '^(.*)/(..)(.*)$', '\1/\2/\2\3'))), '[]')
    FROM salinan s JOIN lampiran l ON l.id = s.lampiran_id WHERE l.aduan_id = a.id)
) FROM a;
