import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { showProgress } from '@/scripts/run/progress.mjs'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** The output while a step runs for this many seconds. */
function written(seconds: number, isTTY: boolean): string[] {
  const lines: string[] = []
  const end = showProgress((second) => `${second} s`, { isTTY, write: (text) => lines.push(text) })
  vi.advanceTimersByTime(seconds * 1000)
  end()
  vi.advanceTimersByTime(60_000)
  return lines
}

it('writes few lines to a file', () => {
  expect(written(19, false)).toEqual([])
  expect(written(185, false)).toEqual(['  20 s\n', '  40 s\n', '  60 s\n', '  120 s\n', '  180 s\n'])
})

it('rewrites one line on a terminal and clears it at the end', () => {
  const lines = written(3, true)
  expect(lines).toHaveLength(4)
  expect(lines.join('')).not.toContain('\n')
  expect(lines.at(-1)).toBe('\r\x1b[K')
})

it('shows the time only once after the program was paused', () => {
  const lines: string[] = []
  const end = showProgress((second) => `${second} s`, { write: (text) => lines.push(text) })
  vi.advanceTimersByTime(21_000)
  vi.setSystemTime(Date.now() + 300_000)
  vi.advanceTimersByTime(10_000)
  end()
  expect(lines).toEqual(['  20 s\n', '  322 s\n'])
})
