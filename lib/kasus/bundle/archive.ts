import { configure, ZipWriter } from '@zip.js/zip.js'
import { toStream } from '@/lib/bukti/to-stream'
import { startSha256 } from '@/lib/vault/digest'

// No web workers and no limit: an archive lasts as long as its reader takes and must not block others.
configure({ useWebWorkers: false, maxWorkers: Number.MAX_SAFE_INTEGER })

/** An entry of an archive: a text, or a file that is opened when its turn comes. */
export type ArchiveEntry =
  | { path: string; text: string }
  | {
      path: string
      length: number
      sha256: string
      open: () => Promise<AsyncIterable<Uint8Array<ArrayBuffer>>>
    }

/** A file differs from the index, so the archive is aborted. */
export class ArchiveBroken extends Error {
  constructor() {
    super('file differs from the index')
    this.name = 'ArchiveBroken'
  }
}

/**
 * Streams a ZIP archive, reading one file after the other; the last entry is SHA256SUMS over all of them.
 * Files are stored uncompressed, because media are already compressed. An error aborts the stream before the
 * central directory, without which no program accepts the archive.
 */
export function archive(entries: readonly ArchiveEntry[], now: Date): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  write(entries, writable, now).catch((error: unknown) => writable.abort(error).catch(() => undefined))
  return readable
}

async function write(
  entries: readonly ArchiveEntry[],
  writable: WritableStream<Uint8Array>,
  now: Date,
): Promise<void> {
  const writer = new ZipWriter(writable, { level: 0, extendedTimestamp: false, lastModDate: now })
  const sums: string[] = []
  const add = async (path: string, length: number, source: AsyncIterable<Uint8Array<ArrayBuffer>>) => {
    const hash = startSha256()
    await writer.add(path, { readable: toStream(passed(source, hash)), size: length })
    const end = hash.end()
    sums.push(`${end.hex}  ${path}\n`)
    return end
  }
  for (const entry of entries) {
    if ('text' in entry) {
      const bytes = new TextEncoder().encode(entry.text)
      await add(entry.path, bytes.length, one(bytes))
      continue
    }
    const { length, hex } = await add(entry.path, entry.length, await entry.open())
    if (length !== entry.length || hex !== entry.sha256) throw new ArchiveBroken()
  }
  const list = new TextEncoder().encode(sums.join(''))
  await writer.add('SHA256SUMS', { readable: toStream(one(list)), size: list.length })
  await writer.close()
}

async function* passed(
  source: AsyncIterable<Uint8Array<ArrayBuffer>>,
  hash: { add(part: Uint8Array): void },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const part of source) {
    hash.add(part)
    yield part
  }
}

async function* one(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield bytes
}
