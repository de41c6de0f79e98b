import type { CompletedPart, S3Client } from '@aws-sdk/client-s3'
import { BlobMissing } from './missing'
import type { BlobStore } from './store'

const KEY = /^[a-z]+\/[A-Za-z0-9_-]{8,64}(\.part)?$/
const PREFIX = /^[a-z]+$/
/** The smallest part that S3 takes, and so the most that one upload holds in memory (twice while it looks ahead). */
const PART = 5 * 1024 * 1024
const ContentType = 'application/octet-stream'
const ChecksumAlgorithm = 'CRC32' as const

export interface S3Settings {
  /** Address of a store that is not Amazon's. */
  endpoint?: string | undefined
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
  /** The bucket in the path instead of the host name, as most stores of one's own want it. */
  forcePathStyle: boolean
}

type Sdk = typeof import('@aws-sdk/client-s3')

/** What the store answered, without the key, the address or the request: those must not reach a log. */
class S3Refused extends Error {
  constructor(error: unknown) {
    super(`s3: ${error instanceof Error ? error.name : 'unknown error'}`)
    this.name = 'S3Refused'
  }
}

/**
 * Blobs as objects of one bucket. A blob becomes visible in one step and only when the store has it whole: one
 * PutObject, or the completion of a multipart upload, both on the condition that the key is free.
 */
export function s3Store(settings: S3Settings): BlobStore {
  const Bucket = settings.bucket
  let opened: Promise<{ sdk: Sdk; client: S3Client }> | undefined

  /** The SDK takes 34 MB of memory: it is loaded by those who use it. */
  function open() {
    opened ??= import('@aws-sdk/client-s3').then((sdk) => ({ sdk, client: newClient(sdk, settings) }))
    return opened
  }

  async function putWhole(Key: string, Body: Uint8Array): Promise<void> {
    const { sdk, client } = await open()
    const input = { Bucket, Key, Body, IfNoneMatch: '*', ContentType }
    await told(client.send(new sdk.PutObjectCommand(input)))
  }

  async function putInParts(Key: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
    const { sdk, client } = await open()
    const input = { Bucket, Key, ContentType, ChecksumAlgorithm }
    const begun = await told(client.send(new sdk.CreateMultipartUploadCommand(input)))
    const upload = { Bucket, Key, UploadId: begun.UploadId }
    try {
      const Parts: CompletedPart[] = []
      for await (const Body of parts) {
        const part = { ...upload, PartNumber: Parts.length + 1, Body, ChecksumAlgorithm }
        const { ETag, ChecksumCRC32 } = await told(client.send(new sdk.UploadPartCommand(part)))
        Parts.push({ PartNumber: part.PartNumber, ETag, ChecksumCRC32 })
      }
      const whole = { ...upload, MultipartUpload: { Parts }, IfNoneMatch: '*' }
      await told(client.send(new sdk.CompleteMultipartUploadCommand(whole)))
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
        // Also when the store refuses before the source is read to its end.
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
      await told(client.send(new sdk.DeleteObjectCommand({ Bucket, Key: key })))
    },

    async olderThan(prefix, before) {
      if (!PREFIX.test(prefix)) throw new Error('bad blob prefix')
      const { sdk, client } = await open()
      const found: string[] = []
      let ContinuationToken: string | undefined
      do {
        const page = await told(
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
      await told(client.send(new sdk.HeadBucketCommand({ Bucket })))
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
      // Without this the SDK only warns, in a log of its own.
      throwOnRequestTimeout: true,
      socketTimeout: 30_000,
    },
  })
}

function checkKey(key: string): void {
  if (!KEY.test(key)) throw new Error('bad blob key')
}

/** The store's answer, or an error that says no more than its kind. Errors of the source of a blob never pass through here. */
async function told<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw new S3Refused(error)
  }
}

/** The same bytes in parts of 5 MiB; the last is what is left. */
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
