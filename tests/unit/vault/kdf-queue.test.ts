import { describe, expect, it } from 'vitest'
import { VaultBusy } from '@/lib/vault/errors'
import { aheadInKdfQueue, inKdfQueue, KDF_PLACES, kdfCrowd } from '@/lib/vault/kdf-queue'

/** Forty checks at once, each held open until released. */
function flood() {
  let running = 0
  let most = 0
  let release: () => void = () => undefined
  const gate = new Promise<void>((open) => {
    release = open
  })
  const check = () =>
    inKdfQueue(async () => {
      running += 1
      most = Math.max(most, running)
      await gate
      running -= 1
      return 'done'
    })
  const results = Promise.allSettled(Array.from({ length: 40 }, check))
  return { results, release, most: () => most }
}

describe('a flood of logins cannot fill the memory', () => {
  it('two run, eight wait, the rest are told when to retry', async () => {
    const { results, release, most } = flood()
    release()
    const settled = await results
    const refused = settled.filter((result) => result.status === 'rejected').map((result) => result.reason)
    expect(most()).toBe(2)
    expect(settled.filter((result) => result.status === 'fulfilled')).toHaveLength(10)
    expect(refused).toHaveLength(30)
    for (const reason of refused) {
      expect(reason).toBeInstanceOf(VaultBusy)
      expect(reason.retryAfterSeconds).toBeGreaterThanOrEqual(1)
    }
  })

  it('a failed run frees its slot', async () => {
    const failing = () =>
      inKdfQueue(async () => {
        throw new Error('run failed')
      })
    await Promise.allSettled(Array.from({ length: 10 }, failing))
    await expect(inKdfQueue(async () => 'done')).resolves.toBe('done')
  })
})

describe('posts with proof of work during a flood', () => {
  it('have a separate queue, are served two to one, and leave the other queue its turns', async () => {
    const { results, release } = flood()
    const order: string[] = []
    const one = (name: string) => inKdfQueue(async () => order.push(name))
    const proven = Array.from({ length: 24 }, (_, index) => aheadInKdfQueue(() => one(`a${index}`)))
    await expect(aheadInKdfQueue(() => one('too many'))).rejects.toBeInstanceOf(VaultBusy)
    await expect(one('behind')).rejects.toBeInstanceOf(VaultBusy)
    release()
    await Promise.all(proven)
    expect((await results).filter((result) => result.status === 'fulfilled')).toHaveLength(10)
    expect(order).toEqual(Array.from({ length: 24 }, (_, index) => `a${index}`))
  })

  it('do not count towards the crowd that makes the middleware turn forms away', async () => {
    const { results, release } = flood()
    expect(kdfCrowd()).toBe(KDF_PLACES)
    const proven = aheadInKdfQueue(() => inKdfQueue(async () => 'done'))
    expect(kdfCrowd()).toBe(KDF_PLACES)
    release()
    await expect(proven).resolves.toBe('done')
    await results
  })
})
