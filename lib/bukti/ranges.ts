/** A part of a file, both ends included. */
export interface ByteRange {
  from: number
  to: number
}

/**
 * The range of a request (RFC 9110, 14.1.2): null for none, for a unit other than bytes, or for several
 * ranges, which are then answered with the whole file; 'outside' if no byte of it is in the file.
 */
export function rangeOf(header: string | null, length: number): ByteRange | 'outside' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match) return null
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return null
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first)
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1)
  return from < length && from <= to ? { from, to } : 'outside'
}

/** The bytes of a range, from a stream that must be read from its start. */
export async function* slice(
  source: AsyncIterable<Uint8Array<ArrayBuffer>>,
  { from, to }: ByteRange,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let at = 0
  for await (const chunk of source) {
    const part = chunk.subarray(Math.max(0, from - at), Math.max(0, to + 1 - at))
    at += chunk.length
    if (part.length > 0) yield part
    if (at > to) return
  }
}
