import { fill } from '@/lib/words/fill'
import says from '@/lib/words/id/isian-aduan.json' with { type: 'json' }
import type { TextField } from './answers'

type Field = TextField | 'terlapor' | 'saksi'

/** One page of the form: its title and its fields. */
export interface Step {
  number: number
  title: string
  fields: readonly Field[]
}

/** Facts first, identity last (docs/design/look-and-feel.md, 1.1 "Report form"). */
export const STEPS: readonly [Step, ...Step[]] = [
  {
    number: 1,
    title: says.apaDan,
    fields: [
      'ringkasan',
      'kategori',
      'terlapor',
      'terlapor_tidak_tahu',
      'instansi',
      'unit_rinci',
      'jalur_terbatas_dibaca',
    ],
  },
  {
    number: 2,
    title: says.ceritanyaKapan,
    fields: [
      'kronologi',
      'waktu_jenis',
      'tgl_mulai.hari',
      'tgl_mulai.bulan',
      'tgl_mulai.tahun',
      'tgl_akhir.hari',
      'tgl_akhir.bulan',
      'tgl_akhir.tahun',
      'kabkota',
      'lokasi_rinci',
      'sumber_info',
      'kerugian',
      'kerugian_tidak_tahu',
      'pihak_dirugikan',
      'saksi',
      'pernah_lapor',
      'pernah_lapor_rinci',
    ],
  },
  {
    number: 3,
    title: says.buktiDan,
    fields: [
      'bukti_lain',
      'identitas',
      'hubungan',
      'risiko',
      'risiko_rinci',
      'kontak_aman',
      'kontak_rinci',
      'jam_aman',
    ],
  },
  { number: 4, title: says.periksaAduan, fields: ['pernyataan'] },
]

/** All fields, for showing the form on one page. */
export const ALL_FIELDS: readonly Field[] = STEPS.flatMap((step) => step.fields)

/** The page with this number; null for any other text. */
export function stepOf(text: string): Step | null {
  return STEPS.find((step) => String(step.number) === text) ?? null
}

/** The number of the page that asks for a field. */
export function stepWith(field: Field): number {
  return STEPS.find((step) => step.fields.includes(field))?.number ?? STEPS.length
}

/** Files lie on the page that also asks for evidence that cannot be uploaded. */
export const EVIDENCE_STEP = stepWith('bukti_lain')

/** The address of a page of a draft. */
export function stepPath(aduanId: string, number: number): string {
  return `/aduan/baru/${aduanId}/${number}`
}

/** "Langkah 3 dari 4", above the page's title and without repeating it. */
export function stepLine(step: Step): string {
  return fill(says.langkahDari, { nomor: step.number, jumlah: STEPS.length })
}
