import { describe, expect, it, test } from 'vitest'
import { noAnswers, type RawAnswers } from '@/lib/lapor/form/answers'
import { summarise } from '@/lib/lapor/form/summarise'
import { summariseDraft } from '@/lib/lapor/form/summarise-draft'
import { toReport } from '@/lib/lapor/form/to-report'
import { answers } from '../../../fixtures/aduan'
import { hari } from '../../../fixtures/kalender'

const names = {
  kategori: [{ id: 'pungli', label: 'Pungutan liar / pemerasan' }],
  kabkota: [{ code: '63.72', name: 'Kota Banjarbaru' }],
}

function linesOf(label: string, draft: RawAnswers, account = true): string[] | undefined {
  return summariseDraft(draft, names, account)
    .flatMap((section) => section.rows)
    .find((row) => row.label === label)?.lines
}

describe('the check page', () => {
  it.each(['Jenis dugaan pelanggaran', 'Terlapor', 'Waktu kejadian', 'Lokasi', 'Kronologi'])(
    'says that "%s" is not answered yet',
    (label) => {
      expect(linesOf(label, noAnswers)).toEqual([])
    },
  )

  it.each<[string, Partial<RawAnswers>, string]>([
    ['Terlapor', { terlapor_tidak_tahu: 'ya' }, 'Tidak tahu orangnya'],
    ['Terlapor', {}, 'Petugas loket dua (pelaku utama)'],
    ['Lokasi', {}, 'Kota Banjarbaru'],
    ['Lokasi', { kabkota: 'daring' }, 'Di internet (daring)'],
    [
      'Waktu kejadian',
      { waktu_jenis: 'tanggal', 'tgl_mulai.bulan': '3', 'tgl_mulai.tahun': '2026' },
      'Maret 2026',
    ],
    ['Perkiraan kerugian', { kerugian: '25.000.000' }, 'Rp25.000.000'],
  ])('reads "%s" of %j as %s', (label, change, line) => {
    expect(linesOf(label, answers(change))).toEqual([line])
  })

  it('shows a contact only if the form asked for one', () => {
    expect(linesOf('Cara menghubungi yang aman', answers())).toEqual(['Lewat aplikasi ini saja'])
    expect(linesOf('Cara menghubungi yang aman', answers(), false)).toBeUndefined()
  })
})

test.each([
  ['pelapor', 'Saya tidak ingat'],
  ['staff', 'Pelapor tidak ingat'],
] as const)('a forgotten time reads right for %s', (readBy, line) => {
  const made = toReport(answers({ waktu_jenis: 'tidak_ingat' }), {
    today: hari('2026-11-23'),
    kategoriIds: new Set(['pungli']),
    instansiNames: new Set(['Dinas Perhubungan']),
    restrictedInstansi: new Set(),
    kabkotaCodes: new Set(['63.72']),
  })
  if (!made.ok) throw new Error(JSON.stringify(made.errors))
  const rows = summarise(made.report, names, readBy).flatMap((section) => section.rows)
  expect(rows.find(({ label }) => label === 'Waktu kejadian')?.lines).toEqual([line])
})
