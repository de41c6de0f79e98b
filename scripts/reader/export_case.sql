-- One aduan from a restored backup, in the format of open_case.py. Needs only psql, not the application:
--   psql -At -v nomor=WBS-2026-7K3Q-9F2M -f export_case.sql "$DATABASE_URL" > files/export.json
-- Everything in it is sealed. Paths are relative to the folder of the local store.
-- Columns of a case that are left out, with the reason (checked by tests/unit/vault/export.test.ts):
--   aduan.sealed_read: the reporter's read marks, nothing of the case; only their seed opens them
--   aduan.sealed_name: the reporter's own name of the case; only their seed opens it
--   aduan.sealed_reporter_key: a public key, for later epochs; no text of the case
--   permintaan_instansi.sealed_question: only the token of the link opens it; sealed_body has the same text
--   pembukaan_identitas.sealed_half: half a key, sealed to one person for minutes; ESCROW has both halves
--   salinan.sealed_share_a: a share of the key in sealed_key, for two administrators together; ESCROW opens that key
--   salinan.sealed_share_b: the same
--   bekas_pemegang.sealed_reason: why somebody asks for the keys, for the server until it is decided; then an event has it
--   kabar_email.sealed_to: the mail address of the reporter, for the server only; not part of the case
--   unggahan.sealed_meta: an unfinished upload; it is deleted automatically
--   unggahan.sealed_progress: the same
--   unggahan.sealed_key: the same
WITH a AS (SELECT * FROM aduan WHERE nomor = :'nomor'),
j AS (SELECT * FROM jawaban WHERE aduan_id IN (SELECT id FROM a)),
l AS (SELECT * FROM lampiran WHERE aduan_id IN (SELECT id FROM a)),
b AS (SELECT * FROM berkas_kerja WHERE aduan_id IN (SELECT id FROM a)),
d AS (SELECT * FROM dokumen_terlapor WHERE aduan_id IN (SELECT id FROM a)),
field (tbl, col, row_id, compartment, sealed) AS (
  SELECT 'aduan', 'sealed_draft', id, 'content', sealed_draft FROM a
  UNION ALL SELECT 'aduan', 'sealed_report', id, 'content', sealed_report FROM a
  UNION ALL SELECT 'aduan', 'sealed_summary', id, 'content', sealed_summary FROM a
  UNION ALL SELECT 'aduan', 'sealed_exclusions', id, 'content', sealed_exclusions FROM a
  UNION ALL SELECT 'aduan', 'sealed_labels', id, 'internal', sealed_labels FROM a
  UNION ALL SELECT 'aduan', 'sealed_traces', id, 'internal', sealed_traces FROM a
  UNION ALL SELECT 'aduan', 'sealed_later_traces', id, 'content', sealed_later_traces FROM a
  UNION ALL SELECT 'aduan', 'sealed_identity', id, 'identity', sealed_identity FROM a
  UNION ALL SELECT 'peristiwa', 'sealed_shared', p.id, 'content', p.sealed_shared FROM peristiwa p JOIN a ON a.id = p.aduan_id
  UNION ALL SELECT 'peristiwa', 'sealed_internal', p.id, 'internal', p.sealed_internal FROM peristiwa p JOIN a ON a.id = p.aduan_id
  UNION ALL SELECT 'pesan', 'sealed_body', p.id, 'content', p.sealed_body FROM pesan p JOIN a ON a.id = p.aduan_id
  UNION ALL SELECT 'catatan_internal', 'sealed_body', c.id, 'internal', c.sealed_body FROM catatan_internal c JOIN a ON a.id = c.aduan_id
  UNION ALL SELECT 'daftar_periksa', 'sealed_body', d.aduan_id, 'internal', d.sealed_body FROM daftar_periksa d JOIN a ON a.id = d.aduan_id
  UNION ALL SELECT 'tindak_lanjut', 'sealed_body', t.id, 'internal', t.sealed_body FROM tindak_lanjut t JOIN a ON a.id = t.aduan_id
  UNION ALL SELECT 'lembar_telaah', 'sealed_body', t.id, 'internal', t.sealed_body FROM lembar_telaah t JOIN a ON a.id = t.aduan_id
  UNION ALL SELECT 'tugas', 'sealed_body', t.id, 'internal', t.sealed_body FROM tugas t JOIN a ON a.id = t.aduan_id
  UNION ALL SELECT 'permintaan_instansi', 'sealed_body', q.id, 'internal', q.sealed_body
    FROM permintaan_instansi q JOIN a ON a.id = q.aduan_id
  UNION ALL SELECT 'pertanyaan_ditahan', 'sealed_body', h.id, 'internal', h.sealed_body
    FROM pertanyaan_ditahan h JOIN a ON a.id = h.aduan_id
  UNION ALL SELECT 'pertanyaan_ditahan', 'sealed_review', h.id, 'internal', h.sealed_review
    FROM pertanyaan_ditahan h JOIN a ON a.id = h.aduan_id
  UNION ALL SELECT 'pemberitahuan_terlapor', 'sealed_body', n.id, 'internal', n.sealed_body
    FROM pemberitahuan_terlapor n JOIN a ON a.id = n.aduan_id
  UNION ALL SELECT 'dokumen_terlapor', 'sealed_body', id, 'internal', sealed_body FROM d
  UNION ALL SELECT 'dokumen_terlapor', 'sealed_review', id, 'internal', sealed_review FROM d
  UNION ALL SELECT 'dokumen_terlapor', 'sealed_pdf', id, 'internal', sealed_pdf FROM d
  UNION ALL SELECT 'berkas_kerja', 'sealed_meta', id, 'internal', sealed_meta FROM b
  UNION ALL SELECT 'jawaban', 'sealed_draft', id, 'internal', sealed_draft FROM j
  UNION ALL SELECT 'jawaban', 'sealed_review', id, 'internal', sealed_review FROM j
  UNION ALL SELECT 'jawaban', 'sealed_issued', id, 'content', sealed_issued FROM j
  UNION ALL SELECT 'jawaban', 'sealed_letter', id, 'content', sealed_letter FROM j
  UNION ALL SELECT 'jawaban', 'sealed_pdf', id, 'content', sealed_pdf FROM j
  UNION ALL SELECT 'versi_draf', 'sealed_body', v.id, 'internal', v.sealed_body FROM versi_draf v JOIN j ON j.id = v.jawaban_id
  UNION ALL SELECT 'komentar_jawaban', 'sealed_body', k.id, 'internal', k.sealed_body
    FROM komentar_jawaban k JOIN j ON j.id = k.jawaban_id
  UNION ALL SELECT 'penyerahan', 'sealed_body', p.id, 'internal', p.sealed_body FROM penyerahan p JOIN a ON a.id = p.aduan_id
  UNION ALL SELECT 'pembukaan_identitas', 'sealed_reason', p.id, 'internal', p.sealed_reason
    FROM pembukaan_identitas p JOIN a ON a.id = p.aduan_id
  UNION ALL SELECT 'pembukaan_identitas', 'sealed_decision', p.id, 'internal', p.sealed_decision
    FROM pembukaan_identitas p JOIN a ON a.id = p.aduan_id
  UNION ALL SELECT 'permintaan_data', 'sealed_text', p.id, 'content', p.sealed_text FROM permintaan_data p JOIN a ON a.id = p.aduan_id
  UNION ALL SELECT 'permintaan_data', 'sealed_answer', p.id, 'content', p.sealed_answer
    FROM permintaan_data p JOIN a ON a.id = p.aduan_id
  UNION ALL SELECT 'penangguhan', 'sealed_reason', p.id, 'internal', p.sealed_reason FROM penangguhan p JOIN a ON a.id = p.aduan_id
  UNION ALL SELECT 'penangguhan', 'sealed_lifted', p.id, 'internal', p.sealed_lifted FROM penangguhan p JOIN a ON a.id = p.aduan_id
  UNION ALL SELECT 'lampiran', 'sealed_meta', id, 'content', sealed_meta FROM l
  UNION ALL SELECT 'salinan', 'sealed_meta', s.id, 'content', s.sealed_meta FROM salinan s JOIN l ON l.id = s.lampiran_id
),
-- Values sealed to a key of one row only; the secret half of that key is in another column of the same row.
box (tbl, col, row_id, secret_in, sealed) AS (
  SELECT 'permintaan_instansi', 'sealed_answer', q.id, 'sealed_body', q.sealed_answer
    FROM permintaan_instansi q JOIN a ON a.id = q.aduan_id
),
file (file_id, compartment, sealed_key, storage_key) AS (
  SELECT s.id, s.compartment::text, s.sealed_key, s.storage_key FROM salinan s JOIN l ON l.id = s.lampiran_id
  UNION ALL SELECT b.id, 'internal', b.sealed_key, b.storage_key FROM b
)
SELECT json_build_object(
  'caseId', a.id,
  'wraps', (SELECT json_agg(json_build_object('compartment', w.compartment, 'epoch', w.epoch,
      'sealed', replace(encode(w.sealed, 'base64'), chr(10), '')))
    FROM key_wrap w WHERE w.aduan_id = a.id),
  'fields', (SELECT json_agg(json_build_object('table', f.tbl, 'column', f.col, 'rowId', f.row_id,
      'compartment', f.compartment, 'sealed', replace(encode(f.sealed, 'base64'), chr(10), '')))
    FROM field f WHERE f.sealed IS NOT NULL),
  'boxes', (SELECT coalesce(json_agg(json_build_object('table', x.tbl, 'column', x.col, 'rowId', x.row_id,
      'secretIn', x.secret_in, 'sealed', replace(encode(x.sealed, 'base64'), chr(10), ''))), '[]')
    FROM box x WHERE x.sealed IS NOT NULL),
  'files', (SELECT coalesce(json_agg(json_build_object('fileId', f.file_id, 'compartment', f.compartment,
      'sealedKey', replace(encode(f.sealed_key, 'base64'), chr(10), ''),
      'path', regexp_replace(f.storage_key, '^(.*)/(..)(.*)$', '\1/\2/\2\3'))), '[]')
    FROM file f)
) FROM a;
