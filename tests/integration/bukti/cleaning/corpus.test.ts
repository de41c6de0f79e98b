import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { hasOffice, officeToPdf } from '@/lib/bukti/cleaning/office'
import { CORPUS } from '../../../corpus'
import { cleaner } from '../../../corpus/cleaner'
import { markersIn } from '../../../corpus/search'
import { pieces, run } from './run'

const { examine, end } = cleaner()
afterAll(end)

const office = await hasOffice()
const VIEW = { kind: 'page', page: 1, width: 1200 } as const

/** The metadata of a picture. */
async function told(picture: Buffer) {
  const { exif, xmp, iptc, icc, comments } = await sharp(picture).metadata()
  return { exif, xmp, iptc, icc, comments }
}
const nothing = { exif: undefined, xmp: undefined, iptc: undefined, icc: undefined, comments: undefined }

describe.each(CORPUS)('$name', ({ name, make, type, planted }) => {
  let examined: ReturnType<typeof examine> | undefined
  /** The result for the file, examined once for all tests below. */
  const examination = async () => (examined ??= examine(await make()))

  it('contains each planted marker; its clean copy and its page contain none', async () => {
    const original = await make()
    const carried = [...(await markersIn(original))]
    for (const mark of planted)
      expect(
        carried.some((found) => found.startsWith(mark)),
        mark,
      ).toBe(true)

    const { answer, bytes } = await examination()
    expect(answer).toMatchObject({ kind: 'examined', noCleanCopy: null, parts: [{ type }] })
    expect([...(await markersIn(bytes))]).toEqual([])
    if (type.startsWith('image/')) expect(await told(bytes)).toEqual(nothing)

    if (!/^image|pdf$/.test(type)) return
    for (const watermark of [null, 'Petugas A']) {
      const page = await run({ ...VIEW, type, watermark }, bytes)
      expect([...(await markersIn(page.bytes))]).toEqual([])
      expect(await told(page.bytes)).toEqual(nothing)
    }
  })

  const extension = name.split('.').pop()
  if (extension !== 'docx' && extension !== 'xlsx') return
  it.skipIf(!office)('its rendition contains none either (needs LibreOffice)', async () => {
    const { bytes } = await examination()
    const pdf = await officeToPdf(extension, pieces(bytes), async (parts) => {
      const chunks: Uint8Array[] = []
      for await (const chunk of parts) chunks.push(chunk)
      return Buffer.concat(chunks)
    })
    expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-')
    expect([...(await markersIn(pdf ?? Buffer.alloc(0)))]).toEqual([])
  })
})
