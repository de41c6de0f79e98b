import { describe, expect, it } from 'vitest'
import { newCompartmentKey } from '@/lib/vault/case-keys'
import { openText, sealText } from '@/lib/vault/field'
import { joinIdentityKey, splitIdentityKey } from '@/lib/vault/split'

const at = { table: 'aduan', column: 'sealed_identity', rowId: 'x' }
const identity = (caseId = 'case') => newCompartmentKey({ caseId, compartment: 'identity', epoch: 1 })

describe('the identity key in two halves', () => {
  it('opens its values only if both halves are combined', async () => {
    const key = await identity()
    const sealed = await sealText(key, at, 'Enggang')
    const { a, b } = splitIdentityKey(key)
    expect(await openText(joinIdentityKey(a, b), at, sealed)).toBe('Enggang')
    for (const half of [a, b]) {
      await expect(openText({ ref: key.ref, key: half.key }, at, sealed)).rejects.toThrow()
    }
  })

  it('is split differently each time, so that halves of two splits do not match', async () => {
    const key = await identity()
    const sealed = await sealText(key, at, 'Enggang')
    const [one, other] = [splitIdentityKey(key), splitIdentityKey(key)]
    expect(one.a.key).not.toEqual(other.a.key)
    await expect(openText(joinIdentityKey(one.a, other.b), at, sealed)).rejects.toThrow()
  })

  it('refuses the same half twice, swapped halves, and halves of two cases', async () => {
    const { a, b } = splitIdentityKey(await identity())
    const { b: foreign } = splitIdentityKey(await identity('other'))
    expect(() => joinIdentityKey(a, a)).toThrow()
    expect(() => joinIdentityKey(b, a)).toThrow()
    expect(() => joinIdentityKey(a, foreign)).toThrow()
    expect(() => splitIdentityKey(a)).toThrow()
  })
})
