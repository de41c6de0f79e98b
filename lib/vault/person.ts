import { openAead, sealAead } from './aead'
import { type Bytes, equalBytes, toBytes } from './bytes'
import { personKeyPair, personSignKeyPair } from './case-keys'
import { deriveKey } from './derive'
import { VaultError } from './errors'
import { frame } from './frame'
import type { KdfPreset } from './kdf-cost'
import { openOuter, sealOuter } from './outer'
import { stretchPassword } from './password'
import { randomBytes } from './random'
import { fromReadableCode, toReadableCode } from './readable-code'
import { asSeed, type Seed } from './seed'
import { type Sodium, sodiumReady } from './sodium'

export type { KdfPreset, Seed }

const SALT_BYTES = 16
const RECOVERY_BYTES = 16

/**
 * The key columns of a person's row. None of them opens the seed without the password or the kode pemulihan.
 */
export interface PersonKeys {
  publicKey: Bytes
  signPublicKey: Bytes
  salt: Bytes
  verifier: Bytes
  seedByPassword: Bytes
  seedByRecovery: Bytes
  kdf: KdfPreset
}

export type PasswordKeys = Pick<PersonKeys, 'salt' | 'verifier' | 'seedByPassword'>

/**
 * Creates a person: a random seed, sealed by the password and by a kode pemulihan that is shown once. Throws
 * VaultBusy.
 */
export async function createPerson(
  userId: string,
  password: string,
  kdf: KdfPreset,
): Promise<{ seed: Seed; keys: PersonKeys; recoveryCode: string }> {
  const seed = asSeed(randomBytes(32))
  const byPassword = await resealPassword(userId, seed, password, kdf)
  const { recoveryCode, seedByRecovery } = await newRecoveryCode(userId, seed)
  const { publicKey } = await personKeyPair(seed)
  const { publicKey: signPublicKey } = await personSignKeyPair(seed)
  return { seed, keys: { publicKey, signPublicKey, ...byPassword, seedByRecovery, kdf }, recoveryCode }
}

/**
 * The seed, or null for a wrong password; both cost one Argon2id run. Throws VaultBusy, and VaultError if the
 * row was altered or its master key destroyed.
 */
export async function openWithPassword(
  userId: string,
  password: string,
  keys: Pick<PersonKeys, 'salt' | 'verifier' | 'seedByPassword' | 'kdf'>,
): Promise<Seed | null> {
  const sodium = await sodiumReady()
  const { verifier, key } = await stretchPassword(userId, password, toBytes(keys.salt), keys.kdf)
  try {
    const stored = openOuter(sodium, verifierAt(userId), keys.verifier)
    if (!equalBytes(stored, verifier)) return null
    return openSeed(sodium, key, seedAt('password', userId), keys.seedByPassword)
  } finally {
    sodium.memzero(key)
  }
}

/** Takes as long as openWithPassword, for a user name that does not exist. Throws VaultBusy. */
export async function burnPassword(password: string, kdf: KdfPreset): Promise<void> {
  await stretchPassword('', password, randomBytes(SALT_BYTES), kdf)
}

/**
 * The seed by kode pemulihan, or null if the code is mistyped or belongs to another person. Needs no
 * Argon2id: a code has 128 random bits.
 */
export async function openWithRecoveryCode(
  userId: string,
  code: string,
  keys: Pick<PersonKeys, 'seedByRecovery'>,
): Promise<Seed | null> {
  const sodium = await sodiumReady()
  const secret = await fromReadableCode(code, RECOVERY_BYTES)
  if (!secret) return null
  try {
    return openSeed(sodium, recoveryKey(secret, userId), seedAt('recovery', userId), keys.seedByRecovery)
  } catch (error) {
    if (error instanceof VaultError && error.fault === 'does-not-open') return null
    throw error
  }
}

/** Seals the seed by a new password with a new salt. The person's keys stay the same. Throws VaultBusy. */
export async function resealPassword(
  userId: string,
  seed: Seed,
  newPassword: string,
  kdf: KdfPreset,
): Promise<PasswordKeys> {
  const sodium = await sodiumReady()
  const salt = randomBytes(SALT_BYTES)
  const { verifier, key } = await stretchPassword(userId, newPassword, salt, kdf)
  const sealed = sealSeed(sodium, key, seedAt('password', userId), seed)
  sodium.memzero(key)
  return { salt, verifier: sealOuter(sodium, verifierAt(userId), verifier), seedByPassword: sealed }
}

/** A new kode pemulihan for the seed; the previous one stops working when its row is overwritten. */
export async function newRecoveryCode(
  userId: string,
  seed: Seed,
): Promise<{ recoveryCode: string; seedByRecovery: Bytes }> {
  const recoveryCode = await toReadableCode(randomBytes(RECOVERY_BYTES))
  return { recoveryCode, seedByRecovery: await sealByRecoveryCode(userId, seed, recoveryCode) }
}

/**
 * Seals the seed by a kode pemulihan that was generated and shown earlier. Throws VaultError if it is not a
 * valid code.
 */
export async function sealByRecoveryCode(userId: string, seed: Seed, code: string): Promise<Bytes> {
  const sodium = await sodiumReady()
  const secret = await fromReadableCode(code, RECOVERY_BYTES)
  if (!secret) throw new VaultError('format')
  const sealed = sealSeed(sodium, recoveryKey(secret, userId), seedAt('recovery', userId), seed)
  sodium.memzero(secret)
  return sealed
}

function recoveryKey(secret: Bytes, userId: string): Bytes {
  return deriveKey(secret, 'recovery', userId)
}

export function seedAt(purpose: 'password' | 'recovery', userId: string): Bytes {
  return frame('seed', purpose, userId)
}

export function verifierAt(userId: string): Bytes {
  return frame('verifier', userId)
}

function sealSeed(sodium: Sodium, key: Bytes, at: Bytes, seed: Seed): Bytes {
  return sealOuter(sodium, at, sealAead(sodium, key, at, seed))
}

function openSeed(sodium: Sodium, key: Bytes, at: Bytes, sealed: Bytes): Seed {
  return asSeed(openAead(sodium, key, at, openOuter(sodium, at, sealed)))
}
