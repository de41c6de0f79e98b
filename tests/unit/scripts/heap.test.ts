import { expect, it } from 'vitest'
import { heapFor } from '@/scripts/serve/server'

it.each([
  [512, ['--max-semi-space-size=1', '--max-old-space-size=160']],
  [2048, ['--max-semi-space-size=2']],
])('a server with %i MiB starts with %j', (mib, words) => {
  expect(heapFor(mib * 2 ** 20)).toEqual(words)
})
