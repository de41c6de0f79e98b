import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { LONG } from '@/tests/world/size'
import { partsOf, wordsOfPdf } from './read-copy'
import { examine } from './run'

/** Files as real people send them, made by hand; each failed once. */
async function cleaned(name: string) {
  const file = await readFile(join(import.meta.dirname, '../../../fixtures/cases', name))
  const { answer, bytes } = await examine(file)
  return { answer, bytes }
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const copied = (type: string) => ({ kind: 'examined', noCleanCopy: null, parts: [{ type }] })

describe('in a document, content types and relations name the parts, not their paths', () => {
  it('a document of Word Online keeps its words, its table and its picture', async () => {
    const { answer, bytes } = await cleaned('wordonline.docx')
    expect(answer).toMatchObject({ ...copied(DOCX), differences: [] })
    const parts = await partsOf(bytes)
    const all = [...parts.values()].join('')
    expect(all).toContain('Nota dinas: pembayaran ganda kegiatan A.')
    expect(all).toContain('Rp150.000.000')
    expect([...parts.keys()].filter((name) => /\.(jpe?g|png)$/.test(name))).toHaveLength(1)
  })

  it('a workbook of another writer keeps its 51 rows', async () => {
    const { answer, bytes } = await cleaned('sdk.xlsx')
    expect(answer).toMatchObject({ ...copied(XLSX), differences: [] })
    const all = [...(await partsOf(bytes)).values()].join('')
    expect(all.match(/<row[ >]/g)).toHaveLength(51)
  })

  it('a picture is what its bytes are, not what its name says', async () => {
    const { answer, bytes } = await cleaned('gbr_tiff.docx')
    expect(answer).toMatchObject({ ...copied(DOCX), differences: [] })
    const parts = await partsOf(bytes)
    expect([...parts.keys()].filter((name) => /\.(jpe?g|png)$/.test(name))).toHaveLength(1)
    expect(parts.get('word/document.xml')).toContain('<a:blip ')
  })
})

it('field codes become their results, and the sender is told of the paths in them', async () => {
  const { answer, bytes } = await cleaned('jalur.docx')
  expect(answer).toMatchObject({ ...copied(DOCX), findings: expect.arrayContaining(['jalur']) })
  const all = [...(await partsOf(bytes)).values()].join('')
  expect(all).toContain('lihat berkas')
  expect(all).not.toMatch(/siti|Users|fileserver/i)
})

describe('a PDF', () => {
  it('keeps the value of a field that has no appearance of its own', async () => {
    const { answer, bytes } = await cleaned('isian_tanpa_ap.pdf')
    expect(answer).toMatchObject({ ...copied('application/pdf'), differences: [] })
    expect((await wordsOfPdf(bytes)).join()).toMatch(/Tanpa MediaBox\s+Rp77.000.000/)
  })

  it('loses its hidden layer, and the sender is told', async () => {
    const { answer, bytes } = await cleaned('lapisan.pdf')
    expect(answer).toMatchObject({
      ...copied('application/pdf'),
      differences: [{ what: 'hidden-layers', count: 1 }],
    })
    expect((await wordsOfPdf(bytes)).join()).toBe('Kuitansi asli')
  })

  it('may begin behind other bytes', async () => {
    const { answer, bytes } = await cleaned('awal_sampah.pdf')
    expect(answer).toMatchObject({ ...copied('application/pdf'), differences: [] })
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('without a MediaBox has pages of Letter size', async () => {
    const { answer, bytes } = await cleaned('tanpa_mediabox.pdf')
    expect(answer).toMatchObject({ ...copied('application/pdf'), differences: [], pages: 1 })
    expect((await wordsOfPdf(bytes)).join()).toBe('Tanpa MediaBox')
  })
})

describe('a picture', () => {
  it('that was cut keeps what can be seen, and the sender is told', async () => {
    const { answer, bytes } = await cleaned('potong.jpg')
    expect(answer).toMatchObject({
      ...copied('image/jpeg'),
      differences: [{ what: 'cut-picture', count: 1 }],
    })
    const { channels } = await sharp(bytes).stats()
    expect(channels[0]?.stdev).toBeGreaterThan(5)
  })

  it('that moves keeps its first frame, and the sender is told', async () => {
    const { answer } = await cleaned('gerak.png')
    expect(answer).toMatchObject({ ...copied('image/png'), differences: [{ what: 'first-frame', count: 1 }] })
  })

  it.each([1, 6])(
    'of 200 megapixels is cleaned within the memory of the sandbox (orientation %i)',
    { tags: [LONG] },
    async (orientation) => {
      const side = { width: 16_320, height: 12_240 }
      const file = await sharp({
        create: { ...side, channels: 3, background: '#336699' },
        limitInputPixels: false,
      })
        .jpeg({ quality: 60 })
        .withMetadata({ orientation })
        .toBuffer()
      const { answer, bytes } = await examine(file)
      expect(answer).toMatchObject(copied('image/jpeg'))
      const shown = await sharp(bytes, { limitInputPixels: false }).metadata()
      expect([shown.autoOrient.width, shown.autoOrient.height]).toEqual(
        orientation === 6 ? [side.height, side.width] : [side.width, side.height],
      )
    },
  )
})

describe('content decides, not the name', () => {
  it.each([
    ['PTT-20260817-WA0004.opus', 'audio/ogg'],
    ['IMG_0421.MOV', 'video/mp4'],
    ['tanpa_ekstensi_1000012345', 'image/jpeg'],
  ])('%s', async (name, type) => {
    expect((await cleaned(name)).answer).toMatchObject(copied(type))
  })

  it('an old Word file with a new ending is called an old Word file', async () => {
    expect((await cleaned('lama.docx')).answer).toEqual({ kind: 'refused', reason: 'old-word' })
  })

  it.each(['alac.m4a', 'old.3gp'])(
    '%s, in a codec that cannot be written, has no clean copy',
    async (name) => {
      expect((await cleaned(name)).answer).toMatchObject({
        kind: 'examined',
        noCleanCopy: 'no-cleaner',
        parts: [],
      })
    },
  )
})
