import type { Bytes } from './bytes'
import { deriveKey } from './derive'
import { randomBytes } from './random'
import { fromReadableCode, toReadableCode } from './readable-code'
import { asSeed, type Seed } from './seed'

const CODE_BYTES = 16

/**
 * A new kode rahasia: 128 random bits as seven groups of four letters, check bits included, and the seed of the one case it is for.
 * Nothing of it is stored but what the seed derives.
 */
export async function newSecretCode(): Promise<{ code: string; seed: Seed }> {
  const secret = randomBytes(CODE_BYTES)
  const code = await toReadableCode(secret)
  return { code, seed: seedOf(secret) }
}

/**
 * The seed of a kode rahasia as a person types it. A mistyped code gives the seed of a random one, which opens nothing: right and wrong
 * codes cost the same and take the same way.
 */
export async function seedOfCode(typed: string): Promise<Seed> {
  return seedOf((await fromReadableCode(typed, CODE_BYTES)) ?? randomBytes(CODE_BYTES))
}

/**
 * The id of the case that a code is for. It looks like every other id (UUID version 4), tells nothing about the code, and as a primary key
 * makes sure that a code has one case.
 */
export function caseIdOfCode(seed: Seed): string {
  return uuidOf(deriveKey(seed, 'code-case'), 4)
}

/** Names the holder of a code where an account would be named, outside the database. Version 8, so never the id of an account. */
export function holderIdOfCode(seed: Seed): string {
  return uuidOf(deriveKey(seed, 'code-holder'), 8)
}

/** Whether an id names the holder of a code rather than an account. */
export function isCodeHolder(id: string): boolean {
  return id.charAt(14) === '8'
}

function seedOf(secret: Bytes): Seed {
  return asSeed(deriveKey(secret, 'report-code'))
}

function uuidOf(bytes: Bytes, version: 4 | 8): string {
  const hex = Buffer.from(bytes).toString('hex')
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) & 3)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `${version}${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
