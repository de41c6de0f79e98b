import { describe, expect, it } from 'vitest'
import { type ChainValue, chainHash } from '@/lib/vault/chain'
import { VaultError } from '@/lib/vault/errors'
import { fixedBytes } from './examples'

const event = { seq: 1, name: 'submit', actor: null, payload: fixedBytes(0, 8) }

describe('an altered, missing or moved event breaks the chain', () => {
  it('does not depend on the order of the fields', async () => {
    const turned = Object.fromEntries(Object.entries(event).reverse())
    expect(await chainHash(null, turned)).toEqual(await chainHash(null, event))
  })

  const others: [string, Record<string, ChainValue>][] = [
    ['another value', { ...event, seq: 2 }],
    ['a number as text', { ...event, seq: '1' }],
    ['null as empty text', { ...event, actor: '' }],
    ['a field more', { ...event, extra: null }],
    ['bytes changed', { ...event, payload: fixedBytes(1, 8) }],
    ['letters moved between fields', { ...event, name: 'submi', namet: 't' }],
  ]
  it.each(others)('changes with %s', async (_name, other) => {
    expect(await chainHash(null, other)).not.toEqual(await chainHash(null, event))
  })

  it('changes with the previous event', async () => {
    const first = await chainHash(null, event)
    expect(await chainHash(first, event)).not.toEqual(first)
    expect(await chainHash(first, event)).toEqual(await chainHash(first, event))
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0.1, 2 ** 53])('refuses the number %d', async (seq) => {
    await expect(chainHash(null, { ...event, seq })).rejects.toThrow(VaultError)
  })

  it('refuses a previous hash of another length', async () => {
    await expect(chainHash(fixedBytes(0, 31), event)).rejects.toThrow(VaultError)
  })
})
