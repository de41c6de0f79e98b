import { totalmem } from 'node:os'

const MIB = 2 ** 20
const SMALL_BYTES = 1024 * MIB
/** A collection costs a tenth of a second in which the server answers nobody. */
const COLLECT_EVERY_MS = 2000

/** What an installation takes of the memory that there is (docs/decisions/0155-shares-by-memory.md). */
interface Shares {
  /** Password checks at once; one of a member of staff takes 256 MiB (lib/vault/kdf-cost.ts). */
  checks: number
  /**
   * Connections of a server: for pages, for its jobs, for putting jobs into the queue, and how long the first
   * may lie idle.
   */
  connections: { pages: number; jobs: number; enqueueing: number; idleMs: number }
  /** Arguments of Node for the server. */
  node: string[]
  /** Environment of the server, for its C library. */
  environment: Record<string, string>
  /** Settings of the embedded PostgreSQL. */
  postgres: Record<string, string>
}

const ROOMY: Shares = {
  checks: 2,
  // Warm for the next person of a small office (docs/decisions/0193-warm-connections.md).
  connections: { pages: 12, jobs: 4, enqueueing: 2, idleMs: 10 * 60_000 },
  // MiB for young objects (docs/decisions/0188-room-for-young-objects.md).
  node: ['--max-semi-space-size=2'],
  environment: {},
  postgres: { max_connections: '100', shared_buffers: '64MB' },
}

const SMALL: Shares = {
  checks: 1,
  connections: { pages: 5, jobs: 2, enqueueing: 1, idleMs: 5000 },
  // What pages left would otherwise lie where a password check needs its memory; `gc` is for makeRoom.
  node: ['--max-semi-space-size=1', '--max-old-space-size=160', '--expose-gc'],
  // Freed memory goes back to the system in place of waiting in an arena of each thread (mallopt(3)).
  environment: { MALLOC_MMAP_THRESHOLD_: '65536' },
  postgres: {
    max_connections: '40',
    shared_buffers: '8MB',
    maintenance_work_mem: '16MB',
    autovacuum_max_workers: '1',
    max_parallel_workers_per_gather: '0',
  },
}

/** The shares where there are so many bytes. */
export function sharesFor(memory: number): Shares {
  return memory < SMALL_BYTES ? SMALL : ROOMY
}

/** The shares here, by the limit of the container or unit, otherwise by the memory of the machine. */
export const shares = sharesFor(Math.min(process.constrainedMemory() || Number.POSITIVE_INFINITY, totalmem()))

let collectedAt = Number.NEGATIVE_INFINITY

/** On a small machine gives back what pages left behind, before a password check takes its memory. */
export function makeRoom(): void {
  if (!globalThis.gc || performance.now() - collectedAt < COLLECT_EVERY_MS) return
  collectedAt = performance.now()
  globalThis.gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
