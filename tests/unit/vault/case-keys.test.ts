import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CompartmentKey,
  caseKeyPair,
  keyId,
  newCompartmentKey,
  ownerTag,
  personKeyPair,
  unwrapKey,
  wrapKey,
} from '@/lib/vault/case-keys'
import { VaultError } from '@/lib/vault/errors'
import { escrowKeyPair, newEscrow } from '@/lib/vault/escrow'
import { fixedSeed, flipBit, keyRef } from './examples'

const admin = fixedSeed(1)
const telaah = fixedSeed(2)

describe('only those named for a case get its key', () => {
  it('staff by the pair of the person, the pelapor by the pair of the case, escrow by its secret', async () => {
    const key = await newCompartmentKey(keyRef())
    const escrow = await newEscrow()
    const readers = [
      await personKeyPair(admin),
      await caseKeyPair(fixedSeed(9), 'aduan-1'),
      await escrowKeyPair(escrow.secret.toLowerCase().replaceAll('-', ' ')),
    ]
    expect(readers[2]?.publicKey).toEqual(escrow.publicKey)
    for (const reader of readers) {
      const { recipientKeyId, sealed } = await wrapKey(key, reader.publicKey)
      expect(recipientKeyId).toEqual(await keyId(reader.publicKey))
      expect(await unwrapKey(sealed, keyRef(), reader)).toEqual(key)
    }
  })

  it('a wrap does not open for another person', async () => {
    const key = await newCompartmentKey(keyRef())
    const { sealed } = await wrapKey(key, (await personKeyPair(admin)).publicKey)
    await expect(unwrapKey(sealed, keyRef(), await personKeyPair(telaah))).rejects.toThrow(VaultError)
  })

  it('a mistyped escrow secret is refused', async () => {
    const { secret } = await newEscrow()
    const wrong = (secret.startsWith('7') ? '8' : '7') + secret.slice(1)
    await expect(escrowKeyPair(wrong)).rejects.toThrow(VaultError)
  })
})

describe('a wrap names its key, so rows cannot be swapped or rolled back', () => {
  const swaps = [
    ['another case', keyRef('content', 2, 'aduan-2')],
    ['another compartment', keyRef('internal', 2)],
    ['a later epoch', keyRef('content', 3)],
    ['an earlier epoch', keyRef('content', 1)],
  ] as const
  it.each(swaps)('fails as %s', async (_name, asked) => {
    const pair = await personKeyPair(admin)
    const { sealed } = await wrapKey(await newCompartmentKey(keyRef('content', 2)), pair.publicKey)
    await expect(unwrapKey(sealed, asked, pair)).rejects.toThrow(VaultError)
  })

  it.each(swaps)('fails as %s even if the outer layer was forged to fit', async (_name, asked) => {
    const { openOuter, sealOuter } = await import('@/lib/vault/outer')
    const { frame } = await import('@/lib/vault/frame')
    const { sodiumReady } = await import('@/lib/vault/sodium')
    const sodium = await sodiumReady()
    const pair = await personKeyPair(admin)
    const ref = keyRef('content', 2)
    const { sealed, recipientKeyId } = await wrapKey(await newCompartmentKey(ref), pair.publicKey)
    const at = (r: CompartmentKey['ref']) => frame('wrap', r.compartment, r.caseId, r.epoch, recipientKeyId)
    const forged = sealOuter(sodium, at(asked), openOuter(sodium, at(ref), sealed))
    await expect(unwrapKey(forged, asked, pair)).rejects.toMatchObject({ fault: 'context' })
  })

  it('fails with any bit flipped', async () => {
    const pair = await personKeyPair(admin)
    const { sealed } = await wrapKey(await newCompartmentKey(keyRef()), pair.publicKey)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: sealed.length * 8 - 1 }), async (bit) => {
        await expect(unwrapKey(flipBit(sealed, bit), keyRef(), pair)).rejects.toThrow(VaultError)
      }),
      { numRuns: 200 },
    )
  })

  it('never copies the key of one wrap into the next', async () => {
    const pair = await personKeyPair(admin)
    const key = await newCompartmentKey(keyRef())
    const [first, second] = [await wrapKey(key, pair.publicKey), await wrapKey(key, pair.publicKey)]
    expect(first.sealed).not.toEqual(second.sealed)
    expect(first.sealed).toHaveLength(second.sealed.length)
  })
})

describe('nothing on a case points to its pelapor', () => {
  it('the public keys of two cases of one person differ from each other and from the person’s', async () => {
    const keys = [
      await caseKeyPair(admin, 'aduan-1'),
      await caseKeyPair(admin, 'aduan-2'),
      await personKeyPair(admin),
    ].map((pair) => Buffer.from(pair.publicKey).toString('hex'))
    expect(new Set(keys).size).toBe(3)
  })

  it('the owner tag is the same at every login and different for another person', async () => {
    expect(await ownerTag(admin)).toEqual(await ownerTag(fixedSeed(1)))
    expect(await ownerTag(admin)).not.toEqual(await ownerTag(telaah))
    expect(await ownerTag(admin)).toHaveLength(32)
  })
})
