import type { Bytes } from '@/lib/vault/bytes'
import type { Compartment, CompartmentKey, KeyRef } from '@/lib/vault/case-keys'
import type { FieldAt } from '@/lib/vault/field'
import { asSeed, type Seed } from '@/lib/vault/seed'

export const uraian: FieldAt = { table: 'Aduan', column: 'isi', rowId: 'aduan-1' }

export function keyRef(compartment: Compartment = 'content', epoch = 1, caseId = 'aduan-1'): KeyRef {
  return { caseId, compartment, epoch }
}

/** 0, 1, 2, … plus a start: fixed bytes that are easy to retype elsewhere. */
export function fixedBytes(start: number, length = 32): Bytes {
  return Uint8Array.from({ length }, (_, index) => (start + index) & 255)
}

export function fixedSeed(start: number): Seed {
  return asSeed(fixedBytes(start))
}

export function fixedCompartmentKey(ref: KeyRef, start = 100): CompartmentKey {
  return { ref, key: fixedBytes(start) }
}

/** A copy with one bit flipped. */
export function flipBit(bytes: Bytes, bit: number): Bytes {
  const copy = bytes.slice()
  const at = bit >> 3
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit & 7))
  return copy
}

/** A stream of these pieces. */
export async function* streamOf(...pieces: Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  yield* pieces
}

/** A whole stream in one buffer. */
export async function collect(source: AsyncIterable<Uint8Array>): Promise<Bytes> {
  const pieces: Uint8Array[] = []
  for await (const piece of source) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}
