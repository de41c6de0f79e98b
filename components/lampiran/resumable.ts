import { type DetailedError, Upload } from 'tus-js-client'
import { CHUNK_BYTES, problemSentences, SESSION_ENDED } from '@/lib/bukti/rules'
import type { UnfinishedFile } from './unfinished-files'
import type { Running } from './upload-rows'

/** Waits between tries, in milliseconds: a network that comes back within a minute loses nothing. */
const RETRY_MS = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000]
const AT_ONCE = 2

/** Where a file goes, and the question of a request that it is for. */
interface Target {
  endpoint: string
  item?: string | undefined
}

interface Listener {
  /** The server knows it now, under this id; the file will have the same. */
  known: (id: string) => void
  progress: (sent: number) => void
  waiting: () => void
  /** `network`: the server was not reached, so it may go on by itself later. */
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

/** One file as a resumable upload (tus 1.0.0); it goes on with what the server has of the very same file. */
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
      // A file that never reached the server has nothing to forget there.
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
  const upload: Upload = new Upload(file, {
    endpoint,
    ...(known ? { uploadUrl: `${endpoint}/${known.id}` } : {}),
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_MS,
    // Nothing about a file is kept on the device: neither its name nor where it went.
    storeFingerprintForResuming: false,
    metadata: { filename: file.name, ...(sha256 ? { sha256 } : {}), ...(item ? { item } : {}) },
    onUploadUrlAvailable: () => listener.known(upload.url?.split('/').at(-1) ?? ''),
    onProgress: (sent) => listener.progress(sent),
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0
      // Anything that may be over in a moment: no network, two requests for the same file, a server or a database that is busy.
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

/** What the server said, if it was a sentence of ours. */
function sentenceOf(error: Error | DetailedError): string {
  const said = 'originalResponse' in error ? error.originalResponse?.getBody().trim() : undefined
  return said && OURS.has(said) ? said : problemSentences.failed
}

/** SHA-256 in hexadecimal, by the browser; null where it cannot (plain http). The server compares it when the file is whole. */
async function hashOf(file: File): Promise<string | null> {
  if (!('subtle' in crypto)) return null
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  } catch {
    return null
  }
}
