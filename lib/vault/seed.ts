import type { Bytes } from './bytes'
import { VaultError } from './errors'

declare const seedBrand: unique symbol

/**
 * The 32 bytes from which all keys of a person are derived. In memory for one request, never in a log or a
 * row.
 */
export type Seed = Bytes & { readonly [seedBrand]: true }

function isSeed(bytes: Bytes): bytes is Seed {
  return bytes.length === 32
}

/** Marks 32 opened or random bytes as a seed. Throws VaultError for any other length. */
export function asSeed(bytes: Bytes): Seed {
  if (!isSeed(bytes)) throw new VaultError('format')
  return bytes
}
