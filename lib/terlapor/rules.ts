import { jawabanResults, labelOf } from '@/lib/naskah/answer-rules'
import type { TindakLanjutBody } from '@/lib/telaah/internal-log'
import { CLARIFICATION, INTERVIEW } from '@/lib/telaah/rules'
import {
  addHariKerja,
  CalendarMissing,
  compareDates,
  type Kalender,
  parseWitaDate,
  type WitaDate,
} from '@/lib/waktu/calendar'
import { tanggal } from '@/lib/waktu/dates'

/** What a rule of this room promises in hari kerja, and where the number comes from. */
interface Term {
  days: number
  source: string
}

/**
 * So long may telling the terlapor be put off at a time; a further delay wants a further reason, on record.
 */
export const DEFERRAL: Term = {
  days: 20,
  source:
    'Usulan: paling lama 20 hari kerja sekali tunda; belum ada angka dalam peraturan. ISO 37002: pemberitahuan boleh ditunda bila dapat mengganggu pemeriksaan.',
}
export const DEFERRAL_DAYS = [3, 5, 10, 15, 20] as const

/** The name of whom nothing was proven of is restored within this time after the answer. */
export const REHABILITATION: Term = {
  days: 10,
  source: 'Usulan, selaras masa tanggapan SP4N-LAPOR!; belum ada angka dalam peraturan.',
}

/** The last day of a delay that begins today. Throws CalendarMissing beyond the years that are known. */
export function deferredUntil(today: WitaDate, days: number, calendar: Kalender): WitaDate {
  return addHariKerja(today, Math.min(days, DEFERRAL.days), calendar)
}

/**
 * The last day to restore a name. An answer is never held up by a calendar that nobody entered: then it is
 * the last hari kerja that is known, which is earlier.
 */
export function rehabilitationDue(today: WitaDate, calendar: Kalender): WitaDate {
  for (let days = REHABILITATION.days; days > 0; days -= 1) {
    try {
      return addHariKerja(today, days, calendar)
    } catch (error) {
      if (!(error instanceof CalendarMissing)) throw error
    }
  }
  return today
}

/** Results of an answer after which nothing is left against the terlapor. */
const CLEARING: readonly string[] = ['tidakTerbukti', 'tidakCukupBukti']

export function clearsName(result: string): boolean {
  return CLEARING.includes(result)
}

/** How it stands with telling the terlapor. */
export type TellingState = 'belum' | 'ditunda' | 'lewat' | 'diberi'

/** From the newest record; a delay counts its last day whole. */
export function tellingState(newest: { until: WitaDate | null } | undefined, today: WitaDate): TellingState {
  if (!newest) return 'belum'
  if (newest.until === null) return 'diberi'
  return compareDates(today, newest.until) > 0 ? 'lewat' : 'ditunda'
}

export type DokumenKind = 'SALINAN' | 'CATATAN'

/** The written parts of a document for the terlapor. */
export interface DokumenBody {
  /** Name or position of who gets it. */
  penerima: string
  /** What is said of them, in neutral words of the team. */
  dugaan: string
  /** What they answered. */
  klarifikasi: string
  kesimpulan: string
}
export type DokumenPart = keyof DokumenBody

interface Part {
  key: DokumenPart
  label: string
  hint: string
  rows: number
  optional?: boolean
  /** What the form says where it is missing. */
  missing: string
}

const penerima: Part = {
  key: 'penerima',
  label: 'Kepada',
  hint: 'Nama atau jabatan yang menerima dokumen ini.',
  rows: 1,
  missing: 'Tulis kepada siapa dokumen ini diberikan',
}

/** What is written for each kind, in the order in which it is read. */
export const dokumenParts: Record<DokumenKind, readonly Part[]> = {
  SALINAN: [
    penerima,
    {
      key: 'dugaan',
      label: 'Hal yang dilaporkan',
      hint: 'Dengan kata-kata netral dari tim. Jangan menyalin tulisan pelapor.',
      rows: 5,
      missing: 'Tulis hal yang dilaporkan dengan kata-kata netral',
    },
    {
      key: 'klarifikasi',
      label: 'Klarifikasi yang diberikan',
      hint: 'Diisi dari catatan klarifikasi. Hapus yang dapat mengarah kepada pelapor.',
      rows: 6,
      missing: 'Tulis klarifikasi yang diberikan, atau bahwa belum ada',
    },
    {
      key: 'kesimpulan',
      label: 'Kesimpulan',
      hint: 'Tulis juga bila belum ada kesimpulan.',
      rows: 4,
      missing: 'Tulis kesimpulan, atau bahwa belum ada',
    },
  ],
  CATATAN: [
    penerima,
    {
      key: 'dugaan',
      label: 'Hal yang diperiksa',
      hint: 'Singkat dan netral. Jangan menyalin tulisan pelapor.',
      rows: 3,
      missing: 'Tulis hal yang diperiksa dengan kata-kata netral',
    },
    {
      key: 'kesimpulan',
      label: 'Keterangan tambahan',
      hint: 'Misalnya siapa saja yang juga diberi tahu tentang hasil ini.',
      rows: 3,
      optional: true,
      missing: '',
    },
  ],
}

export const dokumenNames: Record<DokumenKind, string> = {
  SALINAN: 'Salinan akses',
  CATATAN: 'Surat keterangan hasil pemeriksaan',
}

/** How a part is called in a finding of the leak check. */
export function partLabel(kind: DokumenKind, key: string): string {
  return dokumenParts[kind].find((part) => part.key === key)?.label ?? key
}

/** A step that recorded what the terlapor answered: a clarification, or an interview in that position. */
export function isClarification({ kind, interview }: Pick<TindakLanjutBody, 'kind' | 'interview'>): boolean {
  return kind === CLARIFICATION || (kind === INTERVIEW && interview?.position === 'terlapor')
}

/**
 * What a first draft holds: the clarifications as they were recorded and the result of the answer, if there
 * is one. What is said of the terlapor is for the team to put into words: the report's own never get there by
 * themselves.
 */
export function beginDokumen(
  kind: DokumenKind,
  steps: readonly TindakLanjutBody[],
  result: string | null,
): DokumenBody {
  const said = steps.filter(isClarification).map((step) => {
    const day = parseWitaDate(step.onDate)
    return `${day ? tanggal(day) : step.onDate}: ${step.interview?.text ?? step.text}`
  })
  const empty = { penerima: '', dugaan: '', klarifikasi: '', kesimpulan: '' }
  if (kind === 'CATATAN') return empty
  return {
    ...empty,
    klarifikasi: said.length > 0 ? said.join('\n\n') : 'Belum ada klarifikasi yang dicatat.',
    kesimpulan: result
      ? `Hasil pemeriksaan: ${labelOf(jawabanResults, result)}.`
      : 'Pemeriksaan masih berjalan. Belum ada kesimpulan.',
  }
}
