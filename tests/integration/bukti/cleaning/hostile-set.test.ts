import { describe, expect, it } from 'vitest'
import { limits, SandboxStopped } from '@/lib/bukti/cleaning/sandbox'
import { LONG } from '@/tests/world/size'
import { HOSTILE } from '../../../corpus/hostile-set'
import { examine } from './run'

/** As an examination does on a machine without time for it. */
const TRIES = 3
/** To begin a process, to hand the answer over and to end it, on such a machine. */
const ENDING_MS = 5_000

it('there are sixty files', () => {
  expect(new Set(HOSTILE.map(({ what }) => what)).size).toBeGreaterThanOrEqual(60)
})

describe('each ends within its limit, and what comes of it is nothing or an ordinary file', () => {
  // By day hostile.test.ts runs one of each attack.
  it.each(HOSTILE)('$what', { tags: [LONG] }, async ({ make }) => {
    const file = await make()
    const started = performance.now()
    const examined = await examine(file, TRIES).catch((error: unknown) => error)
    expect(performance.now() - started).toBeLessThan(TRIES * (limits.examineMs + ENDING_MS))
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
