import { describe, expect, it, test } from 'vitest'
import { fold, matchNomor, matchReport, nomorSuffix, wordsOf } from '@/lib/verifikasi/queue/search-rules'

const report = {
  ringkasan: 'Pungutan di loket dua',
  kronologi: 'Setiap pemohon diminta Rp50.000 tanpa karcis. Café di depan kantor menjadi tempat bertemu.',
  terlapor: [{ nama: 'José', jabatan: 'Kepala Seksi', peran: 'utama' }],
  instansi: 'Dinas Perhubungan',
  unitRinci: 'UPT Terminal',
  lokasiRinci: 'Pasar Baru',
}
const find = (term: string) => matchReport(report, 'Kota Banjarmasin', wordsOf(term))

test.each([
  ['PUNGUTAN', ['ringkasan']],
  ['jose', ['terlapor']],
  ['perhubungan terminal', ['terlapor']],
  ['cafe', ['kronologi']],
  ['banjarmasin', ['lokasi']],
  ['pasar baru', ['lokasi']],
  ['karcis loket', ['ringkasan', 'kronologi']],
  ['Rp50.000', ['kronologi']],
  ['loket tiga', null],
  ['perhubunganku', null],
])('%s is found in %j', (term, fields) => {
  expect(find(term)).toEqual(fields)
})

describe('the search term', () => {
  it.each(['', ' ', 'a', '!!', '"'])('is empty for %j', (term) => {
    expect(wordsOf(term)).toEqual([])
  })

  it('is normalised: capitals, accents, punctuation and spaces', () => {
    expect(fold('  Bupatì—“Tanah  Laut”, 2026 ')).toBe('bupati tanah laut 2026')
    expect(wordsOf('Dinas dinas DINAS')).toEqual(['dinas'])
  })
})

test.each([
  ['WBS-2026-7K3Q-9F2M', '7K3Q-9F2M'],
  ['wbs 2026 7k3q 9f2m', '7K3Q-9F2M'],
  ['7k3q9f2m', '7K3Q-9F2M'],
  ['7K3Q-9F2', null],
  ['pungutan liar', null],
])('%s as a nomor is %j', (term, suffix) => {
  expect(nomorSuffix(term)).toBe(suffix)
})

it('part of a nomor is enough, from four characters', () => {
  expect(matchNomor('WBS-2026-7K3Q-9F2M', ['7k3q'])).toEqual([])
  expect(matchNomor('WBS-2026-7K3Q-9F2M', ['7k'])).toBeNull()
  expect(matchNomor('WBS-2026-7K3Q-9F2M', ['9999'])).toBeNull()
})
