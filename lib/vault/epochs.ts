import type { Bytes } from './bytes'
import type { CompartmentKey, KeyRef } from './case-keys'
import { VaultError } from './errors'
import { openOuter } from './outer'
import { type Sodium, sodiumReady } from './sodium'

/**
 * Throws VaultError for a key that somebody holds who has lost the case: what is written from now on needs a
 * later epoch.
 */
export function demandUnspent({ spent }: CompartmentKey): void {
  if (spent) throw new VaultError('spent')
}

/** The same key for a write that reveals nothing of the case, or when no later epoch can begin yet. */
export function unspent(key: CompartmentKey): CompartmentKey {
  return { ...key, spent: false }
}

/** The keys of a compartment that this one leads to, its own first. */
export async function everyEpoch(key: CompartmentKey): Promise<CompartmentKey[]> {
  const all: CompartmentKey[] = []
  for (let one: CompartmentKey | null = key; one; one = (await one.earlier?.()) ?? null) all.push(one)
  return all
}

/** The key of one epoch among those that this one leads to. Throws VaultError if it is not among them. */
export async function inEpoch(key: CompartmentKey, epoch: number): Promise<CompartmentKey> {
  const found = (await everyEpoch(key)).find(({ ref }) => ref.epoch === epoch)
  if (!found) throw new VaultError('context')
  return found
}

/**
 * Removes the outer layer of a value, and returns the key of the epoch in which it was sealed: the outer
 * layer is bound to the epoch, so that it opens for one of them only. Throws the error of the newest epoch if
 * it opens for none.
 */
export async function openInItsEpoch(
  sodium: Sodium,
  key: CompartmentKey,
  placeIn: (key: CompartmentKey) => Bytes,
  sealed: Uint8Array,
): Promise<{ inner: Bytes; place: Bytes; under: CompartmentKey }> {
  let first: unknown
  for (let under: CompartmentKey | null = key; under; under = (await under.earlier?.()) ?? null) {
    const place = placeIn(under)
    try {
      return { inner: openOuter(sodium, place, sealed), place, under }
    } catch (error) {
      first ??= error
    }
  }
  throw first
}

/**
 * The epoch in which a value of this place was sealed; needs no key. Throws VaultError if it is of none up to
 * that of `latest`.
 */
export async function epochOf(
  latest: KeyRef,
  placeIn: (key: CompartmentKey) => Bytes,
  sealed: Uint8Array,
): Promise<number> {
  const nameless = (epoch: number): CompartmentKey => ({
    ref: { ...latest, epoch },
    key: new Uint8Array(0),
    ...(epoch > 1 ? { earlier: async () => nameless(epoch - 1) } : {}),
  })
  const { under } = await openInItsEpoch(await sodiumReady(), nameless(latest.epoch), placeIn, sealed)
  return under.ref.epoch
}
