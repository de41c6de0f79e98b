import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { example } from '../../../corpus'
import { cleaner } from '../../../corpus/cleaner'
import { old3gp } from '../../../corpus/media'
import { lockedPdf } from '../../../corpus/pdf'
import { partsOf, wordsOfPdf } from './read-copy'

const { examine, end } = cleaner()
afterAll(end)

async function cleaned(name: string) {
  const original = await example(name).make()
  return { original, clean: (await examine(original)).bytes }
}

/** The pixels of a picture as displayed, rotated by its orientation. */
async function seen(picture: Buffer) {
  const { data, info } = await sharp(picture)
    .autoOrient()
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, size: [info.width, info.height] }
}

describe('the clean copy shows what the original shows', () => {
  it.each([
    ['foto.jpg', 3],
    ['layar.png', 0],
    ['gambar.webp', 4],
  ])('%s, pixel by pixel, upright', async (name, tolerance) => {
    const { original, clean } = await cleaned(name)
    const [before, after] = [await seen(original), await seen(clean)]
    expect(after.size).toEqual(before.size)
    expect((await sharp(clean).metadata()).orientation ?? 1).toBe(1)
    const difference = before.data.reduce(
      (sum, value, at) => sum + Math.abs(value - (after.data[at] ?? 0)),
      0,
    )
    expect(difference / before.data.length).toBeLessThanOrEqual(tolerance)
  })

  it('a photo taken sideways is upright: the red corner is at the upper right', async () => {
    const { data, size } = await seen((await cleaned('foto.jpg')).clean)
    const [width = 0, height = 0] = size
    expect(size).toEqual([80, 120])
    const at = (x: number, y: number) => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)]
    const [red = 0, , blue = 0] = at(width - 10, 10)
    expect(red - blue).toBeGreaterThan(120)
    const [otherRed = 0, , otherBlue = 0] = at(10, height - 10)
    expect(otherBlue - otherRed).toBeGreaterThan(60)
  })

  it('an iPhone photo keeps its size', async () => {
    const { clean } = await cleaned('iphone.heic')
    const { width, height, format } = await sharp(clean).metadata()
    expect({ width, height, format }).toEqual({ width: 320, height: 240, format: 'jpeg' })
  })

  it('a PDF keeps its pages and their text', async () => {
    const { clean } = await cleaned('kuitansi.pdf')
    expect(await wordsOfPdf(clean)).toEqual(['Kuitansi halaman 1', 'Kuitansi halaman 2'])
  })

  it('a letter keeps its sentences, including an inserted one, its photo and its web link', async () => {
    const parts = await partsOf((await cleaned('surat.docx')).clean)
    const text = (parts.get('word/document.xml') ?? '').replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '')
    expect(text.trim().split('\n')).toEqual([
      'Isi surat yang tetap.',
      'Teks sisipan tetap.',
      'Kalimat berkomentar.',
      '',
      'Hasil kode.',
      'Hasil sederhana.',
      'Boleh diubah.',
      '',
      'Dalam tag.',
      'Dalam kotak.',
      'Dalam XML.',
      'Dengan huruf sendiri.',
      'berkassitus',
    ])
    expect(parts.has('word/media/image1.jpeg')).toBe(true)
    expect(parts.get('word/_rels/document.xml.rels')).toContain('https://kalselprov.go.id/')
  })

  it('a list keeps its cells and the names of its sheets', async () => {
    const parts = await partsOf((await cleaned('daftar.xlsx')).clean)
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<t>Kuitansi 12 juta</t>')
    expect(parts.get('xl/workbook.xml')).toContain('name="Daftar"')
  })

  it.each(['video.mp4', 'video.3gp', 'suara.m4a', 'suara.mp3', 'suara.aac', 'suara.ogg', 'suara.wav'])(
    '%s keeps every packet, and its length',
    async (name) => {
      const { original, clean } = await cleaned(name)
      const [before, after] = [await played(original), await played(clean)]
      const shape = ({ type, codec, packets }: (typeof before.tracks)[number]) => ({ type, codec, packets })
      expect(after.tracks.map(shape)).toEqual(before.tracks.map(shape))
      // A picture may lose what its coder wrote about itself; sound stays byte by byte.
      for (const [at, { type, length }] of before.tracks.entries())
        expect((after.tracks[at]?.length ?? 0) / length).toBeGreaterThan(type === 'audio' ? 0.999 : 0.5)
      // Sound may begin before zero, to fill the decoder; the copy begins at zero.
      expect(Math.abs(after.seconds - before.seconds)).toBeLessThan(0.2)
    },
  )
})

describe('files that cannot be cleaned', () => {
  it('a PDF with a password is refused, and the person is told why', async () => {
    const { answer } = await examine(await lockedPdf())
    expect(answer).toEqual({ kind: 'refused', reason: 'password' })
  })

  it('a video in a format that we cannot repack is kept, without a clean copy', async () => {
    const { answer, bytes } = await examine(old3gp())
    expect(answer).toMatchObject({ kind: 'examined', noCleanCopy: 'no-cleaner', parts: [] })
    expect(bytes.length).toBe(0)
  })
})

/** Kind, codec, number and bytes of packets of each track, and its duration. */
async function played(file: Uint8Array) {
  const input = new Input({ source: new BufferSource(file), formats: ALL_FORMATS })
  const tracks = []
  for (const track of await input.getTracks()) {
    let [packets, length] = [0, 0]
    for await (const packet of new EncodedPacketSink(track).packets()) {
      packets += 1
      length += packet.data.length
    }
    tracks.push({ type: track.type, codec: await track.getCodec(), packets, length })
  }
  return { tracks, seconds: await input.computeDuration() }
}
