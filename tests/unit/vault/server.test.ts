import { afterEach, describe, expect, it } from 'vitest'
import { VaultError } from '@/lib/vault/errors'
import { openText, sealText } from '@/lib/vault/field'
import { parseMasterKeys } from '@/lib/vault/master-keys'
import { renewOuter } from '@/lib/vault/outer'
import { newToken } from '@/lib/vault/random'
import { indexTag, openForServer, openWithToken, sealForServer, sealWithToken } from '@/lib/vault/server'
import { sodiumReady } from '@/lib/vault/sodium'
import { fixedKey, setMasterKeys } from '../../setup/settings'
import { fixedCompartmentKey, keyRef, uraian } from './examples'

const one = `1:${fixedKey(1)}`
const two = `2:${fixedKey(2)}`
const email = { table: 'User', column: 'email', rowId: 'user-1' }
const key = fixedCompartmentKey(keyRef())

afterEach(() => setMasterKeys(one))

describe('a master key can be replaced, and a destroyed one opens nothing', () => {
  it('an old version still opens its values beside a new one', async () => {
    const [field, mail] = [await sealText(key, uraian, 'isi'), await sealForServer(email, 'a@b.id')]
    setMasterKeys(`${two}, ${one}`)
    expect(await openText(key, uraian, field)).toBe('isi')
    expect(await openForServer(email, mail)).toBe('a@b.id')
    expect((await sealForServer(email, 'a@b.id'))[1]).toBe(2)
  })

  it('values sealed by a destroyed version stay shut', async () => {
    const [field, mail] = [await sealText(key, uraian, 'isi'), await sealForServer(email, 'a@b.id')]
    setMasterKeys(two)
    await expect(openText(key, uraian, field)).rejects.toMatchObject({ fault: 'master-key' })
    await expect(openForServer(email, mail)).rejects.toMatchObject({ fault: 'master-key' })
  })

  it('another key under the same version number opens nothing', async () => {
    const mail = await sealForServer(email, 'a@b.id')
    setMasterKeys(`1:${fixedKey(3)}`)
    await expect(openForServer(email, mail)).rejects.toThrow(VaultError)
  })

  it('a row renewed under the new version opens after the old one is gone', async () => {
    const { fieldAad } = await import('@/lib/vault/field')
    const field = await sealText(key, uraian, 'isi')
    setMasterKeys(`${one},${two}`)
    const renewed = renewOuter(await sodiumReady(), fieldAad(key, uraian), field)
    setMasterKeys(two)
    expect(await openText(key, uraian, renewed)).toBe('isi')
  })

  it.each(['', '1:', '0:AAAA', `256:${fixedKey(1)}`, `${one},${one}`, '1:c2hvcnQ=', `${one};${two}`])(
    'refuses the setting %.20j',
    (text) => expect(() => parseMasterKeys(text)).toThrow(VaultError),
  )
})

describe('a value for the server opens only in its own row', () => {
  it('not in the row of another user', async () => {
    const mail = await sealForServer(email, 'a@b.id')
    await expect(openForServer({ ...email, rowId: 'user-2' }, mail)).rejects.toThrow(VaultError)
    await expect(openForServer({ ...email, column: 'phone' }, mail)).rejects.toThrow(VaultError)
  })

  it('does not accept a sealed field as its own', async () => {
    const field = await sealText(key, email, 'isi')
    await expect(openForServer(email, field)).rejects.toThrow(VaultError)
  })
})

describe('an index tag finds a value and reveals nothing else', () => {
  it('is stable, even if a master key is added', async () => {
    const before = await indexTag('email', 'a@b.id')
    setMasterKeys(`${one},${two}`)
    expect(await indexTag('email', 'a@b.id')).toEqual(before)
    expect(before).toHaveLength(32)
  })

  it('differs between purposes, values and installations', async () => {
    const tag = Buffer.from(await indexTag('email', 'a@b.id'))
    expect(tag.equals(await indexTag('phone', 'a@b.id'))).toBe(false)
    expect(tag.equals(await indexTag('email', 'b@b.id'))).toBe(false)
    setMasterKeys(two)
    expect(tag.equals(await indexTag('email', 'a@b.id'))).toBe(false)
  })
})

describe('unsent text opens only with the token in the cookie', () => {
  const stash = { table: 'Stash', column: 'isi', rowId: 'stash-1' }

  it('opens with it', async () => {
    const token = await newToken()
    expect(await openWithToken(token, stash, await sealWithToken(token, stash, 'belum terkirim'))).toBe(
      'belum terkirim',
    )
  })

  it('stays shut with another token, in another row, or for garbage', async () => {
    const token = await newToken()
    const sealed = await sealWithToken(token, stash, 'belum terkirim')
    await expect(openWithToken(await newToken(), stash, sealed)).rejects.toThrow(VaultError)
    await expect(openWithToken(token, { ...stash, rowId: 'stash-2' }, sealed)).rejects.toThrow(VaultError)
    await expect(openWithToken('', stash, sealed)).rejects.toThrow(VaultError)
    await expect(openWithToken(token, stash, new Uint8Array(0))).rejects.toThrow(VaultError)
  })
})
