import { describe, expect, it } from 'vitest'
import { pauseAfter } from '@/lib/platform/http/wrong-codes'

describe('the delay grows with each wrong code', () => {
  it.each([
    [1, 0],
    [5, 0],
    [6, 250],
    [7, 500],
    [9, 2000],
    [10, 4000],
    [10_000, 4000],
  ])('wrong code number %i in a row waits %i ms', (count, pause) => {
    expect(pauseAfter(count)).toBe(pause)
  })
})
