import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHead } from '@/lib/aduan/read/case-head'
import { receiptDocument, receiptOf } from '@/lib/kasus/receipt'
import { pdfName, renderPdf } from '@/lib/naskah/pdf/render'
import { dateColumn } from '@/lib/waktu/date-columns'
import { tanggal } from '@/lib/waktu/dates'
import { readPdf } from '../pdf'
import { sent, withTeam } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const SITE = 'https://contoh.id'
const TYPED = {
  ringkasan: 'Kataringkas di loket pelayanan',
  terlapor: [{ nama: 'Katanama', jabatan: 'Katajabatan', peran: '' }],
  unit_rinci: 'Kataunit',
  lokasi_rinci: 'Katalokasi',
  kronologi: `Katacerita ${'dan seterusnya '.repeat(6)}`,
  bukti_lain: 'Katabukti',
}

async function headOf(aduanId: string) {
  const opened = await openHead(world.db, world.pelapor1, aduanId, MONDAY)
  if (!opened) throw new Error('no case')
  return opened.head
}

describe('the receipt', () => {
  it('says the nomor, both days, what next and the way back, and no word of what was typed', async () => {
    const head = await headOf(await sent(world, world.pelapor1, TYPED))
    const day = dateColumn(head.submittedOn)
    for (const account of [true, false]) {
      const receipt = receiptOf(head, { site: SITE, account })
      const pdf = await readPdf(await renderPdf(receiptDocument(receipt, day)))
      const due = head.clocks.due.verification
      if (!due) throw new Error('no deadline')
      for (const said of [head.nomor, tanggal(head.submittedOn), tanggal(due), 'perangkat kantor'])
        expect(pdf.text).toContain(said)
      expect(pdf.text).toContain(account ? `${SITE}/masuk` : `${SITE}/lacak`)
      expect(`${pdf.text} ${pdf.raw}`).not.toMatch(
        /Kata[a-z]+|Dinas Perhubungan|Banjarbaru(?! 70733)|pungut/i,
      )
      // When it was printed would tell when its reporter was here.
      expect(pdf.text).not.toMatch(/\d{2}\.\d{2} WITA/)
      expect(pdf.title).toBe('Tanda terima')
    }
    expect(pdfName(day)).toMatch(/^dokumen-\d{4}-\d{2}-\d{2}\.pdf$/)
  })

  it('keeps its place when verification is over, without a day that no longer counts', async () => {
    const head = await headOf(await withTeam(world, MONDAY))
    expect(receiptOf(head, { site: SITE, account: true }).due).toBe(
      'Tanggal yang berlaku sekarang ada di halaman aduan Anda.',
    )
  })
})
