import { openAead, sealAead } from './aead'
import { type Bytes, fromUtf8, utf8 } from './bytes'
import type { CompartmentKey, KeyRef } from './case-keys'
import { demandUnspent, epochOf, openInItsEpoch } from './epochs'
import { VaultError } from './errors'
import { frame } from './frame'
import { sealOuter } from './outer'
import { padText, unpadText } from './padding'
import { sodiumReady } from './sodium'

declare const sealedBrand: unique symbol

/** A ciphertext of a T. It cannot be rendered by mistake, because its type does not fit. */
export type Sealed<T> = Bytes & { readonly [sealedBrand]?: T }

/** Location of a value. Bound into the ciphertext, so that it opens nowhere else. */
export interface FieldAt {
  table: string
  column: string
  rowId: string
}

/** Associated data of everything sealed under a compartment: location and key, length-prefixed. */
export function fieldAad({ ref }: Pick<CompartmentKey, 'ref'>, at: FieldAt): Bytes {
  return frame(at.table, at.column, at.rowId, ref.caseId, ref.compartment, ref.epoch)
}

/**
 * Seals a text for one column of one row: padded, under the compartment's key, inside the outer layer. Throws
 * VaultError for the key of an epoch that is over.
 */
export async function sealText(key: CompartmentKey, at: FieldAt, text: string): Promise<Sealed<string>> {
  demandUnspent(key)
  const sodium = await sodiumReady()
  const aad = fieldAad(key, at)
  const plain = utf8(text)
  const padded = padText(sodium, plain)
  const sealed = sealOuter(sodium, aad, sealAead(sodium, key.key, aad, padded))
  sodium.memzero(plain)
  sodium.memzero(padded)
  return sealed
}

/**
 * Opens a text of this key's epoch or an earlier one. Throws VaultError on a wrong key, row, case,
 * compartment or epoch, or any altered byte.
 */
export async function openText(key: CompartmentKey, at: FieldAt, sealed: Sealed<string>): Promise<string> {
  const sodium = await sodiumReady()
  const { inner, place, under } = await openInItsEpoch(sodium, key, (one) => fieldAad(one, at), sealed)
  const padded = openAead(sodium, under.key, place, inner)
  return fromUtf8(unpadText(sodium, padded))
}

/**
 * The epoch in which a value was sealed, read from its outer layer; needs no key of the case. Throws
 * VaultError if it is of none up to that of `latest`.
 */
export function epochOfField(latest: KeyRef, at: FieldAt, sealed: Bytes): Promise<number> {
  return epochOf(latest, (key) => fieldAad(key, at), sealed)
}

/** Seals a JSON value like a text. Throws VaultError for `undefined` and functions. */
export async function sealJson<T>(key: CompartmentKey, at: FieldAt, value: T): Promise<Sealed<T>> {
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined) throw new VaultError('argument')
  const sealed: Bytes = await sealText(key, at, text)
  return sealed
}

/** Opens a JSON value. Parse it with the room's schema if its shape may have changed. */
export async function openJson<T>(key: CompartmentKey, at: FieldAt, sealed: Sealed<T>): Promise<T> {
  const bytes: Bytes = sealed
  const text = await openText(key, at, bytes)
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the text, so it is not passed on.
    throw new VaultError('format')
  }
}
