import { type Bytes, concatBytes, equalBytes, toBytes, utf8 } from './bytes'
import { boxKeyPair } from './case-keys'
import { byteReader } from './chunks'
import { deriveKey } from './derive'
import { VaultError } from './errors'
import { newFileKey, openFile, sealFile } from './file'
import { randomBytes } from './random'
import { fromReadableCode, toReadableCode } from './readable-code'
import { sodiumReady } from './sodium'

const HEAD = utf8('WBS1-CADANGAN\n')
const SEALED_KEY = 32 + 48

/**
 * A new pair for backups: the public key for the server, the secret as 14 groups of four letters for paper.
 */
export async function newBackupKey(): Promise<{ publicKey: Bytes; secret: string }> {
  const secret = await toReadableCode(randomBytes(32))
  return { publicKey: (await backupKeyPair(secret)).publicKey, secret }
}

/**
 * Seals a stream of any length so that only the holder of the secret reads it; the machine that makes the
 * backup cannot. A head, the file's random key in a sealed box, then the format of sealFile.
 */
export async function* sealBackup(
  publicKey: Bytes,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Bytes, void, undefined> {
  const sodium = await sodiumReady()
  const key = await newFileKey()
  yield concatBytes(HEAD, toBytes(sodium.crypto_box_seal(key, publicKey)))
  try {
    yield* sealFile(key, source).chunks
  } finally {
    sodium.memzero(key)
  }
}

/**
 * The plain stream. Throws VaultError: `format` for a mistyped secret or another kind of file,
 * `does-not-open` for another secret or altered bytes, `cut-file` for a file that is not whole. What was
 * yielded before is genuine, but only a loop that ends without an error has read everything.
 */
export async function* openBackup(
  secret: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Bytes, void, undefined> {
  const sodium = await sodiumReady()
  const pair = await backupKeyPair(secret)
  const reader = byteReader(source)
  if (!equalBytes(await reader.take(HEAD.length), HEAD)) throw new VaultError('format')
  const key = opened(await reader.take(SEALED_KEY))
  try {
    yield* openFile(key, rest())
  } finally {
    sodium.memzero(key)
  }

  function opened(sealed: Bytes): Bytes {
    try {
      return toBytes(sodium.crypto_box_seal_open(sealed, pair.publicKey, pair.privateKey))
    } catch {
      throw new VaultError('does-not-open')
    }
  }

  async function* rest(): AsyncGenerator<Bytes> {
    for (;;) {
      const piece = await reader.take(256 * 1024)
      if (piece.length === 0) return
      yield piece
    }
  }
}

async function backupKeyPair(secret: string) {
  const bytes = await fromReadableCode(secret, 32)
  if (!bytes) throw new VaultError('format')
  return boxKeyPair(await sodiumReady(), deriveKey(bytes, 'backup'))
}
