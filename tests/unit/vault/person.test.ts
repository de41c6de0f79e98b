import { describe, expect, it, vi } from 'vitest'
import { VaultError } from '@/lib/vault/errors'
import { frame } from '@/lib/vault/frame'
import { kdfCost } from '@/lib/vault/kdf-cost'
import {
  burnPassword,
  createPerson,
  newRecoveryCode,
  openWithPassword,
  openWithRecoveryCode,
  resealPassword,
} from '@/lib/vault/person'
import { env } from '../../setup/settings'
import { flipBit } from './examples'

const password = 'kopi pahit di Pasar Terapung'

describe('a seed opens only for its owner', () => {
  it('opens with the password', async () => {
    const { seed, keys } = await createPerson('user-1', password, 'pelapor')
    expect(await openWithPassword('user-1', password, keys)).toEqual(seed)
  })

  it('stays shut for a wrong password', async () => {
    const { keys } = await createPerson('user-1', password, 'pelapor')
    expect(await openWithPassword('user-1', `${password} `, keys)).toBeNull()
  })

  it('stays shut for the same password under another user id', async () => {
    const { keys } = await createPerson('user-1', password, 'pelapor')
    await expect(openWithPassword('user-2', password, keys)).rejects.toThrow(VaultError)
  })

  it('stays shut if a database writer inserts verifier, salt and seed of their own account', async () => {
    const own = await createPerson('writer', password, 'pelapor')
    const victim = await createPerson('victim', 'lain', 'pelapor')
    const mixed = { ...victim.keys, salt: own.keys.salt, verifier: own.keys.verifier }
    await expect(openWithPassword('victim', password, mixed)).rejects.toThrow(VaultError)
  })

  it('fails loudly, not as a wrong password, if the sealed seed was altered', async () => {
    const { keys } = await createPerson('user-1', password, 'pelapor')
    const altered = { ...keys, seedByPassword: flipBit(keys.seedByPassword, 300) }
    await expect(openWithPassword('user-1', password, altered)).rejects.toThrow(VaultError)
  })

  it('gives two people with one password nothing in common', async () => {
    const [a, b] = [await createPerson('a', password, 'staff'), await createPerson('b', password, 'staff')]
    for (const name of ['publicKey', 'signPublicKey', 'salt', 'verifier', 'seedByPassword'] as const) {
      expect(a.keys[name]).not.toEqual(b.keys[name])
    }
  })
})

describe('every password that a person can type counts as typed', () => {
  const composed = 'caf\u00e9 Kandangan'
  const cases: [string, string, string][] = [
    ['NFC and NFD forms are one password', composed, composed.normalize('NFD')],
    ['emoji', '🌶️👩‍👩‍👧 pedas', '🌶️👩‍👩‍👧 pedas'],
    ['one megabyte', 'a'.repeat(1_000_000), 'a'.repeat(1_000_000)],
    ['spaces at both ends', '  rahasia  ', '  rahasia  '],
  ]
  it.each(cases)('%s', async (_name, first, second) => {
    const { seed, keys } = await createPerson('user-1', first, 'pelapor')
    expect(await openWithPassword('user-1', second, keys)).toEqual(seed)
  })

  it('is never truncated: the millionth letter counts', async () => {
    const { keys } = await createPerson('user-1', `${'a'.repeat(999_999)}b`, 'pelapor')
    expect(await openWithPassword('user-1', `${'a'.repeat(999_999)}c`, keys)).toBeNull()
  })
})

describe('a new password or kode pemulihan replaces the previous one', () => {
  it('a new password opens the same seed, the old one does not', async () => {
    const { seed, keys } = await createPerson('user-1', password, 'pelapor')
    const changed = { ...keys, ...(await resealPassword('user-1', seed, 'baru sekali', 'pelapor')) }
    expect(await openWithPassword('user-1', 'baru sekali', changed)).toEqual(seed)
    expect(await openWithPassword('user-1', password, changed)).toBeNull()
  })

  it('a new code opens the same seed, the old one does not', async () => {
    const { seed, keys, recoveryCode } = await createPerson('user-1', password, 'pelapor')
    const next = await newRecoveryCode('user-1', seed)
    expect(await openWithRecoveryCode('user-1', next.recoveryCode, next)).toEqual(seed)
    expect(await openWithRecoveryCode('user-1', recoveryCode, next)).toBeNull()
    expect(await openWithRecoveryCode('user-1', recoveryCode, keys)).toEqual(seed)
  })

  it('a code does not open the seed of another person', async () => {
    const a = await createPerson('a', password, 'pelapor')
    const b = await createPerson('b', password, 'pelapor')
    expect(await openWithRecoveryCode('b', a.recoveryCode, b.keys)).toBeNull()
    await expect(openWithRecoveryCode('b', a.recoveryCode, a.keys)).resolves.toBeNull()
  })
})

describe('no installation can lower the cost of a password', () => {
  it('is the designed one in every mode except the test runner’s', () => {
    env.mockReturnValueOnce({ WBS_MODE: 'production', WBS_MASTER_KEYS: '' })
    expect(kdfCost('staff')).toEqual({ memoryCost: 262_144, timeCost: 8 })
    env.mockReturnValueOnce({ WBS_MODE: 'demo', WBS_MASTER_KEYS: '' })
    expect(kdfCost('pelapor')).toEqual({ memoryCost: 131_072, timeCost: 3 })
  })

  it('is the designed one in a built server whatever WBS_MODE says', () => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(kdfCost('staff')).toEqual({ memoryCost: 262_144, timeCost: 8 })
    vi.unstubAllEnvs()
  })

  it('is low for a demo account, whose password is published, and refused in a real installation', () => {
    env.mockReturnValueOnce({ WBS_MODE: 'demo', WBS_MASTER_KEYS: '' })
    expect(kdfCost('demo')).toEqual({ memoryCost: 19_456, timeCost: 2 })
    env.mockReturnValueOnce({ WBS_MODE: 'production', WBS_MASTER_KEYS: '' })
    expect(() => kdfCost('demo')).toThrow('for demonstrations only')
  })

  it('applies to a user name that does not exist, too', async () => {
    await expect(burnPassword(password, 'pelapor')).resolves.toBeUndefined()
  })
})

describe('an error reveals nothing', () => {
  it('a VaultError holds neither the password nor the code', async () => {
    const { keys } = await createPerson('user-1', password, 'pelapor')
    const error = await openWithPassword('user-2', password, keys).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(VaultError)
    expect(JSON.stringify(error) + String(error)).not.toContain('kopi')
  })

  it('a frame is never ambiguous', () => {
    expect(frame('ab', 'c')).not.toEqual(frame('a', 'bc'))
    expect(frame('a', '')).not.toEqual(frame('a'))
  })
})
