import type { Choice } from '@/lib/naskah/answer-rules'

/**
 * Kinds of tindak lanjut: analysis, coordination and field work (docs/design/domain.md), read by staff of the
 * case only.
 */
export const jenisTindakLanjut = [
  { key: 'analisis', label: 'Analisis' },
  { key: 'koordinasi', label: 'Koordinasi dengan pihak terkait' },
  { key: 'permintaanDokumen', label: 'Permintaan dokumen' },
  { key: 'permintaanKeterangan', label: 'Permintaan keterangan' },
  { key: 'beritaAcara', label: 'Berita acara permintaan keterangan' },
  { key: 'kerjaLapangan', label: 'Kerja lapangan' },
  { key: 'klarifikasi', label: 'Klarifikasi pihak yang dilaporkan' },
  // Noted like this before each had a record of its own (lib/terlapor).
  { key: 'pemberitahuanTerlapor', label: 'Pemberitahuan kepada terlapor' },
  { key: 'pemberitahuanDitunda', label: 'Pemberitahuan kepada terlapor ditunda' },
  { key: 'pemulihanNama', label: 'Pemulihan nama baik terlapor' },
  { key: 'lainnya', label: 'Lainnya' },
] as const satisfies readonly Choice[]

/** The kinds of step that have a form of their own in the tab "Kerja lapangan". */
export const FIELD_WORK = 'kerjaLapangan'
export const INTERVIEW = 'beritaAcara'
export const CLARIFICATION = 'klarifikasi'
const ELSEWHERE = [
  INTERVIEW,
  CLARIFICATION,
  'pemberitahuanTerlapor',
  'pemberitahuanDitunda',
  'pemulihanNama',
] as readonly string[]

/** What "Catat tindak lanjut" offers: every kind that is not recorded in a form of its own. */
export const loggableKinds: readonly Choice[] = jenisTindakLanjut.filter(
  ({ key }) => !ELSEWHERE.includes(key),
)
