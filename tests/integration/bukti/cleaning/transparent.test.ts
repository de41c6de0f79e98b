import sharp, { type Sharp } from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { cleaner } from '../../../corpus/cleaner'

const { examine, end } = cleaner()
afterAll(end)

const SIDE = 64
/** Coding with losses mixes the colours of neighbours. */
const NOISE = 48

/** A picture whose left half is wholly transparent and has colours all the same. */
function picture(): Sharp {
  const dots = Buffer.alloc(SIDE * SIDE * 4)
  for (let at = 0; at < SIDE * SIDE; at += 1) {
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)]
    dots.set([200, y * 4, 250, x < SIDE / 2 ? 0 : 255], at * 4)
  }
  return sharp(dots, { raw: { width: SIDE, height: SIDE, channels: 4 } })
}

it.each([
  ['PNG', () => picture().png()],
  ['PNG of few colours', () => picture().png({ palette: true })],
  ['WebP', () => picture().webp({ lossless: true, exact: true })],
  ['GIF', () => picture().gif()],
])('%s: a copy has no colours where nothing is seen, and the same ones elsewhere', async (_kind, make) => {
  const { answer, bytes } = await examine(await make().toBuffer())
  expect(answer).toMatchObject({ kind: 'examined', noCleanCopy: null })
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height, info.channels]).toEqual([SIDE, SIDE, 4])
  const dots = Array.from({ length: SIDE * SIDE }, (_, at) => [...data.subarray(at * 4, at * 4 + 4)])
  const unseen = dots.filter(([, , , alpha]) => alpha === 0)
  expect(unseen.length).toBe((SIDE * SIDE) / 2)
  // One pixel beside the edge takes some of what is seen.
  const inner = unseen.filter((_, at) => at % (SIDE / 2) < SIDE / 2 - 8)
  expect(Math.max(...inner.flat())).toBeLessThan(NOISE)
  const seen = dots.filter(([, , , alpha]) => alpha === 255)
  expect(
    seen.every(([red = 0, , blue = 0]) => Math.abs(red - 200) < NOISE && Math.abs(blue - 250) < NOISE),
  ).toBe(true)
})
