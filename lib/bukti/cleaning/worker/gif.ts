const IMAGE = 0x2c
const EXTENSION = 0x21
const END = 0x3b
/** How a frame is shown, and how often all of them are (GIF89a, 23, and the extension of Netscape). */
const CONTROL = 0xf9
const APPLICATION = 0xff

/**
 * A GIF with only what its frames need: comments and packets of programs may stand behind the last frame,
 * where the decoder takes them for damage. `cut` if it ends before its end; null if it is no GIF.
 */
export function framesOfGif(file: Uint8Array): { file: Uint8Array; cut: boolean } | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (!/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6)) || bytes.length < 13) return null
  const kept: Buffer[] = []
  let at = 13 + tableLength(bytes[10] ?? 0)
  kept.push(bytes.subarray(0, at))
  let control: Buffer | null = null
  while (bytes[at] === IMAGE || bytes[at] === EXTENSION) {
    const isImage = bytes[at] === IMAGE
    const end = endOfBlocks(bytes, isImage ? at + 11 + tableLength(bytes[at + 9] ?? 0) : at + 2)
    const block = bytes.subarray(at, end ?? bytes.length)
    if (isImage) {
      kept.push(...(control ? [control] : []), block)
      control = null
    } else if (block[1] === CONTROL) control = block
    else if (block[1] === APPLICATION && block.toString('latin1', 3, 14) === 'NETSCAPE2.0') kept.push(block)
    if (end === null) return { file: Buffer.concat(kept), cut: true }
    at = end
  }
  return { file: Buffer.concat([...kept, Buffer.from([END])]), cut: false }
}

/** The bytes of the table of colours that these flags announce. */
function tableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

/** Behind a chain of blocks, each with its length in front; null if the file ends before. */
function endOfBlocks(bytes: Buffer, start: number): number | null {
  let at = start
  for (let length = bytes[at]; length !== undefined; length = bytes[at]) {
    at += 1 + length
    if (length === 0) return at
  }
  return null
}
