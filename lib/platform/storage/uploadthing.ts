import type { UTApi } from 'uploadthing/server'
import { BlobMissing } from './missing'
import type { BlobStore } from './store'

const KEY = /^[a-z]+\/[A-Za-z0-9_-]{8,64}(\.part)?$/
const PREFIX = /^[a-z]+$/
/** Larger than any sealed file: the limit of what is held in memory. */
const MOST = 32 * 1024 * 1024
const PAGE = 500
/** Timeout until an answer begins; longer for an upload, because the file travels first. */
const ANSWER_MS = 30_000
const UPLOAD_MS = 120_000

export interface UploadthingSettings {
  token: string
  /** Addresses other than the service's own, for a proxy in front of it. */
  apiUrl?: string | undefined
  ingestUrl?: string | undefined
  fileUrl?: string | undefined
}

type Sdk = typeof import('uploadthing/server')

/**
 * Names the failed operation and nothing else: the SDK's own errors contain addresses with signatures and
 * keys.
 */
class UploadthingRefused extends Error {
  constructor(what: string) {
    super(`uploadthing: ${what}`)
    this.name = 'UploadthingRefused'
  }
}

/**
 * Blobs as private files of one UploadThing app, found by our key as their `customId`. Every file has the
 * same name, because names become part of addresses; the service's own keys are 32-bit hashes and used only
 * within one call. A whole blob is held in memory while it is sent (25 MB, refused above 32 MiB): the SDK
 * takes files, not streams.
 */
export function uploadthingStore(settings: UploadthingSettings): BlobStore {
  let opened: Promise<{ sdk: Sdk; api: UTApi }> | undefined

  /** The SDK takes 90 MB of memory and half a second, so it is loaded on first use. */
  function open() {
    opened ??= import('uploadthing/server').then((sdk) => ({ sdk, api: newApi(sdk, settings) }))
    return opened
  }

  /** The service's own key of a blob, or undefined if it has none. */
  async function find(key: string): Promise<string | undefined> {
    const { api } = await open()
    const answer = await withoutDetails('lookup', api.getFileUrls(key, { keyType: 'customId' }))
    return answer.data[0]?.key
  }

  return {
    async put(key, chunks) {
      checkKey(key)
      const parts = await collect(chunks)
      // The service refuses a known customId but does not guarantee it, so look it up first.
      if ((await find(key)) !== undefined) throw new UploadthingRefused('key is taken')
      const { sdk, api } = await open()
      const file = new sdk.UTFile(parts, 'blob', {
        customId: key,
        type: 'application/octet-stream',
        // Never sent. The service's key is a hash of name, size, type, this and the clock, and our sizes
        // repeat.
        lastModified: Math.floor(Math.random() * 2 ** 48),
      })
      const answer = await withoutDetails(
        'upload',
        api.uploadFiles(file, { acl: 'private', contentDisposition: 'attachment' }),
      )
      if (answer.error) throw new UploadthingRefused('upload')
    },

    async *read(key) {
      checkKey(key)
      const { api } = await open()
      const fileKey = await find(key)
      if (fileKey === undefined) throw new BlobMissing()
      const { ufsUrl } = await withoutDetails(
        'signature',
        api.generateSignedURL(fileKey, { expiresIn: '5 minutes' }),
      )
      const answer = await withoutDetails('download', get(ufsUrl, settings.fileUrl))
      if (answer.status === 404) throw new BlobMissing()
      if (!answer.ok || !answer.body) throw new UploadthingRefused(`download ${answer.status}`)
      for await (const chunk of answer.body) yield new Uint8Array(chunk)
    },

    async remove(key) {
      checkKey(key)
      const { api } = await open()
      const { success } = await withoutDetails('removal', api.deleteFiles(key, { keyType: 'customId' }))
      if (!success && (await find(key)) !== undefined) throw new UploadthingRefused('removal')
    },

    async olderThan(prefix, before) {
      if (!PREFIX.test(prefix)) throw new Error('bad blob prefix')
      const { api } = await open()
      const found: string[] = []
      for (let offset = 0; ; ) {
        const page = await withoutDetails('list', api.listFiles({ limit: PAGE, offset }))
        for (const { customId, status, uploadedAt } of page.files) {
          if (!customId?.startsWith(`${prefix}/`) || status === 'Deletion Pending') continue
          if (uploadedAt < before.getTime()) found.push(customId)
        }
        offset += page.files.length
        if (!page.hasMore || page.files.length === 0) return found
      }
    },

    async check() {
      const { api } = await open()
      await withoutDetails('check', api.getUsageInfo())
    },

    room: () => Promise.resolve(null),
  }
}

function newApi(sdk: Sdk, { token, apiUrl, ingestUrl }: UploadthingSettings): UTApi {
  return new sdk.UTApi({
    token,
    ...(apiUrl === undefined ? {} : { apiUrl }),
    ...(ingestUrl === undefined ? {} : { ingestUrl }),
    // Its log shows signed addresses when something fails.
    logLevel: 'None',
    // Used by every call of the SDK, which has no timeout of its own.
    fetch: (input, init) => {
      const limit = AbortSignal.timeout(init?.method === 'PUT' ? UPLOAD_MS : ANSWER_MS)
      const given = init !== undefined && 'signal' in init ? init.signal : undefined
      return fetch(input, {
        ...init,
        cache: 'no-store',
        signal: given ? AbortSignal.any([given, limit]) : limit,
      })
    },
  })
}

/**
 * Fetches a signed address, through a proxy if one is set. Only the start of the answer has a timeout: the
 * speed of the rest depends on the person who downloads it.
 */
async function get(signed: string, through: string | undefined): Promise<Response> {
  const { pathname, search } = new URL(signed)
  const address = through === undefined ? signed : new URL(`${pathname}${search}`, through)
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), ANSWER_MS)
  try {
    return await fetch(address, { cache: 'no-store', signal: limit.signal })
  } finally {
    clearTimeout(timer)
  }
}

function checkKey(key: string): void {
  if (!KEY.test(key)) throw new Error('bad blob key')
}

async function withoutDetails<T>(what: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch {
    throw new UploadthingRefused(what)
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > MOST) throw new UploadthingRefused('too large')
    parts.push(new Uint8Array(chunk))
  }
  return parts
}
