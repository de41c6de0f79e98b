import { type FileHashes, startFileHashes } from '@/lib/vault/file'

/** The hashes of as many uploads as a busy hour has; about a kilobyte each. */
const MOST = 500

/**
 * Hashes of uploads that this process has received from their first byte on; another process reads the parts
 * again.
 */
const running = new Map<string, { offset: number; hashes: FileHashes }>()

/**
 * Takes the hashes of an upload at this offset, or starts them with its first byte; null if they are not
 * here.
 */
export async function takeHashes(id: string, offset: number): Promise<FileHashes | null> {
  const known = running.get(id)
  running.delete(id)
  if (known?.offset === offset) return known.hashes
  known?.hashes.end()
  return offset === 0 ? startFileHashes() : null
}

/** Keeps the hashes until the next piece. An upload that never continues gives way to newer ones. */
export function keepHashes(id: string, offset: number, hashes: FileHashes): void {
  const [oldest] = running
  if (running.size >= MOST && oldest) {
    running.delete(oldest[0])
    oldest[1].hashes.end()
  }
  running.set(id, { offset, hashes })
}
