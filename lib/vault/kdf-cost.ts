import { env } from '@/lib/env'

/**
 * Preset by account: staff hold the keys of many cases, a pelapor only those of their own. The password of a
 * demo account is published (docs/design/contract.md, "Demo accounts"), so slowing an attacker down has no
 * purpose.
 */
export type KdfPreset = 'staff' | 'pelapor' | 'demo'

/** Argon2id cost: memory in KiB and number of passes. One lane each (RFC 9106). */
export interface KdfCost {
  memoryCost: number
  timeCost: number
}

const COSTS: Record<KdfPreset, KdfCost> = {
  staff: { memoryCost: 256 * 1024, timeCost: 8 },
  pelapor: { memoryCost: 128 * 1024, timeCost: 3 },
  // The minimum of OWASP's Password Storage Cheat Sheet for Argon2id.
  demo: { memoryCost: 19 * 1024, timeCost: 2 },
}

const UNIT_TEST_COST: KdfCost = { memoryCost: 1024, timeCost: 1 }

/**
 * The cost of a preset. Throws for `demo` in a production installation, so that no row and no command can
 * weaken a password there. Only the test runner (WBS_MODE and NODE_ENV both "test") gets the cheapest cost: a
 * built server always runs with NODE_ENV "production", so no setting of an installation can weaken it.
 */
export function kdfCost(preset: KdfPreset): KdfCost {
  const mode = env().WBS_MODE
  if (preset === 'demo' && mode === 'production') {
    throw new Error('The password preset "demo" is for demonstrations only.')
  }
  return process.env.NODE_ENV === 'test' && mode === 'test' ? UNIT_TEST_COST : COSTS[preset]
}
