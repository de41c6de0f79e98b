import { toBytes } from '@/lib/vault/bytes'
import {
  caseKeyPair,
  keyId,
  ownerTag,
  personKeyPair,
  personSignKeyPair,
  wrapKey,
} from '@/lib/vault/case-keys'
import { chainHash } from '@/lib/vault/chain'
import { deriveKey } from '@/lib/vault/derive'
import { escrowKeyPair } from '@/lib/vault/escrow'
import { sealText } from '@/lib/vault/field'
import { sealFile, sealFileKey } from '@/lib/vault/file'
import { frame } from '@/lib/vault/frame'
import { createPerson } from '@/lib/vault/person'
import { toReadableCode } from '@/lib/vault/readable-code'
import { indexTag, sealForServer, sealWithToken } from '@/lib/vault/server'
import { hashSid, sealSeedForSession } from '@/lib/vault/session'
import { collect, fixedBytes, fixedCompartmentKey, fixedSeed, keyRef, streamOf, uraian } from './examples'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

export const email = { table: 'User', column: 'email', rowId: 'user-1' }
export const fixedToken = Buffer.from(fixedBytes(200)).toString('base64url')
export const filePlain = fixedBytes(7, 70_000)
export const longText = 'Uraian panjang, é, 🌶️. '.repeat(300)

/** Every value that fixed inputs must always produce. */
export async function derivedVectors(): Promise<Record<string, string>> {
  const seed = fixedSeed(1)
  const person = await personKeyPair(seed)
  const first = await chainHash(null, { seq: 1, name: 'submit', actor: null, payload: fixedBytes(0, 8) })
  const escrowSecret = await toReadableCode(fixedBytes(64))
  return {
    frame: hex(frame('ab', 12, fixedBytes(0, 3), '')),
    deriveKey: hex(deriveKey(fixedBytes(1), 'purpose', 'context')),
    personPublicKey: hex(person.publicKey),
    personPrivateKey: hex(person.privateKey),
    personSignPublicKey: hex((await personSignKeyPair(seed)).publicKey),
    casePublicKey: hex((await caseKeyPair(seed, 'aduan-1')).publicKey),
    keyId: hex(await keyId(person.publicKey)),
    ownerTag: hex(await ownerTag(seed)),
    chainFirst: hex(first),
    chainSecond: hex(await chainHash(first, { seq: 2 })),
    recoveryCode: await toReadableCode(fixedBytes(0, 16)),
    escrowSecret,
    escrowPublicKey: hex((await escrowKeyPair(escrowSecret)).publicKey),
    sidHash: hex(await hashSid(fixedToken)),
    indexTag: hex(await indexTag('email', 'a@b.id')),
  }
}

/** Ciphertexts of fixed plain texts: made once, they must open in every later version. */
export async function sealedVectors() {
  const key = fixedCompartmentKey(keyRef('content', 2))
  const escrow = await escrowKeyPair(await toReadableCode(fixedBytes(64)))
  const person = await createPerson('user-1', 'kata sandi é', 'pelapor')
  return {
    wrap: base64((await wrapKey(key, escrow.publicKey)).sealed),
    text: base64(await sealText(key, uraian, 'Uraian aduan')),
    longText: base64(await sealText(key, uraian, longText)),
    fileKey: base64(await sealFileKey(key, 'file-1', fixedBytes(50))),
    session: base64(await sealSeedForSession(fixedSeed(1), fixedToken, await hashSid('sid'))),
    server: base64(await sealForServer(email, 'a@b.id')),
    token: base64(await sealWithToken(fixedToken, uraian, 'belum terkirim')),
    person: {
      seed: base64(person.seed),
      recoveryCode: person.recoveryCode,
      salt: base64(person.keys.salt),
      verifier: base64(person.keys.verifier),
      seedByPassword: base64(person.keys.seedByPassword),
      seedByRecovery: base64(person.keys.seedByRecovery),
    },
  }
}

/** The fixed file under the fixed key. */
export async function sealedFileVector(): Promise<Uint8Array> {
  return toBytes(await collect(sealFile(fixedBytes(50), streamOf(filePlain)).chunks))
}
