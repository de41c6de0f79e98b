import { describe, expect, it } from 'vitest'
import type { Block, PdfDocument } from '@/lib/naskah/pdf/blocks'
import { pdfName, renderPdf } from '@/lib/naskah/pdf/render'
import { readPdf } from '../../../pdf'

const NOW = new Date('2026-11-24T02:42:00Z')

async function read(blocks: Block[], more: Partial<PdfDocument> = {}) {
  const bytes = await renderPdf({ title: 'Lembar telaah', confidential: true, now: NOW, blocks, ...more })
  return { ...(await readPdf(bytes)), bytes }
}

describe('a document as PDF', () => {
  it('has a language, a title, one H1 and a tag for each block, in reading order', async () => {
    const pdf = await read([
      { kind: 'heading', level: 2, text: 'Pokok masalah' },
      { kind: 'paragraph', text: 'Satu.\n\nDua,\nbaris kedua.' },
      { kind: 'heading', level: 3, text: 'Dokumen' },
      { kind: 'list', items: ['kuitansi', 'kontrak'] },
      { kind: 'keyValue', rows: [['Nomor', 'WBS-2026-7K3Q-9F2M']] },
      { kind: 'table', caption: 'Berkas', head: ['No.', 'Nama'], rows: [['1', 'foto']] },
      { kind: 'signatures', place: 'Banjarbaru', people: [{ role: 'Ketua', name: 'Sari' }] },
    ])
    expect(pdf.language).toBe('id')
    expect(pdf.title).toBe('Lembar telaah')
    expect(pdf.raw).toContain('/Marked true')
    expect(pdf.raw).toContain('/DisplayDocTitle true')
    expect(pdf.raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const under = pdf.tags.filter((tag) => tag.split(' > ').length === 2).map((tag) => tag.slice(11))
    expect(under).toEqual(['P', 'P', 'P', 'H1', 'H2', 'P', 'P', 'H3', 'L', 'Table', 'Table', 'P', 'P'])
    expect(pdf.tags).toContain('Document > L > LI > LBody')
    expect(pdf.tags).toContain('Document > Table > TR > TH')
    expect(pdf.tags).toContain('Document > Table > THead > TR > TH')
    expect(pdf.tags).toContain('Document > Table > TBody > TR > TD')
    for (const word of [
      'RAHASIA',
      'Pokok masalah',
      'baris kedua.',
      '• kuitansi',
      'WBS-2026-7K3Q-9F2M',
      'Sari',
    ])
      expect(pdf.text).toContain(word)
  })

  it('shows the time of printing, the person and the number of pages', async () => {
    const pdf = await read([{ kind: 'paragraph', text: 'Isi.' }], { printedBy: 'Rina' })
    expect(pdf.text).toContain('Dicetak Selasa, 24 November 2026 pukul 10.42 WITA oleh Rina')
    expect(pdf.text).toContain('Halaman 1 dari 1')
    const letter = await read([], { footer: '700.1.2/001/WBS-ITPROV/2026', confidential: false })
    expect(letter.text).toContain('700.1.2/001/WBS-ITPROV/2026')
    expect(letter.text).not.toMatch(/Dicetak|RAHASIA/)
  })

  it('breaks a long text, a tall row and a long word over pages without losing a word', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `kata${index}`)
    const long = await read([{ kind: 'paragraph', text: words.join(' ') }])
    expect(long.pages.length).toBeGreaterThan(1)
    for (const word of ['kata0', 'kata700', 'kata1499']) expect(long.text).toContain(word)
    expect(long.pages.slice(1).every((page) => page.includes('RAHASIA'))).toBe(true)
    const rows = Array.from({ length: 60 }, (_, index) => [`${index + 1}`, `berkas ${index + 1}`])
    const table = await read([
      { kind: 'table', head: ['Nomor urut', 'Nama'], rows: [...rows, ['61', words.join(' ')]] },
    ])
    expect(table.pages.every((page) => page.includes('Nomor urut'))).toBe(true)
    expect(table.text).toContain('berkas 60')
    expect(table.text).toContain('kata1499')
    expect(table.tags.filter((tag) => tag === 'Document > Table > TBody > TR')).toHaveLength(61)
    const hash = 'ab12'.repeat(64)
    const narrow = await read([{ kind: 'table', head: ['a', 'b', 'c', 'd'], rows: [[hash, '', '', '']] }])
    expect(narrow.text.replaceAll(' ', '')).toContain(hash)
  })

  it('lists its headings with their pages', async () => {
    const filler = Array.from({ length: 900 }, () => 'kata').join(' ')
    const pdf = await read([
      { kind: 'contents' },
      { kind: 'heading', level: 2, text: 'Pertama' },
      { kind: 'paragraph', text: filler },
      { kind: 'heading', level: 2, text: 'Kedua' },
    ])
    const page = pdf.pages.findIndex((text, index) => index > 0 && text.includes('Kedua')) + 1
    expect(page).toBeGreaterThan(1)
    expect(pdf.pages[0]).toMatch(new RegExp(`Kedua\\s+${page}`))
    expect(pdf.raw).toContain('/Title (Kedua)')
    expect(pdf.tags.filter((tag) => tag === 'Document > TOC > TOCI')).toHaveLength(2)
  })

  it('has the same bytes at the same time, and names no person, program version or machine', async () => {
    const blocks: Block[] = [{ kind: 'paragraph', text: 'Isi.' }]
    const [one, two] = [await read(blocks), await read(blocks)]
    expect(one.bytes.equals(two.bytes)).toBe(true)
    expect(one.raw).not.toMatch(/PDFKit|\/Author/i)
    expect(one.raw.match(/20\d\d-?\d\d-?\d\d/g)?.every((day) => day.replaceAll('-', '') === '20261124')).toBe(
      true,
    )
    expect(pdfName(NOW)).toBe('dokumen-2026-11-24.pdf')
  })

  it('draws pasted text: accents, arrows, text direction and characters without a glyph', async () => {
    const pdf = await read([{ kind: 'paragraph', text: 'Ḥasan → 5 ≤ 6 \u202Eabc 😀 “kutip” & <b>\u0000' }])
    expect(pdf.text).toContain('Hasan -> 5 <= 6 abc [U+1F600] “kutip” & <b>')
  })

  it('keeps a title with XML characters readable', async () => {
    const pdf = await read([], { title: 'Tugas & <koordinasi>' })
    expect(pdf.text).toContain('Tugas & <koordinasi>')
    expect(pdf.raw).toContain('>Tugas dan')
  })
})
