import { describe, expect, test } from 'vitest'
import { inChargeOf, type KeyHolder } from '@/lib/aduan/keys/in-charge-rules'
import type { Compartment } from '@/lib/vault/case-keys'

const A: Compartment[] = ['identity_a', 'original_a']
const B: Compartment[] = ['identity_b', 'original_b']

const admin = (userId: string, paired: Compartment[] = A, duty = false): KeyHolder => ({
  userId,
  role: 'ADMIN',
  duty,
  ketua: false,
  paired,
})
const member = (userId: string, ketua = false): KeyHolder => ({
  userId,
  role: 'TELAAH',
  duty: false,
  ketua,
  paired: [],
})
const team = [member('anggota1'), member('anggota2'), member('ketua', true)]

const CASES: { name: string; holders: KeyHolder[]; verifier?: string; stay: string[] }[] = [
  {
    name: 'two administrators with duties, one for each side of the pairs',
    holders: [admin('a1'), admin('a2'), admin('terbatas', A, true), admin('pembuka', B, true), ...team],
    verifier: 'a1',
    stay: ['pembuka', 'terbatas'],
  },
  {
    name: 'one duty: the verifier holds the other side',
    holders: [admin('a1'), admin('a2'), admin('pembuka', B, true), ...team],
    verifier: 'a2',
    stay: ['a2', 'pembuka'],
  },
  {
    name: 'one duty and a verifier who lost the case: another administrator',
    holders: [admin('a1'), admin('pembuka', B, true), ...team],
    verifier: 'gone',
    stay: ['a1', 'pembuka'],
  },
  {
    name: 'two duties on one side: the holder of the other side stays too',
    holders: [admin('a1'), admin('b1', B, true), admin('b2', B, true)],
    stay: ['a1', 'b1', 'b2'],
  },
  {
    name: 'no duty: the verifier and one more',
    holders: [admin('a1'), admin('a2'), admin('a3'), ...team],
    verifier: 'a3',
    stay: ['a1', 'a3'],
  },
  {
    name: 'an anonymous case without pairs',
    holders: [admin('a1', []), admin('a2', [], true), admin('a3', [], true), ...team],
    stay: ['a2', 'a3'],
  },
  {
    name: 'one administrator in the whole office: a ketua is the second person',
    holders: [admin('a1', A, true), ...team],
    stay: ['a1', 'ketua'],
  },
  { name: 'one administrator and nobody else', holders: [admin('a1')], stay: ['a1'] },
  { name: 'no administrator: nobody may lose it', holders: team, stay: [] },
]

describe('the officers of the archive', () => {
  test.each(CASES)('$name', ({ holders, verifier = null, stay }) => {
    expect([...inChargeOf(holders, verifier)].sort()).toEqual(stay)
    expect([...inChargeOf(holders.toReversed(), verifier)].sort()).toEqual(stay)
  })
})
