import type { Bytes } from './bytes'
import { deriveKey } from './derive'
import { randomBytes } from './random'
import { fromReadableCode, toReadableCode } from './readable-code'
import { asSeed, type Seed } from './seed'

const CODE_BYTES = 16

/**
 * A new kode rahasia: 128 random bits as seven groups of four letters including check bits, and the seed of
 * its one case. Only values derived from the seed are stored.
 */
export async function newSecretCode(): Promise<{ code: string; seed: Seed }> {
  const secret = randomBytes(CODE_BYTES)
  const code = await toReadableCode(secret)
  return { code, seed: seedOf(secret) }
}

/**
 * The seed of a typed kode rahasia. A mistyped code gives a random seed, which opens nothing, so that right
 * and wrong codes take the same time and the same path.
 */
export async function seedOfCode(typed: string): Promise<Seed> {
  return seedOf((await fromReadableCode(typed, CODE_BYTES)) ?? randomBytes(CODE_BYTES))
}

/**
 * The id of the code's case. It looks like every other id (UUID version 4), reveals nothing about the code,
 * and as a primary key ensures that a code has one case.
 */
export function caseIdOfCode(seed: Seed): string {
  return uuidOf(deriveKey(seed, 'code-case'), 4)
}

/**
 * The id of the draft that one load of the form's first page begins. Like every other id, and bound to the
 * person, so that nobody finds or takes it by the tab's name.
 */
export function draftIdOfTab(seed: Seed, tab: string): string {
  return uuidOf(deriveKey(seed, 'tab-draft', tab), 4)
}

/**
 * Id of the holder of a code where an account id would be used, outside the database. Version 8, so it is
 * never the id of an account.
 */
export function holderIdOfCode(seed: Seed): string {
  return uuidOf(deriveKey(seed, 'code-holder'), 8)
}

/** Whether an id belongs to the holder of a code and not to an account. */
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
