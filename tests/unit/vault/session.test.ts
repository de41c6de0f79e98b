import { describe, expect, it } from 'vitest'
import {
  hashSid,
  heldTag,
  newSessionSecrets,
  openHeld,
  openSeedForSession,
  sealHeld,
  sealSeedForSession,
} from '@/lib/vault/session'
import { fixedKey, setMasterKeys } from '../../setup/settings'
import { fixedSeed, flipBit } from './examples'

const seed = fixedSeed(3)

describe('a session opens the seed only with both cookies and the row', () => {
  it('opens with them', async () => {
    const { sid, sidHash, kx } = await newSessionSecrets()
    const sealed = await sealSeedForSession(seed, kx, sidHash)
    expect(await openSeedForSession(sealed, kx, await hashSid(sid))).toEqual(seed)
  })

  it('stays shut with the kx or the row of another session', async () => {
    const [a, b] = [await newSessionSecrets(), await newSessionSecrets()]
    const sealed = await sealSeedForSession(seed, a.kx, a.sidHash)
    expect(await openSeedForSession(sealed, b.kx, a.sidHash)).toBeNull()
    expect(await openSeedForSession(sealed, a.kx, b.sidHash)).toBeNull()
    expect(await openSeedForSession(flipBit(sealed, 500), a.kx, a.sidHash)).toBeNull()
  })

  it.each(['', 'x', '%%%', 'A'.repeat(42), `${'A'.repeat(43)}=`, '💥'])(
    'does not accept the cookie %j as kx',
    async (kx) => {
      const secrets = await newSessionSecrets()
      const sealed = await sealSeedForSession(seed, secrets.kx, secrets.sidHash)
      expect(await openSeedForSession(sealed, kx, secrets.sidHash)).toBeNull()
    },
  )

  it('ends when its master key is destroyed', async () => {
    const { sidHash, kx } = await newSessionSecrets()
    const sealed = await sealSeedForSession(seed, kx, sidHash)
    setMasterKeys(`2:${fixedKey(2)}`)
    expect(await openSeedForSession(sealed, kx, sidHash)).toBeNull()
    setMasterKeys(`1:${fixedKey(1)}`)
  })

  it('keeps neither secret in the row', async () => {
    const { sid, sidHash, kx } = await newSessionSecrets()
    const row = Buffer.concat([sidHash, await sealSeedForSession(seed, kx, sidHash)])
    for (const secret of [sid, kx]) expect(row.includes(Buffer.from(secret, 'base64url'))).toBe(false)
    expect(row.includes(Buffer.from(seed))).toBe(false)
  })
})

describe('a value held by a session', () => {
  const about = '0d7d6b0e-8a4f-4c1e-9c59-3f1f6e0d2a11'

  it('opens with the kx that sealed it and for its own subject, and resembles neither', async () => {
    const { kx } = await newSessionSecrets()
    const sealed = await sealHeld(kx, about, 'KODE')
    expect(await openHeld(kx, about, sealed)).toBe('KODE')
    const row = Buffer.concat([heldTag(kx, about), sealed])
    for (const secret of ['KODE', about, Buffer.from(kx, 'base64url')])
      expect(row.includes(secret)).toBe(false)
  })

  it('stays shut for another session, another subject and altered bytes, and cannot be found by them', async () => {
    const [a, b] = [await newSessionSecrets(), await newSessionSecrets()]
    const sealed = await sealHeld(a.kx, about, 'KODE')
    await expect(openHeld(b.kx, about, sealed)).rejects.toThrow()
    await expect(openHeld(a.kx, 'other', sealed)).rejects.toThrow()
    await expect(openHeld(a.kx, about, flipBit(sealed, 300))).rejects.toThrow()
    expect(heldTag(b.kx, about)).not.toEqual(heldTag(a.kx, about))
    expect(heldTag(a.kx, 'other')).not.toEqual(heldTag(a.kx, about))
  })
})
