import { expect, it } from 'vitest'
import { type ArchiveEntry, archive } from '@/lib/kasus/bundle/archive'

const NOW = new Date('2026-03-02T00:00:00Z')
/** More than a stream buffers, so that the archive waits for its reader. */
const MORE_THAN_A_PIECE = 'x'.repeat(1_000_000)

const entries = (): ArchiveEntry[] => [
  { path: 'a.txt', text: MORE_THAN_A_PIECE },
  { path: 'b.txt', text: MORE_THAN_A_PIECE },
]

async function lengthOf(stream: ReadableStream<Uint8Array>): Promise<number> {
  let length = 0
  for await (const part of stream) length += part.length
  return length
}

it('produces output for one reader even if many others have stopped reading theirs', async () => {
  const slow = Array.from({ length: 40 }, () => archive(entries(), NOW).getReader())
  await Promise.all(slow.map((reader) => reader.read()))

  expect(await lengthOf(archive(entries(), NOW))).toBeGreaterThan(2 * MORE_THAN_A_PIECE.length)

  await Promise.all(slow.map((reader) => reader.cancel()))
}, 5000)
