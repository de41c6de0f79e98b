import { openAead, SUITE, sealAead } from '@/lib/vault/aead'
import { type Bytes, concatBytes, toBytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { regroup } from '@/lib/vault/chunks'
import { startDigest } from '@/lib/vault/digest'
import { VaultError } from '@/lib/vault/errors'
import { fieldAad } from '@/lib/vault/field'
import { openOuter, sealOuter } from '@/lib/vault/outer'
import { unpadTo } from '@/lib/vault/padding'
import { randomBytes } from '@/lib/vault/random'
import { sodiumReady } from '@/lib/vault/sodium'
import { releaseStreamState } from '@/lib/vault/stream-state'

const CHUNK = 64 * 1024
const SEALED_CHUNK = CHUNK + 17
const HEADER = 1 + 24

export interface FileDigest {
  plainLength: number
  plainHash: Bytes
  cipherLength: number
  cipherHash: Bytes
}

export interface SealedFile {
  /** What goes to the store. Pulls from the source only as it is read. */
  chunks: AsyncIterable<Bytes>
  /** Lengths and BLAKE2b-256 hashes, once `chunks` has been read to its end; rejects when it was not. */
  done: Promise<FileDigest>
}

interface Settle {
  resolve(digest: FileDigest): void
  reject(reason: unknown): void
}

/** A random key for one file. */
export async function newFileKey(): Promise<Bytes> {
  return randomBytes(32)
}

/** The file's key under its compartment and the outer layer, bound to the file's id. Without this row the blob opens for nobody. */
export async function sealFileKey(key: CompartmentKey, fileId: string, fileKey: Bytes): Promise<Bytes> {
  const sodium = await sodiumReady()
  const aad = fileKeyAad(key, fileId)
  return sealOuter(sodium, aad, sealAead(sodium, key.key, aad, fileKey))
}

/** The file's key. Throws VaultError for another file, case, compartment or epoch. */
export async function openFileKey(key: CompartmentKey, fileId: string, sealed: Bytes): Promise<Bytes> {
  const sodium = await sodiumReady()
  const aad = fileKeyAad(key, fileId)
  return openAead(sodium, key.key, aad, openOuter(sodium, aad, sealed))
}

/** "@file" is no table: a sealed file key can never pass for a field. */
function fileKeyAad(key: CompartmentKey, fileId: string): Bytes {
  return fieldAad(key, { table: '@file', column: 'key', rowId: fileId })
}

/**
 * Seals a stream of any length in constant memory: suite byte, secretstream header, chunks of 64 KiB. The last chunk, padded to the same
 * size, carries the FINAL tag, so a length tells no more than the next multiple of 64 KiB.
 */
export function sealFile(fileKey: Bytes, source: AsyncIterable<Uint8Array>): SealedFile {
  let settle: Settle | undefined
  const done = new Promise<FileDigest>((resolve, reject) => {
    settle = { resolve, reject }
  })
  // A caller that fails while reading `chunks` may never look at `done`.
  done.catch(() => undefined)
  return { chunks: sealChunks(fileKey, source, settle), done }
}

async function* sealChunks(
  fileKey: Bytes,
  source: AsyncIterable<Uint8Array>,
  settle: Settle | undefined,
): AsyncGenerator<Bytes, void, undefined> {
  const sodium = await sodiumReady()
  const stream = sodium.crypto_secretstream_xchacha20poly1305_init_push(fileKey)
  const plain = startDigest(sodium)
  const cipher = startDigest(sodium)
  let whole = false
  try {
    const head = concatBytes(Uint8Array.of(SUITE.STREAM), stream.header)
    cipher.add(head)
    yield head
    for await (const { bytes, last } of regroup(source, CHUNK)) {
      plain.add(bytes)
      const padded = last ? sodium.pad(bytes, CHUNK) : bytes
      const tag = last
        ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
        : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
      const sealed = toBytes(
        sodium.crypto_secretstream_xchacha20poly1305_push(stream.state, padded, null, tag),
      )
      cipher.add(sealed)
      yield sealed
    }
    whole = true
  } catch (error) {
    settle?.reject(error)
    throw error
  } finally {
    releaseStreamState(sodium, stream.state)
    const { length: plainLength, hash: plainHash } = plain.end()
    const { length: cipherLength, hash: cipherHash } = cipher.end()
    if (whole) settle?.resolve({ plainLength, plainHash, cipherLength, cipherHash })
    else settle?.reject(new VaultError('cut-file'))
  }
}

/**
 * The plain bytes of a sealed file, chunk by chunk. Throws VaultError on any altered byte, on a file cut anywhere, and on anything after
 * its end: chunks that came before are genuine, but the file is whole only when the loop ends without an error.
 */
export async function* openFile(
  fileKey: Bytes,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Bytes, void, undefined> {
  const sodium = await sodiumReady()
  let state: ReturnType<typeof sodium.crypto_secretstream_xchacha20poly1305_init_pull> | undefined
  let end: Bytes | undefined
  try {
    for await (const { bytes } of regroup(source, SEALED_CHUNK, HEADER)) {
      if (state === undefined) {
        if (bytes.length !== HEADER) throw new VaultError('cut-file')
        if (bytes[0] !== SUITE.STREAM) throw new VaultError('format')
        state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(bytes.subarray(1), fileKey)
        continue
      }
      // The source ends on a border of chunks: regroup's last, empty piece.
      if (bytes.length === 0) break
      if (end || bytes.length !== SEALED_CHUNK) throw new VaultError('cut-file')
      const opened = sodium.crypto_secretstream_xchacha20poly1305_pull(state, bytes, null)
      if (!opened) throw new VaultError('does-not-open')
      const plain = toBytes(opened.message)
      // The end is held back until it is sure that nothing follows it.
      if (opened.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        end = unpadTo(sodium, plain, CHUNK)
      } else yield plain
    }
    if (!end) throw new VaultError('cut-file')
    if (end.length > 0) yield end
  } finally {
    if (state !== undefined) releaseStreamState(sodium, state)
  }
}

/** Length and BLAKE2b-256 of a blob as it lies in the store, to compare with the row. */
export async function cipherDigest(
  source: AsyncIterable<Uint8Array>,
): Promise<{ length: number; hash: Bytes }> {
  const digest = startDigest(await sodiumReady())
  let result: { length: number; hash: Bytes } | undefined
  try {
    for await (const part of source) digest.add(part)
  } finally {
    result = digest.end()
  }
  return result
}
