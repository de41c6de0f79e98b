import { expect, it } from 'vitest'
import { newEscrow } from '@/lib/vault/escrow'
import { joinEscrow, splitEscrow } from '@/lib/vault/shares'

it('any two of three shares restore the secret, in any order, and all three too', async () => {
  const { secret } = await newEscrow()
  const [a = '', b = '', c = ''] = await splitEscrow(secret)
  for (const some of [
    [a, b],
    [b, a],
    [a, c],
    [c, b],
    [a, b, c],
  ])
    expect(await joinEscrow(some)).toBe(secret)
  expect(await joinEscrow([a.toLowerCase().replaceAll('-', ' '), ` ${c} `])).toBe(secret)
})

it('each share is a code for paper and none is the secret', async () => {
  const { secret } = await newEscrow()
  const shares = await splitEscrow(secret)
  expect(new Set([secret, ...shares]).size).toBe(4)
  for (const share of shares) expect(share).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/)
})

it('one share, the same share twice, a mistyped one and the secret itself are refused', async () => {
  const { secret } = await newEscrow()
  const [a = '', b = ''] = await splitEscrow(secret)
  const mistyped = `${b.slice(0, -1)}${b.endsWith('0') ? '1' : '0'}`
  for (const some of [[], [a], [a, a], [a, mistyped], [a, secret], ['', '']]) {
    await expect(joinEscrow(some)).rejects.toThrow('vault')
  }
})
