/** What a request to the reporter can ask about, one question each. */
export type Unsur = 'waktu' | 'tempat' | 'terlapor' | 'kronologi' | 'bukti'

export interface UnsurQuestion {
  element: Unsur
  label: string
  question: string
}

/**
 * Ready questions, editable before sending (docs/design/look-and-feel.md 10.3). None asks for new evidence or
 * for who somebody is.
 */
export const unsurQuestions: readonly UnsurQuestion[] = [
  {
    element: 'waktu',
    label: 'Waktu kejadian',
    question: 'Kapan kira-kira kejadiannya? Bulan dan tahun sudah cukup.',
  },
  { element: 'tempat', label: 'Tempat kejadian', question: 'Di kantor atau lokasi mana?' },
  {
    element: 'terlapor',
    label: 'Pihak yang dilaporkan',
    question: 'Apakah Anda mengetahui jabatan atau bagiannya?',
  },
  {
    element: 'kronologi',
    label: 'Urutan kejadian',
    question: 'Bisakah Anda menceritakan urutannya: awalnya bagaimana, lalu apa yang terjadi?',
  },
  {
    element: 'bukti',
    label: 'Data dukung',
    question:
      'Jika sudah Anda miliki, dokumen apa yang menunjukkan hal ini? Anda tidak perlu mencari bukti baru.',
  },
]

export type ChecklistKey =
  | 'jelas'
  | 'lengkap'
  | 'kronologis'
  | 'dataDukung'
  | 'kewenangan'
  | 'duplikat'
  | 'benturanKepentingan'

export interface ChecklistItem {
  key: ChecklistKey
  label: string
  /** What the administrator looks at. */
  hint: string
  /** Questions to the reporter that a missing tick proposes; empty where the reporter is not asked. */
  asks: readonly Unsur[]
}

/**
 * The official checklist of verification (docs/design/look-and-feel.md 1.1; the first four are
 * docs/design/domain.md's "Verifikasi").
 */
export const checklist: readonly ChecklistItem[] = [
  {
    key: 'jelas',
    label: 'Jelas',
    hint: 'Perbuatan dan pihak yang dilaporkan dapat dikenali.',
    asks: ['terlapor'],
  },
  { key: 'lengkap', label: 'Lengkap', hint: 'Ada waktu dan tempat kejadian.', asks: ['waktu', 'tempat'] },
  { key: 'kronologis', label: 'Kronologis', hint: 'Urutan kejadian dapat diikuti.', asks: ['kronologi'] },
  {
    key: 'dataDukung',
    label: 'Data dukung (jika ada)',
    hint: 'Data dukung memadai. Tanpa data dukung, aduan tetap dapat diteruskan.',
    asks: ['bukti'],
  },
  {
    key: 'kewenangan',
    label: 'Kewenangan',
    hint: 'Termasuk kewenangan Inspektorat Daerah Provinsi Kalimantan Selatan.',
    asks: [],
  },
  {
    key: 'duplikat',
    label: 'Bukan duplikat',
    hint: 'Belum ada aduan lain tentang kejadian yang sama.',
    asks: [],
  },
  {
    key: 'benturanKepentingan',
    label: 'Bebas benturan kepentingan',
    hint: 'Tidak ada petugas kasus ini yang dilaporkan atau terkait dengan terlapor.',
    asks: [],
  },
]

/** What is ticked: by whom (id) and when. */
export type Ticks = Partial<Record<ChecklistKey, { by: string; at: string }>>

/** Reads keys of the checklist from what a form sent; what is not one of them is left out. */
export function checklistKeys(names: readonly string[]): ChecklistKey[] {
  return checklist.map((item) => item.key).filter((key) => names.includes(key))
}

/**
 * The ticks after somebody saved a page that had shown `shown` and now has `ticked`: only what that person changed is
 * changed, and a tick that stays keeps its author and time.
 */
export function mergeTicks(
  stored: Ticks,
  form: { shown: readonly ChecklistKey[]; ticked: readonly ChecklistKey[] },
  by: { by: string; at: string },
): Ticks {
  const merged: Ticks = { ...stored }
  for (const { key } of checklist) {
    const before = form.shown.includes(key)
    const now = form.ticked.includes(key)
    if (now && !before) merged[key] ??= by
    if (before && !now) delete merged[key]
  }
  return merged
}

/** What changed, in words for the history: "Dicentang: Jelas, Lengkap. Dilepas: Kronologis."; null for nothing. */
export function tickChanges(before: Ticks, after: Ticks): string | null {
  const labels = (keep: (key: ChecklistKey) => boolean) =>
    checklist
      .filter((item) => keep(item.key))
      .map((item) => item.label)
      .join(', ')
  const ticked = labels((key) => !before[key] && after[key] !== undefined)
  const unticked = labels((key) => before[key] !== undefined && !after[key])
  const parts = [ticked ? `Dicentang: ${ticked}.` : '', unticked ? `Dilepas: ${unticked}.` : '']
  return parts.join(' ').trim() || null
}

/** The elements that a list of missing ticks proposes to ask about, each once, in the order of the questions. */
export function missingUnsur(unticked: readonly ChecklistKey[]): Unsur[] {
  const wanted = new Set(checklist.filter((item) => unticked.includes(item.key)).flatMap((item) => item.asks))
  return unsurQuestions.map(({ element }) => element).filter((element) => wanted.has(element))
}

const OPENING = 'Terima kasih. Aduan Anda kami baca dengan sungguh-sungguh.'
/** A question in the administrator's own words, beside those of the elements. */
export const ownQuestion = { element: 'lainnya', label: 'Pertanyaan lain' } as const

const CLOSING = 'Bila tidak tahu, jawab saja “tidak tahu”.'

export interface GuidedRequest {
  opening: string
  items: { element: Unsur; question: string }[]
  closing: string
}

/** The request to the reporter that the missing elements prefill. */
export function guidedRequest(missing: readonly Unsur[]): GuidedRequest {
  const items = unsurQuestions
    .filter(({ element }) => missing.includes(element))
    .map(({ element, question }) => ({ element, question }))
  return { opening: OPENING, items, closing: CLOSING }
}

export interface DeclineReason {
  key: string
  /** What the administrator chooses and the reporter reads; a personal sentence stands beside it. */
  label: string
}

/** Why an aduan cannot be followed up. The reporter may answer each with new facts. */
export const declineReasons: readonly DeclineReason[] = [
  { key: 'bukanPelanggaran', label: 'Isinya bukan dugaan pelanggaran' },
  { key: 'keluhanLayanan', label: 'Isinya keluhan layanan sehari-hari' },
  { key: 'sengketaPribadi', label: 'Isinya sengketa pribadi' },
  { key: 'keteranganKurang', label: 'Keterangannya belum cukup untuk diperiksa' },
  { key: 'sudahDijawab', label: 'Sudah pernah diperiksa dan dijawab, tanpa fakta baru' },
  { key: 'prosesHukum', label: 'Sedang ditangani penegak hukum atau pengadilan' },
  { key: 'terkirimGanda', label: 'Anda mengirim aduan yang sama lebih dari satu kali' },
  { key: 'bukanAduan', label: 'Isinya bukan aduan' },
]

/** Why a case is closed for now; the reporter may complete it at any time. */
export const incompleteReasons: readonly DeclineReason[] = [
  { key: 'belumDijawab', label: 'Pertanyaan kami belum terjawab' },
  { key: 'belumCukup', label: 'Keterangan yang ada belum cukup untuk diperiksa' },
  { key: 'dimintaPelapor', label: 'Anda menyampaikan bahwa keterangannya belum ada' },
]

export interface RedirectTarget {
  key: string
  /** Office that is in charge. */
  instansi: string
  /** How the reporter reaches it. */
  kanal: string
}

/** Where an aduan outside the authority belongs; the administrator may write another place. */
export const redirectTargets: readonly RedirectTarget[] = [
  { key: 'sp4nLapor', instansi: 'penyelenggara layanan terkait', kanal: 'SP4N-LAPOR! di lapor.go.id' },
  {
    key: 'kabkota',
    instansi: 'inspektorat daerah kabupaten atau kota setempat',
    kanal: 'kantor inspektorat daerah kabupaten atau kota itu',
  },
  {
    key: 'kementerian',
    instansi: 'inspektorat kementerian atau lembaga pusat terkait',
    kanal: 'saluran pengaduan kementerian atau lembaga itu',
  },
  {
    key: 'itjenKemendagri',
    instansi: 'Inspektorat Jenderal Kementerian Dalam Negeri',
    kanal: 'saluran pengaduan Inspektorat Jenderal Kementerian Dalam Negeri',
  },
  {
    key: 'kpk',
    instansi: 'Komisi Pemberantasan Korupsi',
    kanal: 'KPK Whistleblower System di kws.kpk.go.id',
  },
  { key: 'ombudsman', instansi: 'Ombudsman Republik Indonesia', kanal: 'ombudsman.go.id atau telepon 137' },
  {
    key: 'kepolisian',
    instansi: 'Kepolisian Daerah Kalimantan Selatan',
    kanal: 'kantor polisi terdekat atau telepon 110',
  },
]

/** The prefilled explanation for the reporter (docs/design/look-and-feel.md 10.3, kewenangan). */
export function redirectSentence({ instansi, kanal }: Pick<RedirectTarget, 'instansi' | 'kanal'>): string {
  return `Hal ini ditangani oleh ${instansi}. Anda dapat melapor ke ${kanal}. Kami tidak meneruskan nama Anda tanpa izin.`
}
