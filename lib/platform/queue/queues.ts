import type { Queue } from 'pg-boss'

/**
 * The queues and what a job of each carries: ids and nothing else, for a job's row is readable to whoever has the
 * database. An act of a reporter must never enqueue a job that names their case: the row would tell the exact time of
 * the act (decision 0032).
 */
export interface Payloads {
  /** Look for what is due; the clock sends it. */
  putaran: Record<string, never>
  /** Compare store and rows; by night. */
  harian: Record<string, never>
  /** Carry out what the deadlines of one case ask for. */
  tenggat: { aduanId: string }
  /** Hand one letter over to whoever carries mail; it lies sealed in `surat`. */
  surat: { suratId: string }
  /** Destroy what two administrators decided to destroy. */
  pemusnahan: { beritaAcaraId: string }
}
export type QueueName = keyof Payloads

/** Where jobs go that failed for good, until an administrator says "Coba lagi". */
export const DEAD_LETTERS = 'gagal'

/** What every queue has: six tries over about an hour, each pause twice as long and a little different (jitter). */
const patient = {
  retryLimit: 6,
  retryDelay: 30,
  retryBackoff: true,
  retryDelayMax: 1800,
  expireInSeconds: 60,
  deleteAfterSeconds: 24 * 3600,
} as const

/** A process that was killed in the middle of a job holds it until expireInSeconds; then another takes it over. */
export const queues: readonly Queue[] = [
  { name: DEAD_LETTERS, retryLimit: 0, retentionSeconds: 90 * 24 * 3600 },
  // A round that failed is not worth repeating: the next one comes in a few minutes.
  { name: 'putaran', policy: 'exclusive', retryLimit: 0, expireInSeconds: 300, deleteAfterSeconds: 3600 },
  // Reads every row of evidence and lists the whole store: minutes, not seconds.
  { name: 'harian', policy: 'exclusive', deadLetter: DEAD_LETTERS, ...patient, expireInSeconds: 3600 },
  // One at a time for each case: singletonKey is the case.
  { name: 'tenggat', policy: 'exclusive', deadLetter: DEAD_LETTERS, ...patient },
  // Mail may be away for a day: soon at first, then about hourly, for more than a day.
  {
    name: 'surat',
    deadLetter: DEAD_LETTERS,
    ...patient,
    retryLimit: 36,
    retryDelayMax: 3600,
    expireInSeconds: 300,
  },
  { name: 'pemusnahan', deadLetter: DEAD_LETTERS, ...patient, expireInSeconds: 1800 },
]
