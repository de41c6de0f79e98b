import { parseWitaDate, type WitaDate } from '@/lib/waktu/calendar'

/** The three records of the audit view. */
export const catatan = {
  aduan: 'Aduan',
  bukti: 'Bukti dibuka',
  akun: 'Akun dan pengaturan',
} as const
export type Catatan = keyof typeof catatan

/** Actors for the filter, besides members of staff. */
export const ROLE_FILTERS = { PELAPOR: 'Pelapor', SISTEM: 'Sistem' } as const

export const JEJAK_FIELDS = ['catatan', 'nomor', 'jenis', 'siapa', 'dari', 'sampai', 'sesudah'] as const
export type JejakInput = Record<(typeof JEJAK_FIELDS)[number], string>

/** A parsed query of the audit view, without invalid fields. */
export interface JejakQuestion {
  catatan: Catatan
  nomor: string | null
  jenis: string | null
  /** A user id, or one of ROLE_FILTERS. */
  siapa: string | null
  dari: WitaDate | null
  sampai: WitaDate | null
  sesudah: string | null
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Parses the URL of the audit view; an invalid field gets an error message and is ignored. */
export function readJejakQuestion(input: JejakInput): {
  question: JejakQuestion
  errors: { field: string; message: string }[]
} {
  const errors: { field: string; message: string }[] = []
  const day = (field: 'dari' | 'sampai') => {
    const read = parseWitaDate(input[field])
    if (input[field] !== '' && !read) errors.push({ field, message: 'Pilih tanggal yang nyata' })
    return read
  }
  const dari = day('dari')
  const sampai = day('sampai')
  if (dari && sampai && sampai < dari) {
    errors.push({ field: 'sampai', message: 'Tanggal akhir harus sama dengan atau sesudah tanggal awal' })
  }
  const nomor = input.nomor.toUpperCase()
  if (nomor !== '' && !/^WBS-\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(nomor)) {
    errors.push({ field: 'nomor', message: 'Tulis nomor seperti WBS-2026-7K3Q-9F2M' })
  }
  const siapa = UUID.test(input.siapa) || Object.hasOwn(ROLE_FILTERS, input.siapa) ? input.siapa : null
  const known = (Object.keys(catatan) as Catatan[]).find((key) => key === input.catatan)
  return {
    question: {
      catatan: known ?? 'aduan',
      nomor: nomor || null,
      jenis: input.jenis || null,
      siapa,
      dari,
      sampai,
      sesudah: input.sesudah || null,
    },
    errors,
  }
}

/** The URL of a query. */
export function jejakHref(question: Partial<JejakQuestion>): string {
  const fields = Object.entries(question).filter((pair): pair is [string, string] => pair[1] !== null)
  return `/admin/jejak?${new URLSearchParams(fields)}`
}
