import { describe, expect, it } from 'vitest'
import { sharesFor } from '@/lib/memory'

const MIB = 2 ** 20
/** One check of a member of staff (lib/vault/kdf-cost.ts). */
const CHECK_MIB = 256

function shares(mib: number) {
  const { checks, connections, node, postgres } = sharesFor(mib * MIB)
  const heap = node.find((word) => word.startsWith('--max-old-space-size='))?.split('=')[1]
  return {
    checks,
    // One more listens.
    connections: connections.pages + connections.jobs + connections.enqueueing + 1,
    places: Number(postgres.max_connections),
    buffers: Number.parseInt(postgres.shared_buffers ?? '', 10),
    heap: heap ? Number(heap) : null,
  }
}

describe('what an installation takes of the memory that there is', () => {
  it.each([
    [256, { checks: 1, connections: 9, places: 40, buffers: 8, heap: 160 }],
    [512, { checks: 1, connections: 9, places: 40, buffers: 8, heap: 160 }],
    [1023, { checks: 1, connections: 9, places: 40, buffers: 8, heap: 160 }],
    [1024, { checks: 2, connections: 19, places: 100, buffers: 64, heap: null }],
    [24_000, { checks: 2, connections: 19, places: 100, buffers: 64, heap: null }],
  ])('with %i MiB: %j', (mib, expected) => {
    expect(shares(mib)).toEqual(expected)
  })

  it.each([512, 1024])('with %i MiB checks, heap and buffers leave a tenth', (mib) => {
    const { checks, heap, buffers } = shares(mib)
    expect(checks * CHECK_MIB + (heap ?? 160) + buffers).toBeLessThan(0.9 * mib)
  })

  it.each([512, 1024])('with %i MiB PostgreSQL has places for a server and for commands beside it', (mib) => {
    const { connections, places } = shares(mib)
    expect(places).toBeGreaterThanOrEqual(2 * connections + 20)
  })
})
