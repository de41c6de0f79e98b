import { describe, expect, test } from 'vitest'
import { type Comparable, nearly, relatedTo, wordsOf } from '@/lib/verifikasi/related/rules'
import { hari } from '@/tests/fixtures/kalender'

const report: Comparable = {
  id: 'a',
  kategori: 'pungli',
  kabkota: '63.72',
  instansi: 'Dinas Perhubungan',
  unit: '',
  people: [{ nama: 'H. Abdul Rachman, S.Sos.', jabatan: 'Petugas loket parkir' }],
  place: 'Terminal Gambut Barakat',
  from: hari('2026-05-01'),
  until: hari('2026-05-31'),
  text: 'Pungutan parkir tanpa karcis. Setiap sopir travel diminta menyetor dua puluh ribu rupiah sebelum keluar terminal.',
}

/** A report about an unrelated matter. */
const other: Comparable = {
  id: 'z',
  kategori: 'disiplin',
  kabkota: '63.01',
  instansi: 'Dinas Pendidikan',
  unit: '',
  people: [],
  place: '',
  from: null,
  until: null,
  text: 'Absensi diisi teman sejawat setiap pagi padahal orangnya baru datang siang.',
}

const alike = (change: Partial<Comparable>) => relatedTo(report, [{ ...other, id: 'b', ...change }])

describe('similarity of two reports', () => {
  type Case = [what: string, change: Partial<Comparable>, reasons: string[] | null]
  const cases: Case[] = [
    ['nothing in common', {}, null],
    ['only the kind and the town', { kategori: 'pungli', kabkota: '63.72' }, null],
    ['only the office', { instansi: 'dinas perhubungan ' }, null],
    [
      'office and a name with one letter less',
      { instansi: 'Dinas Perhubungan', people: [{ nama: 'Rahman', jabatan: '' }] },
      ['instansi sama', 'nama mirip'],
    ],
    [
      'office, time and kind',
      {
        instansi: 'Dinas Perhubungan',
        from: hari('2026-05-20'),
        until: hari('2026-06-20'),
        kategori: 'pungli',
      },
      ['instansi sama', 'waktu beririsan', 'jenis sama'],
    ],
    [
      'office and place and rank',
      {
        instansi: 'Dinas Perhubungan',
        place: 'dalam Terminal Gambut',
        people: [{ nama: '', jabatan: 'juru parkir' }],
      },
      ['instansi sama', 'jabatan mirip', 'tempat mirip'],
    ],
    ['the same words', { text: report.text }, ['kalimat hampir sama', 'kata khas sama: gambut']],
  ]
  test.each(cases)('%s', (what, change, reasons) => {
    const [found] = alike(change)
    if (what === 'the same words') {
      expect(found?.reasons[0]).toBe('kalimat hampir sama')
      expect(found?.reasons[1]).toMatch(/^kata khas sama: /)
    } else expect(found?.reasons ?? null).toEqual(reasons)
  })

  test.each([
    ['Tidak tahu', 'Tidak tahu'],
    ['Lainnya', 'Lainnya'],
  ])('an answer without information is no similarity: %s', (a, b) => {
    const time = { from: report.from, until: report.until, kategori: 'pungli' }
    expect(relatedTo({ ...report, instansi: a }, [{ ...other, ...time, id: 'b', instansi: b }])).toEqual([])
  })

  test('titles are not names', () => {
    const title = { people: [{ nama: 'H. Bapak S.Sos', jabatan: '' }], instansi: 'Dinas Perhubungan' }
    expect(alike(title)).toEqual([])
  })

  test('a word used in many cases has no weight', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...other,
      id: `m${index}`,
      text: 'terminal sopir travel karcis',
    }))
    expect(relatedTo(report, many)).toEqual([])
  })
})

test('the most similar comes first, at most five, never itself, in a stable order', () => {
  const office = { ...other, instansi: report.instansi, kategori: 'pungli' }
  const many = Array.from({ length: 9 }, (_, index) => ({
    ...office,
    id: `n${index}`,
    place: 'Terminal Gambut',
    from: index === 4 ? report.from : null,
  }))
  const found = relatedTo(report, [report, ...many])
  expect(found.map((one) => one.id)).toEqual(['n4', 'n0', 'n1', 'n2', 'n3'])
  expect(relatedTo(report, [report, ...many.toReversed()]).map((one) => one.id)).toEqual(
    found.map((one) => one.id),
  )
})

test.each([
  ['rahman', 'rachman', true],
  ['rahman', 'rahmat', true],
  ['rahman', 'rahman', true],
  ['rahman', 'sulaiman', false],
  ['budi', 'budiman', false],
  ['siti', 'iti', true],
])('%s and %s differ by at most one letter: %s', (a, b, expected) => {
  expect(nearly(a, b)).toBe(expected)
})

test('words are read without accents, punctuation and short numbers', () => {
  expect(wordsOf('Café “BPKAD”, No. 12 — 2026!')).toEqual(['cafe', 'bpkad', 'no', '2026'])
})
