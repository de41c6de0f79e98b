import { openAead, sealAead } from './aead'
import { type Bytes, fromUtf8, utf8 } from './bytes'
import { deriveKey } from './derive'
import type { FieldAt } from './field'
import { frame } from './frame'
import { openOuter, sealOuter } from './outer'
import { padText, unpadText } from './padding'
import type { Seed } from './seed'
import { sodiumReady } from './sodium'

/**
 * Seals a text that only this person can open, with their seed: no compartment, no ESCROW, no member of
 * staff.
 */
export async function sealOwn(seed: Seed, at: FieldAt, text: string): Promise<Bytes> {
  const sodium = await sodiumReady()
  const aad = ownAt(at)
  return sealOuter(sodium, aad, sealAead(sodium, ownKey(seed, at), aad, padText(sodium, utf8(text))))
}

/** Opens the output of sealOwn. Throws VaultError for another person, another location, or altered bytes. */
export async function openOwn(seed: Seed, at: FieldAt, sealed: Bytes): Promise<string> {
  const sodium = await sodiumReady()
  const aad = ownAt(at)
  return fromUtf8(unpadText(sodium, openAead(sodium, ownKey(seed, at), aad, openOuter(sodium, aad, sealed))))
}

function ownKey(seed: Seed, at: FieldAt): Bytes {
  return deriveKey(seed, 'own', at.rowId)
}

export function ownAt(at: FieldAt): Bytes {
  return frame('own', at.table, at.column, at.rowId)
}
