import { readFileSync } from 'node:fs'
import { env } from '@/lib/env'

/**
 * The one door to the clock: everything else is given `now` as an argument. Tests move it: the file that
 * WBS_TEST_CLOCK names holds how many milliseconds it is ahead (lib/env.ts refuses that variable in a real
 * installation).
 */
export function clockNow(): Date {
  const { WBS_TEST_CLOCK } = env()
  return WBS_TEST_CLOCK ? new Date(Date.now() + aheadBy(WBS_TEST_CLOCK)) : new Date()
}

function aheadBy(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0
  } catch {
    return 0
  }
}
