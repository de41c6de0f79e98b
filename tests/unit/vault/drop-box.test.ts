import { afterEach, describe, expect, it } from 'vitest'
import { linkTokenHash, newDropBox, openFromBox, sealIntoBox } from '@/lib/vault/drop-box'
import { newToken } from '@/lib/vault/random'
import { fixedKey, setMasterKeys } from '../../setup/settings'

const at = { table: 'permintaan_instansi', column: 'sealed_answer', rowId: 'permintaan-1' }

afterEach(() => setMasterKeys(`1:${fixedKey(1)}`))

describe('a box into which anybody can put a text', () => {
  it('opens only with its secret', async () => {
    const [box, other] = [await newDropBox(), await newDropBox()]
    const sealed = await sealIntoBox(box.publicKey, at, 'Jawaban dinas')
    expect(await openFromBox(box.secret, at, sealed)).toBe('Jawaban dinas')
    await expect(openFromBox(other.secret, at, sealed)).rejects.toMatchObject({ fault: 'does-not-open' })
  })

  it('opens only in its own row, and not with a flipped bit', async () => {
    const { publicKey, secret } = await newDropBox()
    const sealed = await sealIntoBox(publicKey, at, 'Jawaban dinas')
    await expect(openFromBox(secret, { ...at, rowId: 'permintaan-2' }, sealed)).rejects.toThrow()
    const turned = sealed.map((byte, index) => (index === sealed.length - 1 ? byte ^ 1 : byte))
    await expect(openFromBox(secret, at, turned)).rejects.toThrow()
  })

  it('hides how long a short text is', async () => {
    const { publicKey } = await newDropBox()
    const [short, longer] = await Promise.all(
      ['Ya', 'Tidak, karena dokumennya sudah diserahkan.'].map((text) => sealIntoBox(publicKey, at, text)),
    )
    expect(short?.length).toBe(longer?.length)
  })
})

it('a token is found by its hash, and different tokens have different hashes', async () => {
  const token = await newToken()
  expect(await linkTokenHash(token)).toEqual(await linkTokenHash(token))
  expect(await linkTokenHash(token)).not.toEqual(await linkTokenHash(await newToken()))
  expect(await linkTokenHash('')).toHaveLength(32)
})
