import type { PlaceKind } from '@/lib/vault/renew'

/** A column under the outer layer, and how to read the place that it is bound to. */
export interface OuterColumn {
  table: string
  column: string
  kinds: readonly PlaceKind[]
  /** SQL: the id of the row as its seal names it. */
  row: string
  /** SQL: the case that the row belongs to; null if to none. */
  caseOf: string | null
  /** SQL: a name in bytes (StoredPlace). */
  name: string | null
}

const OF_CASE = 't.aduan_id'
const OF_ANSWER = '(SELECT j.aduan_id FROM jawaban j WHERE j.id = t.jawaban_id)'
const OF_FILE = '(SELECT l.aduan_id FROM lampiran l WHERE l.id = t.lampiran_id)'

function columns(
  table: string,
  kinds: PlaceKind | readonly PlaceKind[],
  names: readonly string[],
  { row = 't.id', caseOf = null, name = null }: Partial<Pick<OuterColumn, 'row' | 'caseOf' | 'name'>> = {},
): OuterColumn[] {
  const list = typeof kinds === 'string' ? [kinds] : kinds
  return names.map((column) => ({ table, column, kinds: list, row, caseOf, name }))
}

const inCase = { caseOf: OF_CASE }

/**
 * Every column under the outer layer but those of events, whose hashes cover them
 * (lib/aduan/events/renew.ts).
 */
export const OUTER_COLUMNS: readonly OuterColumn[] = [
  ...columns('key_wrap', 'wrap', ['sealed'], { ...inCase, name: 't.recipient_key_id' }),
  ...columns(
    'aduan',
    'field',
    [
      'sealed_draft',
      'sealed_report',
      'sealed_summary',
      'sealed_identity',
      'sealed_labels',
      'sealed_exclusions',
      'sealed_traces',
      'sealed_later_traces',
      'sealed_reporter_key',
    ],
    { caseOf: 't.id' },
  ),
  ...columns('aduan', 'own', ['sealed_read', 'sealed_name']),
  ...columns('pesan', 'field', ['sealed_body'], inCase),
  ...columns('catatan_internal', 'field', ['sealed_body'], inCase),
  ...columns('daftar_periksa', 'field', ['sealed_body'], { ...inCase, row: 't.aduan_id' }),
  ...columns('tindak_lanjut', 'field', ['sealed_body'], inCase),
  ...columns('lembar_telaah', 'field', ['sealed_body'], inCase),
  ...columns('tugas', 'field', ['sealed_body'], inCase),
  ...columns('permintaan_instansi', 'field', ['sealed_body'], inCase),
  ...columns('pertanyaan_ditahan', 'field', ['sealed_body', 'sealed_review'], inCase),
  ...columns('permintaan_instansi', 'token', ['sealed_question']),
  ...columns('permintaan_instansi', 'box', ['sealed_answer']),
  ...columns('pemberitahuan_terlapor', 'field', ['sealed_body'], inCase),
  ...columns('dokumen_terlapor', 'field', ['sealed_body', 'sealed_review', 'sealed_pdf'], inCase),
  ...columns(
    'jawaban',
    'field',
    ['sealed_draft', 'sealed_review', 'sealed_issued', 'sealed_letter', 'sealed_pdf'],
    inCase,
  ),
  ...columns('versi_draf', 'field', ['sealed_body'], { caseOf: OF_ANSWER }),
  ...columns('komentar_jawaban', 'field', ['sealed_body'], { caseOf: OF_ANSWER }),
  ...columns('penyerahan', 'field', ['sealed_body'], inCase),
  ...columns('penangguhan', 'field', ['sealed_reason', 'sealed_lifted'], inCase),
  ...columns('permintaan_data', ['field', 'server'], ['sealed_text', 'sealed_answer'], inCase),
  ...columns('pembukaan_identitas', 'field', ['sealed_reason', 'sealed_decision'], inCase),
  ...columns('pembukaan_identitas', 'wrap', ['sealed_half'], { ...inCase, name: 't.requester_key_id' }),
  ...columns('lampiran', 'field', ['sealed_meta'], inCase),
  ...columns('salinan', 'field', ['sealed_meta'], { caseOf: OF_FILE }),
  ...columns('salinan', 'fileKey', ['sealed_key', 'sealed_share_a', 'sealed_share_b'], { caseOf: OF_FILE }),
  ...columns('berkas_kerja', 'field', ['sealed_meta'], inCase),
  ...columns('berkas_kerja', 'fileKey', ['sealed_key'], inCase),
  ...columns('unggahan', 'field', ['sealed_meta', 'sealed_progress'], inCase),
  ...columns('unggahan', 'fileKey', ['sealed_key'], inCase),
  ...columns('kabar_email', 'server', ['sealed_to'], { row: 't.aduan_id' }),
  ...columns('bekas_pemegang', 'server', ['sealed_reason'], { row: `(t.aduan_id || '/' || t.user_id)` }),
  ...columns('surat', 'server', ['sealed']),
  ...columns('app_user', 'server', [
    'sealed_profile',
    'sealed_staff',
    'sealed_notices',
    'sealed_mail',
    'sealed_totp',
    'sealed_reading',
  ]),
  ...columns('app_user', 'verifier', ['verifier']),
  ...columns('app_user', 'seedByPassword', ['seed_by_password']),
  ...columns('app_user', 'seedByRecovery', ['seed_by_recovery']),
  ...columns('passkey', 'server', ['sealed_name']),
  ...columns('session', 'sessionSeed', ['sealed_seed'], { row: `''`, name: 't.sid_hash' }),
  ...columns('session', 'own', ['sealed_device'], { row: `encode(t.sid_hash, 'hex')` }),
  ...columns('masuk_tertunda', 'sessionSeed', ['sealed_seed'], { row: `''`, name: 't.token_hash' }),
  ...columns('kode_sesi', 'held', ['sealed'], { row: `''`, name: 't.tag' }),
  ...columns('institution', 'server', ['sealed_sign_key', 'sealed_code_key']),
]

/** Under the outer layer, too: the texts of events, and the canaries, which prove each key itself. */
export const OTHER_OUTER_COLUMNS = ['peristiwa.sealed_shared', 'peristiwa.sealed_internal', 'kenari.sealed']
