import { type Bytes, toBytes } from './bytes'
import { type Compartment, wrapAt } from './case-keys'
import { boxAt } from './drop-box'
import { VaultError } from './errors'
import { type FieldAt, fieldAad } from './field'
import { fileKeyAad } from './file'
import { frame } from './frame'
import { renewOuter } from './outer'
import { ownAt } from './own'
import { seedAt, verifierAt } from './person'
import { serverAt, tokenAt } from './server'
import { heldAt, sessionSeedAt } from './session'
import { sodiumReady } from './sodium'

/**
 * What a stored value says about its place; `name` is its row in bytes where that is no id (a hash, a tag).
 */
export interface StoredPlace {
  at: FieldAt
  caseId: string | null
  /** The newest epoch of the case. */
  epoch: number
  name: Bytes | null
}

const TEXT: readonly Compartment[] = ['content', 'internal', 'identity']
const FILE: readonly Compartment[] = [...TEXT, 'original_a', 'original_b']
const KEYS: readonly Compartment[] = [...FILE, 'identity_a', 'identity_b']

/**
 * Every place that the outer layer of such a value may be bound to; which compartment and epoch it is, the
 * layer shows.
 */
export const PLACES = {
  server: ({ at }: StoredPlace) => [serverAt(at)],
  token: ({ at }: StoredPlace) => [tokenAt(at)],
  own: ({ at }: StoredPlace) => [ownAt(at)],
  box: ({ at }: StoredPlace) => [frame(...boxAt(at))],
  field: (place: StoredPlace) => inCase(place, TEXT, (ref) => fieldAad({ ref }, place.at)),
  fileKey: (place: StoredPlace) => inCase(place, FILE, (ref) => fileKeyAad({ ref }, place.at.rowId)),
  wrap: (place: StoredPlace) => inCase(place, KEYS, (ref) => wrapAt(ref, nameOf(place))),
  seedByPassword: ({ at }: StoredPlace) => [seedAt('password', at.rowId)],
  seedByRecovery: ({ at }: StoredPlace) => [seedAt('recovery', at.rowId)],
  verifier: ({ at }: StoredPlace) => [verifierAt(at.rowId)],
  sessionSeed: (place: StoredPlace) => [sessionSeedAt(nameOf(place))],
  held: (place: StoredPlace) => [heldAt(nameOf(place))],
} satisfies Record<string, (place: StoredPlace) => Bytes[]>

export type PlaceKind = keyof typeof PLACES

/**
 * Seals the outer layer of a stored value by the current master key, without touching what is inside. Null if
 * it is bound to none of its places: somebody altered it. Throws VaultError if its master key is not among
 * those present.
 */
export async function renewSealed(
  sealed: Bytes,
  kinds: readonly PlaceKind[],
  place: StoredPlace,
): Promise<Bytes | null> {
  const sodium = await sodiumReady()
  for (const kind of kinds) {
    for (const aad of PLACES[kind](place)) {
      try {
        return renewOuter(sodium, aad, sealed)
      } catch (error) {
        if (!(error instanceof VaultError) || error.fault !== 'does-not-open') throw error
      }
    }
  }
  return null
}

function inCase(
  { caseId, epoch }: StoredPlace,
  compartments: readonly Compartment[],
  aad: (ref: { caseId: string; compartment: Compartment; epoch: number }) => Bytes,
): Bytes[] {
  if (caseId === null) return []
  const epochs = Array.from({ length: epoch }, (_, before) => epoch - before)
  return epochs.flatMap((one) => compartments.map((compartment) => aad({ caseId, compartment, epoch: one })))
}

function nameOf({ name }: StoredPlace): Bytes {
  if (!name) throw new VaultError('argument')
  return toBytes(name)
}
