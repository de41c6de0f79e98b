import {
  configure,
  type FileEntry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js'
import { Refused } from './outcome.ts'

const MAX_ENTRIES = 3000
const MAX_UNPACKED = 160 * 1024 * 1024

configure({ useWebWorkers: false })

/**
 * Unpacks an archive within limits on entries and total bytes, which are counted while unpacking because the
 * archive's own figures may lie. Refuses names that escape the archive and overlapping or encrypted entries.
 */
export async function unpack(file: Uint8Array): Promise<Map<string, Uint8Array>> {
  const reader = new ZipReader(new Uint8ArrayReader(file), { strictness: 'strict', checkAmbiguity: true })
  const entries = await reader.getEntries().catch(() => {
    throw new Refused('damaged')
  })
  if (entries.length > MAX_ENTRIES) throw new Refused('too-complex')
  if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > MAX_UNPACKED)
    throw new Refused('too-complex')
  const parts = new Map<string, Uint8Array>()
  let left = MAX_UNPACKED
  for (const entry of entries) {
    if (entry.directory) continue
    if (entry.encrypted) throw new Refused('password')
    if (
      !/^[^/\\][^\\]*$/.test(entry.filename) ||
      entry.filename.split('/').includes('..') ||
      parts.has(entry.filename)
    )
      throw new Refused('damaged')
    const bytes = await content(entry, left)
    left -= bytes.length
    parts.set(entry.filename, bytes)
  }
  return parts
}

async function content(entry: FileEntry, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  const bounded = new WritableStream<Uint8Array>({
    write(chunk) {
      length += chunk.length
      if (length > limit) throw new Refused('too-complex')
      chunks.push(chunk)
    },
  })
  try {
    await entry.getData(bounded, { checkSignature: true })
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(length > limit ? 'too-complex' : 'damaged')
  }
  return Buffer.concat(chunks)
}

/** Packs parts in the given order, all with the earliest date of the format. */
export async function pack(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    extendedTimestamp: false,
    lastModDate: new Date(1980, 0, 1),
  })
  for (const [name, bytes] of parts) await writer.add(name, new Uint8ArrayReader(bytes))
  return writer.close()
}
