import { openAead, sealAead } from '@/lib/vault/aead'
import { type Bytes, fromUtf8, utf8 } from '@/lib/vault/bytes'
import { deriveKey } from '@/lib/vault/derive'
import type { FieldAt } from '@/lib/vault/field'
import { frame } from '@/lib/vault/frame'
import { openOuter, sealOuter } from '@/lib/vault/outer'
import { padText, unpadText } from '@/lib/vault/padding'
import type { Seed } from '@/lib/vault/seed'
import { sodiumReady } from '@/lib/vault/sodium'

/** A text that only this person opens again, by their seed: no compartment, no ESCROW, no member of staff. */
export async function sealOwn(seed: Seed, at: FieldAt, text: string): Promise<Bytes> {
  const sodium = await sodiumReady()
  const aad = ownAt(at)
  return sealOuter(sodium, aad, sealAead(sodium, ownKey(seed, at), aad, padText(sodium, utf8(text))))
}

/** What sealOwn sealed. Throws VaultError for another person, another place, or altered bytes. */
export async function openOwn(seed: Seed, at: FieldAt, sealed: Bytes): Promise<string> {
  const sodium = await sodiumReady()
  const aad = ownAt(at)
  return fromUtf8(unpadText(sodium, openAead(sodium, ownKey(seed, at), aad, openOuter(sodium, aad, sealed))))
}

function ownKey(seed: Seed, at: FieldAt): Bytes {
  return deriveKey(seed, 'own', at.rowId)
}

function ownAt(at: FieldAt): Bytes {
  return frame('own', at.table, at.column, at.rowId)
}
