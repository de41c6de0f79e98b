import { describe, expect, it } from 'vitest'
import { KONTAK_AMAN, WAKTU_JENIS } from '@/lib/aduan/report/options'
import { type RawAnswers, TEXT_FIELDS } from '@/lib/lapor/form/answers'
import type { CheckContext } from '@/lib/lapor/form/check'
import { summariseDraft } from '@/lib/lapor/form/summarise-draft'
import { toReport } from '@/lib/lapor/form/to-report'
import { answers } from '../../../fixtures/aduan'
import { hari } from '../../../fixtures/kalender'

const context: CheckContext = {
  today: hari('2026-11-23'),
  kategoriIds: new Set(['pungli']),
  instansiNames: new Set(['Dinas Perhubungan']),
  restrictedInstansi: new Set(),
  kabkotaCodes: new Set(['63.72']),
}

/**
 * A value of every field that other answers ask for, and the text that must not be found once it is taken
 * back.
 */
const MARKS: Record<string, { typed: Partial<RawAnswers>; sent: string; shown: string }> = {
  terlapor: {
    typed: { terlapor: [{ nama: 'tanda-terlapor', jabatan: '', peran: '' }] },
    sent: 'tanda-terlapor',
    shown: 'tanda-terlapor',
  },
  tgl_mulai: {
    typed: { 'tgl_mulai.hari': '', 'tgl_mulai.bulan': '3', 'tgl_mulai.tahun': '2011' },
    sent: '2011',
    shown: '2011',
  },
  tgl_akhir: {
    typed: { 'tgl_akhir.hari': '', 'tgl_akhir.bulan': '4', 'tgl_akhir.tahun': '2012' },
    sent: '2012',
    shown: '2012',
  },
  kerugian: { typed: { kerugian: '7654321' }, sent: '7654321', shown: '7.654.321' },
  pernah_lapor_rinci: mark('pernah_lapor_rinci'),
  risiko_rinci: mark('risiko_rinci'),
  kontak_rinci: mark('kontak_rinci'),
  jam_aman: mark('jam_aman'),
}

function mark(field: 'pernah_lapor_rinci' | 'risiko_rinci' | 'kontak_rinci' | 'jam_aman') {
  return { typed: { [field]: `tanda-${field}` }, sent: `tanda-${field}`, shown: `tanda-${field}` }
}

/** Every combination of the answers that ask for others. */
function* choices(): Generator<Partial<RawAnswers>> {
  for (const waktu_jenis of WAKTU_JENIS.map(({ value }) => value))
    for (const terlapor_tidak_tahu of ['', 'ya'])
      for (const kerugian_tidak_tahu of ['', 'ya'])
        for (const pernah_lapor of ['', 'tidak', 'ya'])
          for (const risiko of ['', 'tidak', 'ya', 'tidak_menjawab'])
            for (const identitas of ['rahasia', 'anonim', 'terbuka'])
              for (const kontak_aman of ['', ...KONTAK_AMAN.map(({ value }) => value)])
                yield {
                  waktu_jenis,
                  terlapor_tidak_tahu,
                  kerugian_tidak_tahu,
                  pernah_lapor,
                  risiko,
                  identitas,
                  kontak_aman,
                }
}

/** Written by hand: what the person at the form sees. */
function isOnPage(field: string, chosen: Partial<RawAnswers>): boolean {
  const contact = chosen.identitas !== 'anonim' && ['email', 'telepon'].includes(chosen.kontak_aman ?? '')
  const table: Record<string, boolean> = {
    terlapor: chosen.terlapor_tidak_tahu !== 'ya',
    tgl_mulai: chosen.waktu_jenis !== 'tidak_ingat',
    tgl_akhir: chosen.waktu_jenis === 'rentang',
    kerugian: chosen.kerugian_tidak_tahu !== 'ya',
    pernah_lapor_rinci: chosen.pernah_lapor === 'ya',
    risiko_rinci: chosen.risiko === 'ya',
    kontak_rinci: contact,
    jam_aman: contact,
  }
  return table[field] ?? true
}

describe('a choice that is taken back takes its values with it', () => {
  it('from what is sent and from what the check page shows, for every combination of choices', () => {
    const everything = Object.assign({}, ...Object.values(MARKS).map(({ typed }) => typed)) as RawAnswers
    let combinations = 0
    for (const chosen of choices()) {
      const typed = answers({ ...everything, ...chosen })
      const result = toReport(typed, context)
      if (!result.ok) throw new Error(JSON.stringify([chosen, result.errors]))
      const sent = JSON.stringify(result)
      const shown = JSON.stringify(summariseDraft(typed, { kategori: [], kabkota: [] }, true))
      for (const [field, { sent: inReport, shown: onPage }] of Object.entries(MARKS)) {
        const asked = isOnPage(field, chosen)
        if (sent.includes(inReport) !== asked || shown.includes(onPage) !== asked)
          throw new Error(`${field} of ${JSON.stringify(chosen)}`)
      }
      combinations += 1
    }
    expect(combinations).toBe(2880)
  })

  it('and the report itself never says how to reach its writer', () => {
    const result = toReport(
      answers({ kontak_aman: 'telepon', kontak_rinci: '0812 0000 1111', jam_aman: 'malam' }),
      context,
    )
    expect(result).toMatchObject({ ok: true, safe: { channel: 'telepon', detail: '0812 0000 1111' } })
    if (result.ok) expect(JSON.stringify(result.report)).not.toContain('0812')
  })

  it('with a mark above for each conditional field of the form', () => {
    const conditional = TEXT_FIELDS.filter((field) => /rinci$|^jam_|^tgl_|^kerugian$/.test(field))
      .map((field) => field.replace(/\..*/, ''))
      .filter((field) => !['unit_rinci', 'lokasi_rinci'].includes(field))
    expect(Object.keys(MARKS).sort()).toEqual([...new Set(['terlapor', ...conditional])].sort())
  })
})

it('a safe contact needs its number or address', () => {
  const result = toReport(answers({ kontak_aman: 'telepon', kontak_rinci: '  ' }), context)
  expect(result).toMatchObject({ ok: false, errors: [{ field: 'kontak_rinci' }] })
})
