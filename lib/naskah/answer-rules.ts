import type { WitaDate } from '@/lib/waktu/calendar'
import { tanggal } from '@/lib/waktu/dates'

/** A choice of a list: its key is stored (sealed), its label is read. */
export interface Choice {
  key: string
  label: string
}

/**
 * Results of an official answer (docs/design/look-and-feel.md 10.4; `dilimpahkan` from 1.1; `tidakTerbukti`
 * as the lembar telaah concludes).
 */
export const jawabanResults = [
  { key: 'terbukti', label: 'Terbukti' },
  { key: 'terbuktiSebagian', label: 'Terbukti sebagian' },
  { key: 'tidakCukupBukti', label: 'Tidak cukup bukti' },
  { key: 'tidakTerbukti', label: 'Tidak terbukti' },
  { key: 'bukanKewenangan', label: 'Bukan kewenangan' },
  { key: 'dilimpahkan', label: 'Dilimpahkan kepada instansi yang berwenang' },
] as const satisfies readonly Choice[]

/**
 * The words for a stored key; the key itself when the list no longer has it, so that old records stay
 * readable.
 */
export function labelOf(choices: readonly Choice[], key: string): string {
  return choices.find((choice) => choice.key === key)?.label ?? key
}

/**
 * The sections of the official answer in their order, with the heading that the reporter reads
 * (docs/design/look-and-feel.md 10.4).
 */
export const jawabanSections = [
  { key: 'diterima', heading: 'Aduan yang kami terima', hint: 'Ringkas, tanpa identitas pelapor.' },
  {
    key: 'dilakukan',
    heading: 'Yang telah kami lakukan',
    hint: 'Langkah yang sudah diambil, tanpa nama petugas.',
  },
  { key: 'uraianHasil', heading: 'Hasil', hint: 'Apa yang ditemukan dan mengapa hasilnya demikian.' },
  { key: 'langkah', heading: 'Langkah selanjutnya', hint: 'Apa yang terjadi setelah jawaban ini.' },
  {
    key: 'batas',
    heading: 'Hal yang tidak dapat kami sampaikan dan alasannya',
    hint: 'Tulis “Tidak ada” bila semuanya dapat disampaikan.',
  },
] as const

/** The least number of characters of a text that says something (docs/design/domain.md). */
export const LEAST_CONTENT = 30

/** Whether a text has real content, blanks counted once. */
export const saysSomething = (text: string) => text.replace(/\s+/g, ' ').trim().length >= LEAST_CONTENT

/** The sections that need real content; what cannot be told may be nothing. */
export const CONTENT_SECTIONS = ['diterima', 'dilakukan', 'uraianHasil', 'langkah'] as const

/** The section of a remark on the whole draft: why it was sent back. */
export const WHOLE_DRAFT = 'umum'

/** The heading of a section by its key, as people call it. */
export function sectionLabel(key: string): string {
  const index = jawabanSections.findIndex((section) => section.key === key)
  const heading = jawabanSections[index]?.heading
  return heading ? `${index + 1}. ${heading}` : 'Alasan perbaikan'
}

/** 6. Hak Anda: the same in every answer, but for the day. */
export function rightsOf(reactUntil: WitaDate | null): string[] {
  return [
    reactUntil
      ? `Menanggapi jawaban ini sampai ${tanggal(reactUntil)}: menerima, atau mengajukan keberatan dengan alasan.`
      : 'Menanyakan atau menambahkan hal baru lewat “Pesan” di WBS Aduakan!.',
    'Bila Anda mengalami pembalasan karena aduan ini, beri tahu kami lewat “Pesan”.',
    'Saluran lain: Ombudsman Republik Indonesia, Inspektorat Jenderal Kementerian Dalam Negeri, dan Komisi Pemberantasan Korupsi.',
  ]
}
