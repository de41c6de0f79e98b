import { describe, expect, it } from 'vitest'
import { limits, SandboxStopped } from '@/lib/bukti/cleaning/sandbox'
import { LONG } from '@/tests/world/size'
import { HOSTILE } from '../../../corpus/hostile-set'
import { examine } from './run'

it('there are sixty files', () => {
  expect(new Set(HOSTILE.map(({ what }) => what)).size).toBeGreaterThanOrEqual(60)
})

describe('each ends within its limit, and what comes of it is nothing or an ordinary file', () => {
  // By day hostile.test.ts runs one of each attack.
  it.each(HOSTILE)('$what', { tags: [LONG] }, async ({ make }) => {
    const file = await make()
    const started = performance.now()
    const examined = await examine(file).catch((error: unknown) => error)
    // Three tries on a machine without time for it, and the handing over.
    expect(performance.now() - started).toBeLessThan(3 * limits.examineMs)
    if (examined instanceof SandboxStopped) return expect(examined.why).toMatch(/^(time|busy|memory|crash)$/)
    const { answer, bytes } = examined as Awaited<ReturnType<typeof examine>>
    if (answer.kind !== 'examined' || answer.noCleanCopy !== null) return expect(bytes.length).toBe(0)
    expect(bytes.length).toBeLessThan(25_000_000)
    expect(bytes.includes('<script')).toBe(false)
    expect(bytes.includes('root:x:0:0')).toBe(false)
    const again = await examine(bytes)
    expect(again.answer).toMatchObject({ kind: 'examined', noCleanCopy: null })
  })
})
