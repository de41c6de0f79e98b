import { ALL_FORMATS, BufferSource, Input } from 'mediabunny'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { LONG } from '@/tests/world/size'
import { SINGLE } from '../../../corpus'
import { cleaner, type Examined } from '../../../corpus/cleaner'
import { markersIn } from '../../../corpus/search'
import { partsOf, wordsOfPdf } from './read-copy'

const { examine, end } = cleaner()
afterAll(end)

it('there are at least 120 files', () => {
  const kinds = new Map(SINGLE.map(({ name, mark }) => [`${name} ${mark}`, 1]))
  expect(kinds.size).toBeGreaterThanOrEqual(120)
})

// By day the corpus with all traces together.
describe.each(SINGLE)('$name with $mark alone', { tags: [LONG] }, ({ make, mark, type, visible }) => {
  it('has a copy without it, and with all that is visible', async () => {
    const original = Buffer.from(await make())
    // In some shapes only the beginning of a marker can be read.
    const carried = [...(await markersIn(original))]
    expect(carried.some((found) => found.startsWith(mark))).toBe(true)
    expect(carried.filter((found) => !found.startsWith(mark) && !mark.startsWith(found))).toEqual([])
    const { answer, bytes } = await examine(original)
    expect(answer).toMatchObject({ kind: 'examined', noCleanCopy: null, parts: [{ type }] })
    expect([...(await markersIn(bytes))]).toEqual([])
    await shows({ answer, bytes }, { original, type, visible })
  })
})

interface Shown {
  original: Buffer
  type: string
  visible: readonly string[] | undefined
}

/** Fails if the copy shows less than its original and does not say so. */
async function shows({ answer, bytes }: Examined, { original, type, visible }: Shown): Promise<void> {
  const told = answer.kind === 'examined' ? answer.differences.map(({ what }) => what) : []
  if (visible) {
    const words = type.endsWith('/pdf') ? await wordsOfPdf(bytes) : [...(await partsOf(bytes)).values()]
    const text = words.join(' ').replace(/\s+/g, ' ')
    for (const word of visible) expect(text).toContain(word)
    expect(told.filter((what) => /^(missing|cut)-/.test(what))).toEqual([])
  } else if (type.startsWith('image/')) {
    if (told.length === 0) expect(await distance(original, bytes)).toBeLessThan(8)
  } else if (!told.includes('missing-seconds'))
    expect(Math.abs((await secondsOf(original)) - (await secondsOf(bytes)))).toBeLessThan(0.5)
}

/** The mean distance of the colours of two pictures, upright; 0 for a HEIC, which this reader cannot open. */
async function distance(one: Buffer, other: Buffer): Promise<number> {
  const pixels = (file: Buffer) =>
    sharp(file).rotate().resize(60, 60, { fit: 'fill' }).removeAlpha().toColourspace('srgb').raw().toBuffer()
  const before = await pixels(one).catch(() => null)
  if (!before) return 0
  const after = await pixels(other)
  return before.reduce((sum, value, at) => sum + Math.abs(value - (after[at] ?? 0)), 0) / before.length
}

async function secondsOf(file: Buffer): Promise<number> {
  return new Input({ source: new BufferSource(file), formats: ALL_FORMATS }).computeDuration()
}
