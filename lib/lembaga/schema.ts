import { z } from 'zod'
import { type PromiseName, promises } from '@/lib/waktu/clocks'
import { type KelompokKategori, kelompokKategori } from './kategori-labels'

/** The parts of the reference data, in tab order. */
export const bagianReferensi = {
  instansi: 'Instansi',
  kategori: 'Kategori',
  templat: 'Templat pesan',
  tenggat: 'Janji waktu',
  'masa-simpan': 'Masa simpan',
  surat: 'Nomor surat',
  kabkota: 'Kabupaten/kota',
} as const
export type BagianReferensi = keyof typeof bagianReferensi

/** Groups of offices in the report form. */
export const kelompokInstansi = {
  sering: 'Yang sering dicari',
  sekretariat: 'Sekretariat',
  inspektorat: 'Inspektorat',
  dinas: 'Dinas',
  badan: 'Badan',
  rumah_sakit: 'Rumah sakit',
  pemkab_pemkot: 'Pemerintah kabupaten/kota',
  dprd: 'DPRD kabupaten/kota',
  lain: 'Lainnya',
} as const

/** The kind of message for which a template is offered. */
export const templateKinds = {
  kelengkapan: 'Permintaan kelengkapan',
  arahan: 'Mengarahkan ke instansi lain',
  penolakan: 'Tidak dapat ditindaklanjuti',
  kemajuan: 'Kabar kemajuan',
  pertanyaan: 'Pertanyaan kepada pelapor',
  pesan: 'Pesan biasa',
} as const
export type TemplateKind = keyof typeof templateKinds

/** Label of each promise, and who has to keep it. */
export const promiseLabels: Record<PromiseName, { label: string; who: string }> = {
  verification: { label: 'Verifikasi', who: 'Administrator, sejak aduan dikirim' },
  completion: { label: 'Kelengkapan', who: 'Pelapor, sejak diminta melengkapi' },
  firstMessage: { label: 'Kabar pertama', who: 'Tim Telaah, sejak aduan diteruskan' },
  answer: { label: 'Jawaban resmi', who: 'Tim Telaah, tidak berkadar pengawasan' },
  answerPengawasan: { label: 'Jawaban resmi dengan pemeriksaan', who: 'Tim Telaah, berkadar pengawasan' },
  progress: { label: 'Kabar kemajuan', who: 'Tim Telaah, berkadar pengawasan, sejak kabar terakhir' },
  question: { label: 'Jawaban atas pertanyaan', who: 'Pelapor, sejak ditanya' },
  reaction: { label: 'Tanggapan atas jawaban', who: 'Pelapor, sejak jawaban terbit' },
  safety: {
    label: 'Jawaban atas laporan ancaman',
    who: 'Petugas yang menangani, sejak pelapor merasa terancam',
  },
}

/** The public promise is the default ("paling lambat 3 (tiga) hari kerja"); a setting can only be shorter. */
const LONGEST_VERIFICATION = promises.verification.days
const LONGEST = 120

const active = z.string().transform((value) => value === 'ya')
const oneLine = (missing: string, most: number) =>
  z.string().trim().min(1, missing).max(most, `Tulis paling banyak ${most} karakter`)
const place = z
  .string()
  .trim()
  .regex(/^[1-9]\d{0,2}$/, 'Tulis urutan dengan angka, misalnya 3')
  .transform(Number)

export const instansiSchema = z
  .object({
    nama: oneLine('Tulis nama instansi', 150),
    kelompok: z.enum(
      Object.keys(kelompokInstansi) as (keyof typeof kelompokInstansi)[],
      'Pilih kelompok instansi',
    ),
    aktif: active,
  })
  .transform(({ nama, kelompok, aktif }) => ({ name: nama, kind: kelompok, active: aktif }))

export const kategoriSchema = z
  .object({
    kelompok: z.enum(Object.keys(kelompokKategori) as KelompokKategori[], 'Pilih kelompok kategori'),
    label: oneLine('Tulis nama kategori', 80),
    contoh: oneLine('Tulis contohnya dalam satu baris', 160),
    urutan: place,
    tim: z.string().trim(),
    aktif: active,
  })
  .transform(({ kelompok, label, contoh, urutan, tim, aktif }) => ({
    kind: kelompok,
    label,
    example: contoh,
    place: urutan,
    timId: tim === '' ? null : tim,
    active: aktif,
  }))

export const templatSchema = z
  .object({
    jenis: z.enum(Object.keys(templateKinds) as TemplateKind[], 'Pilih untuk pesan apa templat ini'),
    judul: oneLine('Tulis judul templat', 80),
    isi: oneLine('Tulis isi templat', 2000),
    urutan: place,
    aktif: active,
  })
  .transform(({ jenis, judul, isi, urutan, aktif }) => ({
    kind: jenis,
    title: judul,
    body: isi,
    place: urutan,
    active: aktif,
  }))

export const tenggatSchema = z
  .object({
    janji: z.enum(Object.keys(promiseLabels) as PromiseName[], 'Pilih janji yang diubah'),
    hari: z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,2}$/, `Tulis hari kerja antara 1 dan ${LONGEST}`)
      .transform(Number)
      .refine((days) => days <= LONGEST, `Tulis hari kerja antara 1 dan ${LONGEST}`),
    dasar: oneLine('Tulis dasar angka ini, misalnya peraturan beserta nomornya', 200),
  })
  .superRefine(({ janji, hari }, context) => {
    if (janji !== 'verification' || hari <= LONGEST_VERIFICATION) return
    const message = `Beranda menjanjikan verifikasi paling lambat ${LONGEST_VERIFICATION} hari kerja; angka ini hanya dapat diperpendek`
    context.addIssue({ code: 'custom', path: ['hari'], message })
  })
  .transform(({ janji, hari, dasar }) => ({ promise: janji, days: hari, source: dasar }))

/** Retention in years of a kategori's closed cases. Empty means undecided, so nothing is destroyed. */
export const masaSimpanSchema = z
  .object({
    tahun: z
      .string()
      .trim()
      .regex(/^([1-9]\d?)?$/, 'Tulis tahun antara 1 dan 99, atau kosongkan bila belum ditetapkan')
      .transform((text) => (text === '' ? null : Number(text))),
    dasar: z.string().trim().max(200, 'Tulis paling banyak 200 karakter'),
  })
  .superRefine(({ tahun, dasar }, context) => {
    if (tahun === null || dasar !== '') return
    const message = 'Tulis dasar masa simpan ini, misalnya Jadwal Retensi Arsip beserta nomornya'
    context.addIssue({ code: 'custom', path: ['dasar'], message })
  })
  .transform(({ tahun, dasar }) => ({ years: tahun, source: dasar || null }))

export type MasaSimpanInput = z.infer<typeof masaSimpanSchema>
export type InstansiInput = z.infer<typeof instansiSchema>
export type KategoriInput = z.infer<typeof kategoriSchema>
export type TemplatInput = z.infer<typeof templatSchema>
export type TenggatInput = z.infer<typeof tenggatSchema>

/** Derives the permanent id of a new kategori: "Jual beli jabatan" becomes "jual-beli-jabatan". */
export function kategoriId(label: string): string {
  return label
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40)
}
