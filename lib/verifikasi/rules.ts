import type { AduanStatus } from '@/lib/aduan/lifecycle-states'

/** Topics of a request to the reporter, one question each. */
export type Unsur = 'waktu' | 'tempat' | 'terlapor' | 'kronologi' | 'bukti'

export interface UnsurQuestion {
  element: Unsur
  label: string
  question: string
}

/**
 * Prepared questions, editable before sending (docs/design/look-and-feel.md 10.3). None asks for new evidence
 * or for somebody's identity.
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
  /** What the administrator checks. */
  hint: string
  /** Questions that a missing tick proposes; empty if the reporter is not asked. */
  asks: readonly Unsur[]
}

/**
 * The official checklist of verification (docs/design/look-and-feel.md 1.1; the first four items are
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

/**
 * Who (id) marked an item and when (ISO): ticked, or with `reason` why the aduan goes on without the tick.
 */
interface Mark {
  by: string
  at: string
  reason?: string | undefined
}
export type Marks = Partial<Record<ChecklistKey, Mark>>

/** The items without a tick. */
export function untickedItems(marks: Partial<Record<ChecklistKey, { reason?: string | undefined }>>) {
  return checklist.filter(({ key }) => !isTicked(marks[key]))
}

export const isTicked = (mark: { reason?: string | undefined } | undefined) =>
  mark !== undefined && mark.reason === undefined

/** Reads checklist keys from a form; unknown ones are ignored. */
export function checklistKeys(names: readonly string[]): ChecklistKey[] {
  return checklist.map((item) => item.key).filter((key) => names.includes(key))
}

/**
 * The marks after somebody saved a page that showed `shown` and now has `ticked`: changes only what that
 * person changed; a tick that stays keeps its author and time.
 */
export function mergeTicks(
  stored: Marks,
  form: { shown: readonly ChecklistKey[]; ticked: readonly ChecklistKey[] },
  by: { by: string; at: string },
): Marks {
  const merged: Marks = { ...stored }
  for (const { key } of checklist) {
    const before = form.shown.includes(key)
    const now = form.ticked.includes(key)
    if (now && !before && !isTicked(merged[key])) merged[key] = by
    if (before && !now) delete merged[key]
  }
  return merged
}

/** The changes in words for the history: "Dicentang: Jelas, Lengkap. Dilepas: Kronologis."; null for none. */
export function tickChanges(before: Marks, after: Marks): string | null {
  const labels = (keep: (key: ChecklistKey) => boolean) =>
    checklist
      .filter((item) => keep(item.key))
      .map((item) => item.label)
      .join(', ')
  const ticked = labels((key) => !isTicked(before[key]) && isTicked(after[key]))
  const unticked = labels((key) => isTicked(before[key]) && !isTicked(after[key]))
  const parts = [ticked ? `Dicentang: ${ticked}.` : '', unticked ? `Dilepas: ${unticked}.` : '']
  return parts.join(' ').trim() || null
}

/** The field of the form that forwards: why this item is not ticked. */
export const reasonField = (key: ChecklistKey) => `tanpa.${key}`

/** The topics proposed for missing ticks, each once, in the order of the questions. */
export function missingUnsur(unticked: readonly ChecklistKey[]): Unsur[] {
  const wanted = new Set(checklist.filter((item) => unticked.includes(item.key)).flatMap((item) => item.asks))
  return unsurQuestions.map(({ element }) => element).filter((element) => wanted.has(element))
}

const OPENING = 'Terima kasih. Aduan Anda kami baca dengan sungguh-sungguh.'
/** A question in the administrator's own words, besides the prepared ones. */
export const ownQuestion = { element: 'lainnya', label: 'Pertanyaan lain' } as const

const CLOSING = 'Bila tidak tahu, jawab saja “tidak tahu”.'

export interface GuidedRequest {
  opening: string
  items: { element: Unsur; question: string }[]
  closing: string
}

/** The request to the reporter, prefilled for the missing topics. */
export function guidedRequest(missing: readonly Unsur[]): GuidedRequest {
  const items = unsurQuestions
    .filter(({ element }) => missing.includes(element))
    .map(({ element, question }) => ({ element, question }))
  return { opening: OPENING, items, closing: CLOSING }
}

export interface DeclineReason {
  key: string
  /** Chosen by the administrator and read by the reporter, beside a personal sentence. */
  label: string
}

/** Reasons why an aduan cannot be followed up. The reporter may reply to each with new facts. */
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

interface IncompleteReason extends DeclineReason {
  /** The states in which it is true: while a question is open, or after it was answered. */
  in: readonly AduanStatus[]
}

/** Reasons for closing a case temporarily; the reporter may complete it at any time. */
const incompleteReasons: readonly IncompleteReason[] = [
  { key: 'belumDijawab', label: 'Pertanyaan kami belum terjawab', in: ['PERLU_DILENGKAPI'] },
  {
    key: 'belumCukup',
    label: 'Keterangan yang ada belum cukup untuk diperiksa',
    in: ['DIVERIFIKASI', 'PERLU_DILENGKAPI'],
  },
  {
    key: 'dimintaPelapor',
    label: 'Anda menyampaikan bahwa keterangannya belum ada',
    in: ['DIVERIFIKASI', 'PERLU_DILENGKAPI'],
  },
]

/** The reasons that are true of a case in this state. */
export function incompleteReasonsIn(status: AduanStatus): readonly DeclineReason[] {
  return incompleteReasons.filter((reason) => reason.in.includes(status))
}

/** The reasons that end or close a case. */
export const endingReasons: readonly DeclineReason[] = [...declineReasons, ...incompleteReasons]

export interface RedirectTarget {
  key: string
  /** The responsible office. */
  instansi: string
  /** How the reporter reaches it. */
  kanal: string
}

/** Offices for an aduan outside our authority; the administrator may write another one. */
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
