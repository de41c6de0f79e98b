import type { CompletedPart, S3Client } from '@aws-sdk/client-s3'
import { BlobMissing } from './missing'
import type { BlobStore } from './store'

const KEY = /^[a-z]+\/[A-Za-z0-9_-]{8,64}(\.part)?$/
const PREFIX = /^[a-z]+$/
/**
 * The smallest part that S3 accepts, and so the most that one upload holds in memory (twice that with its
 * lookahead).
 */
const PART = 5 * 1024 * 1024
const ContentType = 'application/octet-stream'
const ChecksumAlgorithm = 'CRC32' as const

export interface S3Settings {
  /** Address of a store other than Amazon's. */
  endpoint?: string | undefined
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
  /** Bucket in the path and not in the host name, as most self-hosted stores require. */
  forcePathStyle: boolean
}

type Sdk = typeof import('@aws-sdk/client-s3')

/** The kind of the store's error without key, address or request, which must not reach a log. */
class S3Refused extends Error {
  constructor(error: unknown) {
    super(`s3: ${error instanceof Error ? error.name : 'unknown error'}`)
    this.name = 'S3Refused'
  }
}

/**
 * Blobs as objects of one bucket. A blob becomes visible in one step and only when complete: one PutObject,
 * or the completion of a multipart upload, both on the condition that the key is free.
 */
export function s3Store(settings: S3Settings): BlobStore {
  const Bucket = settings.bucket
  let opened: Promise<{ sdk: Sdk; client: S3Client }> | undefined

  /** The SDK takes 34 MB of memory, so it is loaded on first use. */
  function open() {
    opened ??= import('@aws-sdk/client-s3').then((sdk) => ({ sdk, client: newClient(sdk, settings) }))
    return opened
  }

  async function putWhole(Key: string, Body: Uint8Array): Promise<void> {
    const { sdk, client } = await open()
    const input = { Bucket, Key, Body, IfNoneMatch: '*', ContentType }
    await withoutDetails(client.send(new sdk.PutObjectCommand(input)))
  }

  async function putInParts(Key: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
    const { sdk, client } = await open()
    const input = { Bucket, Key, ContentType, ChecksumAlgorithm }
    const begun = await withoutDetails(client.send(new sdk.CreateMultipartUploadCommand(input)))
    const upload = { Bucket, Key, UploadId: begun.UploadId }
    try {
      const Parts: CompletedPart[] = []
      for await (const Body of parts) {
        const part = { ...upload, PartNumber: Parts.length + 1, Body, ChecksumAlgorithm }
        const { ETag, ChecksumCRC32 } = await withoutDetails(client.send(new sdk.UploadPartCommand(part)))
        Parts.push({ PartNumber: part.PartNumber, ETag, ChecksumCRC32 })
      }
      const whole = { ...upload, MultipartUpload: { Parts }, IfNoneMatch: '*' }
      await withoutDetails(client.send(new sdk.CompleteMultipartUploadCommand(whole)))
    } catch (error) {
      await client.send(new sdk.AbortMultipartUploadCommand(upload)).catch(() => undefined)
      throw error
    }
  }

  return {
    async put(key, chunks) {
      checkKey(key)
      const parts = inParts(chunks)
      try {
        const first = await parts.next()
        const second = first.done ? first : await parts.next()
        if (first.done) await putWhole(key, new Uint8Array(0))
        else if (second.done) await putWhole(key, first.value)
        else await putInParts(key, joined([first.value, second.value], parts))
      } finally {
        // Also if the store refuses before the source is read to its end.
        await parts.return()
      }
    },

    async *read(key) {
      checkKey(key)
      const { sdk, client } = await open()
      const answer = await client.send(new sdk.GetObjectCommand({ Bucket, Key: key })).catch((error) => {
        if (error instanceof sdk.S3ServiceException && error.$metadata.httpStatusCode === 404) {
          throw error.name === 'NoSuchBucket' ? new S3Refused(error) : new BlobMissing()
        }
        throw new S3Refused(error)
      })
      if (!answer.Body) throw new S3Refused(new Error())
      for await (const chunk of answer.Body.transformToWebStream()) yield new Uint8Array(chunk)
    },

    async remove(key) {
      checkKey(key)
      const { sdk, client } = await open()
      await withoutDetails(client.send(new sdk.DeleteObjectCommand({ Bucket, Key: key })))
    },

    async olderThan(prefix, before) {
      if (!PREFIX.test(prefix)) throw new Error('bad blob prefix')
      const { sdk, client } = await open()
      const found: string[] = []
      let ContinuationToken: string | undefined
      do {
        const page = await withoutDetails(
          client.send(new sdk.ListObjectsV2Command({ Bucket, Prefix: `${prefix}/`, ContinuationToken })),
        )
        for (const { Key, LastModified } of page.Contents ?? [])
          if (Key !== undefined && LastModified && LastModified < before) found.push(Key)
        ContinuationToken = page.NextContinuationToken
      } while (ContinuationToken !== undefined)
      return found
    },

    async check() {
      const { sdk, client } = await open()
      await withoutDetails(client.send(new sdk.HeadBucketCommand({ Bucket })))
    },

    room: () => Promise.resolve(null),
  }
}

function newClient(sdk: Sdk, settings: S3Settings): S3Client {
  const { endpoint, region, accessKeyId, secretAccessKey, forcePathStyle } = settings
  return new sdk.S3Client({
    region,
    forcePathStyle,
    ...(endpoint === undefined ? {} : { endpoint }),
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 3,
    requestHandler: {
      connectionTimeout: 2_000,
      requestTimeout: 30_000,
      // Without this the SDK only warns, in its own log.
      throwOnRequestTimeout: true,
      socketTimeout: 30_000,
    },
  })
}

function checkKey(key: string): void {
  if (!KEY.test(key)) throw new Error('bad blob key')
}

/**
 * The store's answer, or an error that reveals only its kind. Errors of a blob's source never pass through
 * here.
 */
async function withoutDetails<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw new S3Refused(error)
  }
}

/** The same bytes in parts of 5 MiB; the last one is the remainder. */
async function* inParts(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  let part = new Uint8Array(PART)
  let filled = 0
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const piece = chunk.subarray(at, at + PART - filled)
      part.set(piece, filled)
      filled += piece.length
      at += piece.length
      if (filled < PART) continue
      yield part
      part = new Uint8Array(PART)
      filled = 0
    }
  }
  if (filled > 0) yield part.subarray(0, filled)
}

async function* joined<T>(first: T[], rest: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  yield* first
  yield* rest
}
