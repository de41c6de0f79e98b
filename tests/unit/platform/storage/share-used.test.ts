import { expect, it } from 'vitest'
import { shareUsed } from '@/lib/platform/storage/local'

it.each([
  { disk: { blocks: 100, bfree: 100, bavail: 100 }, share: 0 },
  { disk: { blocks: 100, bfree: 0, bavail: 0 }, share: 1 },
  { disk: { blocks: 100, bfree: 75, bavail: 75 }, share: 0.25 },
  // Half is reserved: of the fifty that may be used, twenty-five are.
  { disk: { blocks: 100, bfree: 75, bavail: 25 }, share: 0.5 },
  { disk: { blocks: 0, bfree: 0, bavail: 0 }, share: null },
])('$share of a disk with $disk is used', ({ disk, share }) => {
  expect(shareUsed(disk)).toBe(share)
})
