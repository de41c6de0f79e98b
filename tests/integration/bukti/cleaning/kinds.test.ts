import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { cleaner } from '../../../corpus/cleaner'
import { adpcmWav, avif, bmp, ics, mkv, tiffOfPages, vcf } from '../../../corpus/kinds'
import { docxParts, zip } from '../../../corpus/office'
import { markersIn } from '../../../corpus/search'
import { partsOf, wordsOfPdf } from './read-copy'

const { examine, end } = cleaner()
afterAll(end)

const copied = (type: string) => ({ kind: 'examined', noCleanCopy: null, parts: [{ type }] })

/** Red, green and blue of a place of a picture. */
async function colourAt(picture: Buffer, left: number, top: number): Promise<number[]> {
  const { data } = await sharp(picture)
    .removeAlpha()
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [...data]
}

describe('pictures of other programs', () => {
  it('an AVIF photo is a photo', async () => {
    const { answer, bytes } = await examine(await avif())
    expect(answer).toMatchObject(copied('image/jpeg'))
    const [red = 0, , blue = 0] = await colourAt(bytes, 30, 20)
    expect(blue - red).toBeGreaterThan(100)
  })

  it.each([24, 8, 1] as const)('a BMP of %i bits keeps its pixels', async (bits) => {
    const { answer, bytes } = await examine(bmp({ bits }))
    expect(answer).toMatchObject(copied('image/png'))
    expect(await colourAt(bytes, 0, 0)).toEqual([0xd0, 0, 0])
    expect(await colourAt(bytes, 30, 20)).toEqual([0x20, 0x40, 0xa0])
  })

  it('a BMP that says more lines than it has is damaged', async () => {
    expect((await examine(bmp().subarray(0, 2000))).answer).toEqual({ kind: 'refused', reason: 'damaged' })
  })

  it('a BMP in a letter stays visible', async () => {
    const { answer, bytes } = await examine(
      await zip({ ...(await docxParts()), 'word/media/image1.jpeg': bmp() }),
    )
    expect(answer.kind === 'examined' && answer.differences.map(({ what }) => what)).toEqual(['hidden-text'])
    expect([...(await partsOf(bytes)).keys()].filter((name) => /media/.test(name))).toHaveLength(1)
  })

  it('a scan of three pages in one TIFF keeps all of them', async () => {
    const { answer, bytes } = await examine(await tiffOfPages())
    expect(answer).toMatchObject({ ...copied('application/pdf'), pages: 3, differences: [] })
    expect(await wordsOfPdf(bytes)).toHaveLength(3)
  })
})

it('a Matroska recording plays in a browser as MP4, without its tags', async () => {
  const file = await mkv()
  expect([...(await markersIn(file))]).toContain('PENANDA-MKV-ARTIS')
  const { answer, bytes } = await examine(file)
  expect(answer).toMatchObject(copied('video/mp4'))
  expect([...(await markersIn(bytes))]).toEqual([])
})

it('of a recording in a coding that we cannot read, that is the reason', async () => {
  expect((await examine(adpcmWav())).answer).toMatchObject({ noCleanCopy: 'no-cleaner' })
})

it.each([
  ['a calendar', ics],
  ['a contact', vcf],
])('%s is text', async (_, content) => {
  const { answer, bytes } = await examine(Buffer.from(content))
  expect(answer).toMatchObject(copied('text/plain'))
  expect(bytes.toString()).toBe(content)
})
