import { openAead, SUITE, sealAead } from './aead'
import { type Bytes, concatBytes, ownBytes } from './bytes'
import type { CompartmentKey, KeyRef } from './case-keys'
import { type ByteReader, byteReader, regroup } from './chunks'
import { startDigest, startSha256 } from './digest'
import { demandUnspent, epochOf, openInItsEpoch } from './epochs'
import { VaultError } from './errors'
import { fieldAad } from './field'
import { frame } from './frame'
import { sealOuter } from './outer'
import { unpadTo } from './padding'
import { randomBytes } from './random'
import { type Sodium, sodiumReady } from './sodium'
import { releaseStreamState } from './stream-state'

const CHUNK = 64 * 1024
const SEALED_CHUNK = CHUNK + 17
const STREAM_HEADER = 24

export interface FileDigest {
  plainLength: number
  /** SHA-256 of the plain bytes, in hexadecimal. */
  plainSha256: string
  cipherLength: number
  cipherHash: Bytes
}

/** A stream being sealed. */
interface Sealing<Done> {
  /** Bytes for the store. Pulls from the source only as it is read. */
  chunks: AsyncIterable<Bytes>
  /** Settles after `chunks` was read to its end; rejects if it was not. */
  done: Promise<Done>
}

/**
 * A file that arrives in pieces is sealed in segments, each with its own random header, so that a piece can
 * be sent again. A segment is bound to its offset; only the last one may end the file.
 */
interface Segment {
  /** Plain bytes of the file before this segment. */
  offset: number
  /** Whether the file ends with this segment; called when its `length` is known. */
  endsFile: (length: number) => boolean
}

const WHOLE: Segment = { offset: 0, endsFile: () => true }

interface Settle<Done> {
  resolve(done: Done): void
  reject(reason: unknown): void
}

/** Lengths of one segment. */
type SegmentLengths = Pick<FileDigest, 'plainLength' | 'cipherLength'>

/**
 * Running lengths and hashes of a file's plain and sealed bytes, carried from segment to segment. Call
 * `end()` exactly once, also after a failure: it frees the state.
 */
export interface FileHashes extends SegmentLengths {
  addPlain(part: Uint8Array): void
  addCipher(part: Uint8Array): void
  end(): FileDigest
}

/** Starts the hashes of one file. */
export async function startFileHashes(): Promise<FileHashes> {
  const plain = startSha256()
  const cipher = startDigest(await sodiumReady())
  const hashes: FileHashes = {
    plainLength: 0,
    cipherLength: 0,
    addPlain(part) {
      plain.add(part)
      hashes.plainLength += part.length
    },
    addCipher(part) {
      cipher.add(part)
      hashes.cipherLength += part.length
    },
    end() {
      const { length: plainLength, hex: plainSha256 } = plain.end()
      const { length: cipherLength, hash: cipherHash } = cipher.end()
      return { plainLength, plainSha256, cipherLength, cipherHash }
    },
  }
  return hashes
}

/** A random key for one file. */
export async function newFileKey(): Promise<Bytes> {
  return randomBytes(32)
}

/**
 * Seals the file's key under its compartment and the outer layer, bound to the file's id. Without this row
 * nobody can open the blob.
 */
export async function sealFileKey(key: CompartmentKey, fileId: string, fileKey: Bytes): Promise<Bytes> {
  demandUnspent(key)
  const sodium = await sodiumReady()
  const aad = fileKeyAad(key, fileId)
  return sealOuter(sodium, aad, sealAead(sodium, key.key, aad, fileKey))
}

/**
 * Opens the file's key, of this key's epoch or an earlier one. Throws VaultError for another file, case,
 * compartment or epoch.
 */
export async function openFileKey(key: CompartmentKey, fileId: string, sealed: Bytes): Promise<Bytes> {
  const sodium = await sodiumReady()
  const { inner, place, under } = await openInItsEpoch(sodium, key, (one) => fileKeyAad(one, fileId), sealed)
  return openAead(sodium, under.key, place, inner)
}

/**
 * The epoch in which a file's key was sealed; needs no key. Throws VaultError if it is of none up to that of
 * `latest`.
 */
export function epochOfFileKey(latest: KeyRef, fileId: string, sealed: Bytes): Promise<number> {
  return epochOf(latest, (key) => fileKeyAad(key, fileId), sealed)
}

/** No table is named "@file", so a sealed file key can never pass for a field. */
export function fileKeyAad(key: Pick<CompartmentKey, 'ref'>, fileId: string): Bytes {
  return fieldAad(key, { table: '@file', column: 'key', rowId: fileId })
}

/**
 * Seals a stream of any length in constant memory: a suite byte, then for each segment a secretstream header
 * and chunks of 64 KiB. The last chunk of a segment, padded to the same size, has the tag PUSH; the last
 * chunk of the file has FINAL. The blob's length reveals only the next multiple of 64 KiB. The blob of a file
 * is its segments concatenated.
 */
export function sealFile(fileKey: Bytes, source: AsyncIterable<Uint8Array>): Sealing<FileDigest> {
  return sealing(async function* () {
    const hashes = await startFileHashes()
    let digest: FileDigest
    try {
      yield* sealChunks(fileKey, source, WHOLE, hashes)
    } finally {
      digest = hashes.end()
    }
    return digest
  })
}

/**
 * Seals one segment, and carries the hashes of the file on. After a failure they no longer fit any stored
 * bytes.
 */
export function sealSegment(
  fileKey: Bytes,
  source: AsyncIterable<Uint8Array>,
  segment: Segment,
  hashes: FileHashes,
): Sealing<SegmentLengths> {
  return sealing(async function* () {
    const { plainLength, cipherLength } = hashes
    yield* sealChunks(fileKey, source, segment, hashes)
    return {
      plainLength: hashes.plainLength - plainLength,
      cipherLength: hashes.cipherLength - cipherLength,
    }
  })
}

function sealing<Done>(begin: () => AsyncGenerator<Bytes, Done, undefined>): Sealing<Done> {
  let settle: Settle<Done> | undefined
  const done = new Promise<Done>((resolve, reject) => {
    settle = { resolve, reject }
  })
  // A caller that fails while reading `chunks` may never await `done`.
  done.catch(() => undefined)
  const chunks = (async function* () {
    try {
      settle?.resolve(yield* begin())
    } catch (error) {
      settle?.reject(error)
      throw error
    } finally {
      // Without effect after the end; a reader that stops early leaves a cut file.
      settle?.reject(new VaultError('cut-file'))
    }
  })()
  return { chunks, done }
}

async function* sealChunks(
  fileKey: Bytes,
  source: AsyncIterable<Uint8Array>,
  segment: Segment,
  hashes: FileHashes,
): AsyncGenerator<Bytes, void, undefined> {
  const sodium = await sodiumReady()
  const stream = sodium.crypto_secretstream_xchacha20poly1305_init_push(fileKey)
  const aad = segmentAad(segment.offset)
  let length = 0
  try {
    const suite = segment.offset === 0 ? Uint8Array.of(SUITE.STREAM) : new Uint8Array(0)
    const head = concatBytes(suite, stream.header)
    hashes.addCipher(head)
    yield head
    for await (const { bytes, last } of regroup(source, CHUNK)) {
      hashes.addPlain(bytes)
      length += bytes.length
      const padded = last ? sodium.pad(bytes, CHUNK) : bytes
      const tag = last ? endTag(sodium, segment.endsFile(length)) : messageTag(sodium)
      // The wrapper returns bytes in their own buffer, not a view of its heap, so no second copy is needed.
      const sealed = ownBytes(
        sodium.crypto_secretstream_xchacha20poly1305_push(stream.state, padded, aad, tag),
      )
      hashes.addCipher(sealed)
      yield sealed
    }
  } finally {
    releaseStreamState(sodium, stream.state)
  }
}

/** Null for the first segment, as for a file in one piece; a later segment opens only at its offset. */
function segmentAad(offset: number): Bytes | null {
  return offset === 0 ? null : frame('segment', offset)
}

function messageTag(sodium: Sodium): number {
  return sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
}

function endTag(sodium: Sodium, endsFile: boolean): number {
  return endsFile
    ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
    : sodium.crypto_secretstream_xchacha20poly1305_TAG_PUSH
}

/**
 * The plain bytes of a sealed file, chunk by chunk. Throws VaultError on any altered byte, a truncated file,
 * a segment in another place, and anything after the end. Chunks yielded before are genuine, but the file is
 * complete only if the loop ends without an error.
 */
export async function* openFile(
  fileKey: Bytes,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Bytes, void, undefined> {
  const sodium = await sodiumReady()
  const reader = byteReader(source)
  const suite = await reader.take(1)
  if (suite.length !== 1) throw new VaultError('cut-file')
  if (suite[0] !== SUITE.STREAM) throw new VaultError('format')
  let offset = 0
  for (;;) {
    const segment = openSegment(sodium, fileKey, reader, offset)
    for (;;) {
      const { done, value } = await segment.next()
      if (!done) {
        offset += value.length
        yield value
        continue
      }
      // Yield the end only after checking that nothing follows it.
      if (value.endsFile && (await reader.take(1)).length > 0) throw new VaultError('cut-file')
      offset += value.rest.length
      if (value.rest.length > 0) yield value.rest
      if (value.endsFile) return
      break
    }
  }
}

/** One segment: yields its chunks; returns the content of its last chunk and whether the file ends here. */
async function* openSegment(
  sodium: Sodium,
  fileKey: Bytes,
  reader: ByteReader,
  offset: number,
): AsyncGenerator<Bytes, { rest: Bytes; endsFile: boolean }, undefined> {
  const header = await reader.take(STREAM_HEADER)
  if (header.length !== STREAM_HEADER) throw new VaultError('cut-file')
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, fileKey)
  const aad = segmentAad(offset)
  try {
    for (;;) {
      const bytes = await reader.take(SEALED_CHUNK)
      if (bytes.length !== SEALED_CHUNK) throw new VaultError('cut-file')
      const opened = sodium.crypto_secretstream_xchacha20poly1305_pull(state, bytes, aad)
      if (!opened) throw new VaultError('does-not-open')
      const plain = ownBytes(opened.message)
      if (opened.tag === messageTag(sodium)) yield plain
      else return { rest: unpadTo(sodium, plain, CHUNK), endsFile: opened.tag === endTag(sodium, true) }
    }
  } finally {
    releaseStreamState(sodium, state)
  }
}

/**
 * Reads a sealed file to its end: lengths and hashes of its plain and its sealed bytes. Throws VaultError if
 * it is not complete.
 */
export async function fileDigest(fileKey: Bytes, source: AsyncIterable<Uint8Array>): Promise<FileDigest> {
  const hashes = await startFileHashes()
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const part of source) {
      hashes.addCipher(part)
      yield part
    }
  }
  let digest: FileDigest
  try {
    for await (const part of openFile(fileKey, counted())) hashes.addPlain(part)
  } finally {
    digest = hashes.end()
  }
  return digest
}

/** Length and BLAKE2b-256 of a stored blob, to compare with the row. */
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
