import { env } from '@/lib/env'

/** Whose password it is: staff hold the keys of many cases, a pelapor only those of their own. */
export type KdfPreset = 'staff' | 'pelapor'

/** Argon2id cost: memory in KiB, passes over it. One lane each (RFC 9106). */
export interface KdfCost {
  memoryCost: number
  timeCost: number
}

const COSTS: Record<KdfPreset, KdfCost> = {
  staff: { memoryCost: 256 * 1024, timeCost: 8 },
  pelapor: { memoryCost: 128 * 1024, timeCost: 3 },
}

const UNIT_TEST_COST: KdfCost = { memoryCost: 1024, timeCost: 1 }

/**
 * The cost of a preset. Only the test runner (WBS_MODE and NODE_ENV both "test") gets a cheap one: a built server always runs with
 * NODE_ENV "production", so no setting of an installation can weaken it.
 */
export function kdfCost(preset: KdfPreset): KdfCost {
  const unitTest = process.env.NODE_ENV === 'test' && env().WBS_MODE === 'test'
  return unitTest ? UNIT_TEST_COST : COSTS[preset]
}
