import { describe, expect, it, test } from 'vitest'
import {
  fold,
  matchNomor,
  matchTexts,
  nomorSuffix,
  searchTexts,
  wordsOf,
} from '@/lib/verifikasi/queue/search-rules'

const report = {
  ringkasan: 'Pungutan di loket dua',
  kronologi: 'Setiap pemohon diminta Rp50.000 tanpa karcis. Café di depan kantor menjadi tempat bertemu.',
  terlapor: [{ nama: 'José', jabatan: 'Kepala Seksi', peran: 'utama' }],
  instansi: 'Dinas Perhubungan',
  unitRinci: 'UPT Terminal',
  lokasiRinci: 'Pasar Baru',
}
const find = (term: string) => matchTexts(searchTexts(report, 'Kota Banjarmasin'), wordsOf(term))

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

describe('a spelling or a number is found however it is written', () => {
  const written = (kronologi: string) => ({ ...report, kronologi })
  it.each([
    ["Ma'ruf", 'maruf'],
    ['Maruf', 'ma’ruf'],
    ["hari Jum'at", 'jumat'],
    ['Muhammad Soekarno', 'muhamad sukarno'],
    ['Achmad Djoko', 'ahmad joko'],
    ['Tjahjo', 'Cahjo'],
    ['Rp50.000 tanpa karcis', '50000'],
    ['sebesar 50 000 rupiah', '50.000'],
    ['membayar 50 ribu', 'Rp50.000,00'],
    ['membayar Rp 1.500.000', '1,5 juta'],
    ['membayar 1,5 juta', '1500000'],
    ['membayar 2 miliar', '2.000.000.000'],
    ['telepon 0812-3456-7890', '081234567890'],
    ['telepon 081234567890', '+62 812 3456 7890'],
    ['telepon +62 812 3456 7890', '0812-3456-7890'],
    ['mobil DA 1234 AB', 'da1234ab'],
    ['mobil DA1234AB', 'DA 1234 AB'],
  ])('%s by %s', (text, term) => {
    expect(matchTexts(searchTexts(written(text), ''), wordsOf(term))).toEqual(['kronologi'])
  })

  it.each([
    ['membayar 50 ribu', '5000000'],
    ['saat itu', 'saksi'],
    ['mobil DA 1234 AB', 'da1235ab'],
    ['telepon 0812-3456-7890', '0813'],
  ])('and no other: %s by %s', (text, term) => {
    expect(matchTexts(searchTexts(written(text), ''), wordsOf(term))).toBeNull()
  })
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
  expect(matchNomor('WBS-2026-7K3Q-9F2M', '7k3q')).toEqual([])
  expect(matchNomor('WBS-2026-7K3Q-9F2M', '2026-7k3q')).toEqual([])
  expect(matchNomor('WBS-2026-7K3Q-9F2M', '7K3Q–9F')).toEqual([])
  expect(matchNomor('WBS-2026-7K3Q-9F2M', '7k')).toBeNull()
  expect(matchNomor('WBS-2026-7K3Q-9F2M', '9999')).toBeNull()
})

it.each(['3BDD-7K3Q', 'CHDJ-82JT', '24RB-62PA', 'QQQQ-TTTT'])(
  'each part of %s finds it, also one that is a sound or an amount in a word',
  (suffix) => {
    const nomor = `WBS-2026-${suffix}`
    for (let from = 0; from + 4 <= nomor.length; from += 1) {
      for (let end = nomor.length; nomor.slice(from, end).replaceAll('-', '').length >= 4; end -= 1) {
        expect(matchNomor(nomor, nomor.slice(from, end)), nomor.slice(from, end)).toEqual([])
      }
    }
  },
)
