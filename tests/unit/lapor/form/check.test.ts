import { describe, expect, it } from 'vitest'
import { noAnswers, type RawAnswers } from '@/lib/lapor/form/answers'
import { type CheckContext, checkStep } from '@/lib/lapor/form/check'
import { STEPS } from '@/lib/lapor/form/steps'
import { toReport } from '@/lib/lapor/form/to-report'
import { hari } from '../../../fixtures/kalender'

const context: CheckContext = {
  today: hari('2026-11-23'),
  kategoriIds: new Set(['pungli']),
  instansiNames: new Set(['Dinas Perhubungan', 'Inspektorat Daerah', 'Tidak tahu']),
  restrictedInstansi: new Set(['Inspektorat Daerah']),
  kabkotaCodes: new Set(['63.72']),
}

const complete: RawAnswers = {
  kategori: 'pungli',
  ringkasan: 'Pungutan tanpa karcis di loket',
  terlapor: [{ nama: '', jabatan: 'Petugas loket', peran: '' }],
  saksi: [],
  instansi: 'Dinas Perhubungan',
  waktu_jenis: 'tidak_ingat',
  kabkota: '63.72',
  kronologi: 'Setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis.',
  identitas: 'rahasia',
  pernyataan: 'ya',
}

function messagesOn(step: number, change: Partial<RawAnswers>): string[] {
  const page = STEPS[step - 1]
  if (!page) throw new Error('no such page')
  return checkStep(page, { ...complete, ...change }, context).map(
    (error) => `${error.field}: ${error.message}`,
  )
}

const date = (which: 'tgl_mulai' | 'tgl_akhir', hariText: string, bulan: string, tahun: string) => ({
  [`${which}.hari`]: hariText,
  [`${which}.bulan`]: bulan,
  [`${which}.tahun`]: tahun,
})

const LONG = (length: number) => 'a'.repeat(length)

describe('each field says in a plain sentence what to do', () => {
  it.each<[number, Partial<RawAnswers>, string]>([
    [1, { kategori: '' }, 'kategori: Pilih satu jenis dugaan pelanggaran'],
    [1, { kategori: 'tidak-ada' }, 'kategori: Pilih satu jenis dugaan pelanggaran'],
    [1, { ringkasan: '  ' }, 'ringkasan: Tulis ringkasan singkat'],
    [1, { ringkasan: 'pendek' }, 'ringkasan: Tulis ringkasan singkat, minimal 10 karakter'],
    [1, { ringkasan: LONG(151) }, 'ringkasan: Ringkasan paling banyak 150 karakter'],
    [
      1,
      { terlapor: [{ nama: ' ', jabatan: '', peran: '' }] },
      "terlapor.0.nama: Isi nama atau jabatan, atau pilih 'Saya tidak tahu orangnya'",
    ],
    [1, { instansi: '' }, "instansi: Pilih instansi atau pilih 'Tidak tahu'"],
    [1, { instansi: 'Dinas Khayalan' }, "instansi: Pilih instansi atau pilih 'Tidak tahu'"],
    [
      1,
      { instansi: 'Inspektorat Daerah' },
      'jalur_terbatas_dibaca: Centang bahwa Anda sudah membaca tentang jalur terbatas',
    ],
    [2, { waktu_jenis: '' }, 'waktu_jenis: Pilih kapan kejadiannya'],
    [
      2,
      { waktu_jenis: 'tanggal', ...date('tgl_mulai', '30', '2', '2026') },
      'tgl_mulai.hari: Tanggal ini tidak ada. Tulis dengan angka, misalnya 3 2026',
    ],
    [
      2,
      { waktu_jenis: 'tanggal', ...date('tgl_mulai', '29', '2', '2027') },
      'tgl_mulai.hari: Tanggal ini tidak ada. Tulis dengan angka, misalnya 3 2026',
    ],
    [
      2,
      { waktu_jenis: 'tanggal', ...date('tgl_mulai', '24', '11', '2026') },
      'tgl_mulai.hari: Tanggal kejadian tidak boleh setelah hari ini',
    ],
    [
      2,
      {
        waktu_jenis: 'rentang',
        ...date('tgl_mulai', '', '5', '2026'),
        ...date('tgl_akhir', '30', '4', '2026'),
      },
      'tgl_akhir.hari: Tanggal akhir harus setelah tanggal mulai',
    ],
    [2, { kabkota: '' }, 'kabkota: Pilih lokasi kejadian'],
    [
      2,
      { kronologi: LONG(49) },
      'kronologi: Ceritakan kejadiannya sedikit lebih rinci (minimal 50 karakter)',
    ],
    [2, { kronologi: LONG(20_001) }, 'kronologi: Paling banyak 20.000 karakter'],
    [2, { kerugian: 'banyak' }, 'kerugian: Tulis jumlahnya, misalnya 25000000 atau 25 juta'],
    [3, { identitas: '' }, 'identitas: Pilih bagaimana identitas Anda ditangani'],
    [4, { pernyataan: '' }, 'pernyataan: Centang pernyataan untuk mengirim'],
  ])('page %i with %j', (step, change, sentence) => {
    expect(messagesOn(step, change)).toEqual([sentence])
  })
})

describe('valid input passes', () => {
  it.each<[number, Partial<RawAnswers>]>([
    [1, { terlapor: noAnswers.terlapor, terlapor_tidak_tahu: 'ya' }],
    [1, { instansi: 'Inspektorat Daerah', jalur_terbatas_dibaca: 'ya' }],
    [2, { waktu_jenis: 'tanggal', ...date('tgl_mulai', '', '11', '2026') }],
    [2, { waktu_jenis: 'tanggal', ...date('tgl_mulai', '29', '2', '2024') }],
    [2, { waktu_jenis: 'akan', ...date('tgl_mulai', '', '12', '2027') }],
    [2, { kabkota: 'daring' }],
    [2, { kerugian: 'Rp25.000.000,50' }],
    [2, { kerugian: 'entah', kerugian_tidak_tahu: 'ya' }],
    // Fifty characters, each of two UTF-16 units: people count characters.
    [2, { kronologi: '🙂'.repeat(50) }],
  ])('page %i with %j', (step, change) => {
    expect(messagesOn(step, change)).toEqual([])
  })
})

describe('the sent report', () => {
  it('contains only the questions of the form', () => {
    const result = toReport(
      {
        ...complete,
        kerugian: '25.000.000',
        pernah_lapor: 'tidak',
        pernah_lapor_rinci: 'typed before the answer was changed',
        terlapor: [...complete.terlapor, { nama: ' ', jabatan: '', peran: 'utama' }],
      },
      context,
    )
    expect(result).toMatchObject({
      ok: true,
      report: { kerugian: 25_000_000, pernahLaporRinci: '', terlapor: [{ jabatan: 'Petugas loket' }] },
    })
  })

  it('is refused while anything is missing, with every sentence', () => {
    const result = toReport(noAnswers, context)
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.errors.length).toBeGreaterThanOrEqual(8)
  })

  it.each([
    ['Sekda Provinsi', true],
    ['Inspektur Pembantu Khusus', true],
    ['Wakil Gubernur', true],
    ['Sopir gubernur', false],
    ['Kepala seksi', false],
  ])('is routed as restricted for %s: %s', (jabatan, restricted) => {
    const answers = {
      ...complete,
      terlapor: [{ nama: '', jabatan, peran: '' }],
      jalur_terbatas_dibaca: 'ya',
    }
    expect(toReport(answers, context)).toMatchObject({ ok: true, report: { restricted } })
  })
})
