import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Bytes, toBytes } from '@/lib/vault/bytes'
import { unwrapKey } from '@/lib/vault/case-keys'
import { escrowKeyPair } from '@/lib/vault/escrow'
import { openText } from '@/lib/vault/field'
import { openFile, openFileKey } from '@/lib/vault/file'
import { openWithPassword, openWithRecoveryCode } from '@/lib/vault/person'
import { openForServer, openWithToken } from '@/lib/vault/server'
import { hashSid, openSeedForSession } from '@/lib/vault/session'
import { collect, fixedBytes, fixedCompartmentKey, fixedSeed, keyRef, streamOf, uraian } from './examples'
import {
  derivedVectors,
  email,
  filePlain,
  fixedToken,
  longText,
  sealedFileVector,
  sealedVectors,
} from './vectors-made'

const path = new URL('vectors.json', import.meta.url)
const filePath = new URL('vectors-file.bin', import.meta.url)

interface Vectors {
  derived: Record<string, string>
  sealed: Awaited<ReturnType<typeof sealedVectors>>
}

async function readVectors(): Promise<Vectors> {
  // Made once, when the formats were fixed. Rewriting them means that nothing sealed before needs to open.
  if (process.env.WBS_WRITE_VECTORS === '1') {
    const made: Vectors = { derived: await derivedVectors(), sealed: await sealedVectors() }
    writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`)
    writeFileSync(filePath, await sealedFileVector())
  }
  return JSON.parse(readFileSync(path, 'utf8'))
}

const bytes = (base64: string): Bytes => toBytes(Buffer.from(base64, 'base64'))
const key = fixedCompartmentKey(keyRef('content', 2))
let vectors: Vectors

beforeAll(async () => {
  vectors = await readVectors()
})

describe('data written in the past stays readable', () => {
  it('every derived key, tag, code and hash matches the file', async () => {
    expect(await derivedVectors()).toEqual(vectors.derived)
  })

  it('a wrap opens with the escrow secret', async () => {
    const escrow = await escrowKeyPair(vectors.derived.escrowSecret ?? '')
    expect(await unwrapKey(bytes(vectors.sealed.wrap), key.ref, escrow)).toEqual(key)
  })

  it('texts open', async () => {
    expect(await openText(key, uraian, bytes(vectors.sealed.text))).toBe('Uraian aduan')
    expect(await openText(key, uraian, bytes(vectors.sealed.longText))).toBe(longText)
    expect(await openForServer(email, bytes(vectors.sealed.server))).toBe('a@b.id')
    expect(await openWithToken(fixedToken, uraian, bytes(vectors.sealed.token))).toBe('belum terkirim')
  })

  it('a file opens', async () => {
    const fileKey = await openFileKey(key, 'file-1', bytes(vectors.sealed.fileKey))
    expect(fileKey).toEqual(fixedBytes(50))
    const plain = await collect(openFile(fileKey, streamOf(readFileSync(filePath))))
    expect(Buffer.from(plain).equals(filePlain)).toBe(true)
  })

  it('a session opens', async () => {
    const sealed = bytes(vectors.sealed.session)
    expect(await openSeedForSession(sealed, fixedToken, await hashSid('sid'))).toEqual(fixedSeed(1))
  })

  it('a seed opens by password and by kode pemulihan', async () => {
    const { person } = vectors.sealed
    const keys = {
      salt: bytes(person.salt),
      verifier: bytes(person.verifier),
      seedByPassword: bytes(person.seedByPassword),
      seedByRecovery: bytes(person.seedByRecovery),
      kdf: 'pelapor' as const,
    }
    expect(await openWithPassword('user-1', 'kata sandi é', keys)).toEqual(bytes(person.seed))
    expect(await openWithRecoveryCode('user-1', person.recoveryCode, keys)).toEqual(bytes(person.seed))
  })
})
