/** One page of the form: its title and its fields. */
export interface Step {
  number: number
  title: string
  fields: readonly string[]
}

const TANGGAL = ['hari', 'bulan', 'tahun'] as const

/** Facts first, identity last (docs/design/look-and-feel.md, 1.1 "Report form"). */
export const STEPS: readonly Step[] = [
  { number: 1, title: 'Jenis dan ringkasan', fields: ['kategori', 'ringkasan'] },
  {
    number: 2,
    title: 'Siapa yang terlibat',
    fields: ['terlapor', 'terlapor_tidak_tahu', 'instansi', 'unit_rinci', 'jalur_terbatas_dibaca'],
  },
  {
    number: 3,
    title: 'Waktu dan tempat',
    fields: [
      'waktu_jenis',
      ...TANGGAL.map((part) => `tgl_mulai.${part}`),
      ...TANGGAL.map((part) => `tgl_akhir.${part}`),
      'kabkota',
      'lokasi_rinci',
    ],
  },
  {
    number: 4,
    title: 'Cerita kejadian',
    fields: [
      'kronologi',
      'sumber_info',
      'kerugian',
      'kerugian_tidak_tahu',
      'pihak_dirugikan',
      'saksi',
      'pernah_lapor',
      'pernah_lapor_rinci',
    ],
  },
  { number: 5, title: 'Bukti', fields: ['bukti_lain'] },
  {
    number: 6,
    title: 'Identitas dan keamanan',
    fields: ['identitas', 'hubungan', 'risiko', 'risiko_rinci', 'kontak_aman', 'kontak_rinci', 'jam_aman'],
  },
  { number: 7, title: 'Periksa aduan', fields: ['pernyataan'] },
]

/** All fields, for showing the form on one page. */
export const ALL_FIELDS: readonly string[] = STEPS.flatMap((step) => step.fields)

/** The page with this number; null for any other text. */
export function stepOf(text: string): Step | null {
  return STEPS.find((step) => String(step.number) === text) ?? null
}

/** "Langkah 3 dari 7", above the page's title and without repeating it. */
export function stepLine(step: Step): string {
  return `Langkah ${step.number} dari ${STEPS.length}`
}
