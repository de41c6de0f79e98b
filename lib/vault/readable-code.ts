import { type Bytes, concatBytes, equalBytes } from './bytes'
import { blake2b } from './digest'
import { frame } from './frame'
import { sodiumReady } from './sodium'

/** Crockford's base 32: digits and letters without I, L, O, U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' }
const GROUP = 4

/**
 * Encodes a secret as a code for paper: groups of four letters, the end filled with bits of a checksum, so
 * that a typing error can be told apart from a wrong code. 16 bytes give 7 groups (12 check bits), 32 bytes
 * give 14 groups (24 check bits).
 */
export async function toReadableCode(secret: Bytes): Promise<string> {
  const letters = lettersFor(secret.length)
  const all = concatBytes(secret, await checkSum(secret))
  let code = ''
  let bits = 0
  let held = 0
  for (const byte of all) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5 && code.length < letters) {
      bits -= 5
      code += LETTERS.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return (code.match(/.{4}/g) ?? []).join('-')
}

/**
 * Decodes a typed code: any case, spaces or dashes, O for 0, I or L for 1, U for V. Null if letters are
 * missing or the checksum does not match.
 */
export async function fromReadableCode(typed: string, length: number): Promise<Bytes | null> {
  const code = asPrinted(typed)
  if (code.length !== lettersFor(length)) return null
  const secret = new Uint8Array(length)
  let written = 0
  let bits = 0
  let held = 0
  for (const letter of code) {
    const value = LETTERS.indexOf(letter)
    if (value < 0) return null
    held = (held << 5) | value
    bits += 5
    if (bits < 8) continue
    bits -= 8
    secret[written++] = held >> bits
    held &= (1 << bits) - 1
    if (written === length) break
  }
  // Encoding again also checks the letters of the checksum.
  const expected = (await toReadableCode(secret)).replaceAll('-', '')
  return equalBytes(Buffer.from(expected), Buffer.from(code)) ? secret : null
}

/** The letters as printed, without separators between the groups. */
export function asPrinted(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replace(/[OILU]/g, (letter) => MISREAD[letter] ?? letter)
}

/** Number of letters of a code: whole groups with at least eight bits for the checksum. */
function lettersFor(length: number): number {
  return Math.ceil((length * 8 + 8) / 5 / GROUP) * GROUP
}

async function checkSum(secret: Bytes): Promise<Bytes> {
  return blake2b(await sodiumReady(), 16, frame('WBS1', 'code-check', secret))
}
