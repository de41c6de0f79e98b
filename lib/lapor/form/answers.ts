/** One person named in an aduan, as typed. */
export interface RawTerlapor {
  nama: string
  jabatan: string
  peran: string
}

/** Another person who knows about it, as typed. */
export interface RawSaksi {
  nama: string
  jabatan: string
  kontak: string
  izin: string
}

/**
 * Fields of the form with one text each; the names are the inputs' names (docs/design/look-and-feel.md, 2.1).
 */
export const TEXT_FIELDS = [
  'kategori',
  'ringkasan',
  'terlapor_tidak_tahu',
  'instansi',
  'unit_rinci',
  'jalur_terbatas_dibaca',
  'waktu_jenis',
  'tgl_mulai.hari',
  'tgl_mulai.bulan',
  'tgl_mulai.tahun',
  'tgl_akhir.hari',
  'tgl_akhir.bulan',
  'tgl_akhir.tahun',
  'kabkota',
  'lokasi_rinci',
  'kronologi',
  'sumber_info',
  'kerugian',
  'kerugian_tidak_tahu',
  'pihak_dirugikan',
  'pernah_lapor',
  'pernah_lapor_rinci',
  'bukti_lain',
  'identitas',
  'hubungan',
  'risiko',
  'risiko_rinci',
  'kontak_aman',
  'kontak_rinci',
  'jam_aman',
  'pernyataan',
] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** The answers exactly as typed, valid or not, so that nothing is lost. Stored sealed in the draft. */
export type RawAnswers = Partial<Record<TextField, string>> & { terlapor: RawTerlapor[]; saksi: RawSaksi[] }

export const MAX_TERLAPOR = 10
export const MAX_SAKSI = 10

/** An empty form. */
export const noAnswers: RawAnswers = { terlapor: [{ nama: '', jabatan: '', peran: '' }], saksi: [] }

/** Far above the limit of any field: only a script sends longer text. */
const HARD_LIMIT = 100_000

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string'
    ? value.replaceAll('\u0000', '').replace(/\r\n?/g, '\n').slice(0, HARD_LIMIT)
    : ''
}

/**
 * Replaces the fields of one page by those of a posted form and keeps the others. Unknown fields are ignored,
 * an unticked box counts as empty.
 */
export function withPosted(answers: RawAnswers, fields: readonly string[], form: FormData): RawAnswers {
  const next: RawAnswers = { ...answers }
  for (const field of TEXT_FIELDS) if (fields.includes(field)) next[field] = textIn(form, field)
  if (fields.includes('terlapor')) {
    next.terlapor = rows(form, 'terlapor', MAX_TERLAPOR, (at) => ({
      nama: textIn(form, `${at}.nama`),
      jabatan: textIn(form, `${at}.jabatan`),
      peran: textIn(form, `${at}.peran`),
    }))
    if (next.terlapor.length === 0) next.terlapor = noAnswers.terlapor
  }
  if (fields.includes('saksi')) {
    next.saksi = rows(form, 'saksi', MAX_SAKSI, (at) => ({
      nama: textIn(form, `${at}.nama`),
      jabatan: textIn(form, `${at}.jabatan`),
      kontak: textIn(form, `${at}.kontak`),
      izin: textIn(form, `${at}.izin`),
    }))
  }
  return next
}

/** Whether nothing is typed or chosen in these fields of a posted form. */
export function isBlank(fields: readonly string[], form: FormData): boolean {
  const of = (posted: FormData) => JSON.stringify(withPosted(noAnswers, fields, posted))
  return of(form) === of(new FormData())
}

function rows<T>(form: FormData, name: string, most: number, read: (at: string) => T): T[] {
  const found: T[] = []
  for (let index = 0; index < most && form.has(`${name}.${index}.nama`); index++)
    found.push(read(`${name}.${index}`))
  return found
}

/**
 * Changes a repeatable group by a button of the form: `tambah-terlapor`, `hapus-terlapor-2`, `tambah-saksi`,
 * …
 */
export function withRowChange(answers: RawAnswers, intent: string): RawAnswers {
  const match = /^(tambah|hapus)-(terlapor|saksi)(?:-(\d{1,2}))?$/.exec(intent)
  if (!match) return answers
  const [, act, group, index] = match
  if (group === 'terlapor') {
    const { terlapor } = answers
    if (act === 'hapus') {
      const left = terlapor.filter((_, i) => i !== Number(index))
      return { ...answers, terlapor: left.length > 0 ? left : noAnswers.terlapor }
    }
    if (terlapor.length >= MAX_TERLAPOR) return answers
    return { ...answers, terlapor: [...terlapor, { nama: '', jabatan: '', peran: '' }] }
  }
  const { saksi } = answers
  if (act === 'hapus') return { ...answers, saksi: saksi.filter((_, i) => i !== Number(index)) }
  if (saksi.length >= MAX_SAKSI) return answers
  return { ...answers, saksi: [...saksi, { nama: '', jabatan: '', kontak: '', izin: '' }] }
}
