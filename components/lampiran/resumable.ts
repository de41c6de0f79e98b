import { type DetailedError, Upload } from 'tus-js-client'
import { nextPiece } from '@/lib/bukti/piece-rules'
import { CHUNK_BYTES, problemSentences, SESSION_ENDED } from '@/lib/bukti/rules'
import type { UnfinishedFile } from './unfinished-files'
import type { Running } from './upload-rows'

/** Delays between retries in milliseconds: a network that returns within a minute loses nothing. */
const RETRY_MS = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000]
const AT_ONCE = 2

/** Upload endpoint, and the question of a request that the file answers. */
interface Target {
  endpoint: string
  item?: string | undefined
}

interface Listener {
  /** The server created the upload with this id; the file will have the same id. */
  known: (id: string) => void
  progress: (sent: number) => void
  waiting: () => void
  /** `network`: the server was unreachable, so the upload may resume automatically. */
  failed: (sentence: string, network: boolean) => void
  done: () => void
}

const queue: (() => void)[] = []
let active = 0

function next(): void {
  while (active < AT_ONCE) {
    const begin = queue.shift()
    if (!begin) return
    active += 1
    begin()
  }
}

/** Uploads one file resumably (tus 1.0.0), continuing from what the server already has of the same file. */
export function uploadOf(
  file: File,
  target: Target,
  unfinished: readonly UnfinishedFile[],
  listener: Listener,
): Running {
  let upload: Upload | null = null
  let holdsPlace = false
  let given = false
  const leave = () => {
    if (!holdsPlace) return
    holdsPlace = false
    active -= 1
    next()
  }
  const begin = async () => {
    holdsPlace = true
    if (given) return leave()
    upload ??= await prepare(file, target, unfinished, {
      ...listener,
      failed: (sentence, network) => {
        leave()
        listener.failed(sentence, network)
      },
      done: () => {
        leave()
        listener.done()
      },
    })
    if (given) leave()
    else upload.start()
  }
  return {
    start: () => {
      queue.push(() => void begin())
      next()
    },
    pause: () => {
      given = true
      void upload?.abort()
      leave()
    },
    cancel: () => {
      given = true
      // Without a URL the server does not know the file, so there is nothing to delete there.
      void upload?.abort(upload.url !== null).catch(() => undefined)
      leave()
    },
  }
}

async function prepare(
  file: File,
  { endpoint, item }: Target,
  unfinished: readonly UnfinishedFile[],
  listener: Listener,
): Promise<Upload> {
  const sha256 = await hashOf(file)
  const known = unfinished.find((other) =>
    sha256 !== null && other.sha256 !== null
      ? other.sha256 === sha256
      : other.name === file.name && other.length === file.size,
  )
  let started = 0
  /** Read by the library before each piece. */
  const adapt = (ms: number | null) => {
    upload.options.chunkSize = nextPiece(upload.options.chunkSize ?? CHUNK_BYTES, ms)
  }
  const upload: Upload = new Upload(file, {
    endpoint,
    ...(known ? { uploadUrl: `${endpoint}/${known.id}` } : {}),
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_MS,
    // The device stores nothing about a file, neither its name nor its upload URL.
    storeFingerprintForResuming: false,
    metadata: { filename: file.name, ...(sha256 ? { sha256 } : {}), ...(item ? { item } : {}) },
    onUploadUrlAvailable: () => listener.known(upload.url?.split('/').at(-1) ?? ''),
    onBeforeRequest: () => {
      started = performance.now()
    },
    onChunkComplete: () => adapt(performance.now() - started),
    onProgress: (sent) => listener.progress(sent),
    onShouldRetry: (error) => {
      adapt(null)
      const status = error.originalResponse?.getStatus() ?? 0
      // Temporary failures: no network, two requests for the same file, a busy server or database.
      const again = status === 0 || status === 409 || status === 423 || (status >= 500 && status !== 507)
      if (again) listener.waiting()
      return again
    },
    onError: (error) => listener.failed(sentenceOf(error), isNetwork(error)),
    onSuccess: () => listener.done(),
  })
  return upload
}

function isNetwork(error: Error | DetailedError): boolean {
  return 'originalRequest' in error && (error.originalResponse?.getStatus() ?? 0) === 0
}

const OURS = new Set([...Object.values(problemSentences), SESSION_ENDED])

/** The server's message if it is one of our sentences. */
function sentenceOf(error: Error | DetailedError): string {
  const said = 'originalResponse' in error ? error.originalResponse?.getBody().trim() : undefined
  return said && OURS.has(said) ? said : problemSentences.failed
}

/** SHA-256 in hexadecimal, compared by the server at the end; null where crypto is missing (plain http). */
async function hashOf(file: File): Promise<string | null> {
  if (!('subtle' in crypto)) return null
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  } catch {
    return null
  }
}
