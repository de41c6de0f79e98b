import { type Env, env } from '@/lib/env'
import type { Bytes } from '@/lib/vault/bytes'
import { localStore } from './local'
import { s3Store } from './s3'
import { uploadthingStore } from './uploadthing'
import { withOlder } from './with-older'

/**
 * Storage of ciphertext. Every driver (local folder, S3, UploadThing) guarantees the same: `put` answers only
 * when the bytes are durable, a key is never overwritten, `read` of a missing key throws BlobMissing.
 */
export interface BlobStore {
  put(key: string, chunks: AsyncIterable<Uint8Array>): Promise<void>
  read(key: string): AsyncIterable<Bytes>
  /**
   * Stores a blob of the first `length` bytes of another blob and these chunks, without reading or copying
   * the former, as durably as `put`. Absent where the driver cannot. Consumes `from`: more bytes may follow
   * its first `length` ones afterwards, and it must not be grown again.
   */
  grow?(from: { key: string; length: number }, key: string, chunks: AsyncIterable<Uint8Array>): Promise<void>
  remove(key: string): Promise<void>
  /** Keys below a prefix that were written before `before`. */
  olderThan(prefix: string, before: Date): Promise<string[]>
  /** Throws if the store is unusable. */
  check(): Promise<void>
  /** Used share of the disk, 0 to 1; null if the store has no local disk. */
  room(): Promise<number | null>
}

let known: BlobStore | undefined

/** The store named by STORAGE_DRIVER, one for the whole process; files of an earlier driver stay readable. */
export function store(): BlobStore {
  known ??= storeOf(env())
  return known
}

/** The chosen driver, backed by every other configured one. The local folder always is. */
export function storeOf(settings: Env): BlobStore {
  const drivers = {
    s3: s3Of(settings),
    uploadthing: uploadthingOf(settings),
    local: localStore(`${settings.WBS_DATA_DIR}/files`),
  }
  const current = drivers[settings.STORAGE_DRIVER]
  // lib/env.ts refuses a driver without its settings.
  if (!current) throw new Error(`${settings.STORAGE_DRIVER} is not configured`)
  const older = Object.values(drivers)
    .filter((one) => one !== undefined)
    .filter((one) => one !== current)
  return older.length === 0 ? current : withOlder(current, older)
}

function s3Of(settings: Env): BlobStore | undefined {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings
  if (!bucket || !accessKeyId || !secretAccessKey) return undefined
  return s3Store({
    endpoint: settings.S3_ENDPOINT,
    region: settings.S3_REGION,
    bucket,
    accessKeyId,
    secretAccessKey,
    // Amazon puts the bucket in the host name; a self-hosted store seldom has a name for every bucket.
    forcePathStyle: settings.S3_ENDPOINT !== undefined,
  })
}

function uploadthingOf(settings: Env): BlobStore | undefined {
  if (!settings.UPLOADTHING_TOKEN) return undefined
  return uploadthingStore({
    token: settings.UPLOADTHING_TOKEN,
    apiUrl: settings.UPLOADTHING_API_URL,
    ingestUrl: settings.UPLOADTHING_INGEST_URL,
    fileUrl: settings.UPLOADTHING_FILE_URL,
  })
}
