import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lifecycleDocument } from '@/lib/aduan/lifecycle-diagram'

test('docs/lifecycle.md matches the table (node scripts/run.mjs lifecycle-diagram)', () => {
  expect(readFileSync('docs/lifecycle.md', 'utf8')).toBe(lifecycleDocument())
})
