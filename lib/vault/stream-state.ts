import type { Sodium } from './sodium'

/** Size of libsodium's secretstream state: key, nonce, padding. */
const STATE_BYTES = 52

interface Heap {
  HEAPU8: Uint8Array
  _free(address: number): void
}

function hasHeap(value: object): value is { libsodium: Heap } {
  return 'libsodium' in value && typeof value.libsodium === 'object'
}

/**
 * Wipes and frees the state of a secretstream. The wrapper never does: without this each file would leave 52
 * bytes with its key in the process's heap. At run time a state is an address, whatever its type says.
 */
export function releaseStreamState(sodium: Sodium, state: unknown): void {
  if (typeof state !== 'number' || !hasHeap(sodium)) return
  const heap = sodium.libsodium
  heap.HEAPU8?.fill(0, state, state + STATE_BYTES)
  heap._free(state)
}
