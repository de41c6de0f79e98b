import type { Queue } from 'pg-boss'

/**
 * The queues and the payload of their jobs: only ids, because anybody with the database can read a job's row.
 * A reporter's act must never enqueue a job that names their case: the row would reveal the exact time of the
 * act (decision 0033).
 */
export interface Payloads {
  /** Find due work; sent by the timer. */
  putaran: Record<string, never>
  /** Compare store and rows, at night. */
  harian: Record<string, never>
  /** Carry out the due steps of one deadline of one case. */
  tenggat: { aduanId: string; deadline: string }
  /** Send one letter, which is stored sealed in `surat`. */
  surat: { suratId: string }
  /** Destroy what two administrators decided to destroy. */
  pemusnahan: { beritaAcaraId: string }
}
export type QueueName = keyof Payloads

/** Queue of jobs that failed for good, until an administrator presses "Coba lagi". */
export const DEAD_LETTERS = 'gagal'

/** Common settings: six attempts over about an hour, each pause doubled, with jitter. */
const patient = {
  retryLimit: 6,
  retryDelay: 30,
  retryBackoff: true,
  retryDelayMax: 1800,
  expireInSeconds: 60,
  deleteAfterSeconds: 24 * 3600,
} as const

/** A process killed in the middle of a job holds it until expireInSeconds; then another one takes it over. */
export const queues: readonly Queue[] = [
  { name: DEAD_LETTERS, retryLimit: 0, retentionSeconds: 90 * 24 * 3600 },
  // A failed round needs no retry: the next one comes in a few minutes.
  { name: 'putaran', policy: 'exclusive', retryLimit: 0, expireInSeconds: 300, deleteAfterSeconds: 3600 },
  // Reads every row of evidence and lists the whole store: minutes, not seconds. The condition of the
  // installation is read from the last one (lib/jobs/condition.ts), so it stays for days.
  {
    name: 'harian',
    policy: 'exclusive',
    deadLetter: DEAD_LETTERS,
    ...patient,
    expireInSeconds: 3600,
    deleteAfterSeconds: 7 * 24 * 3600,
  },
  // One at a time per deadline of a case, which is the singletonKey.
  { name: 'tenggat', policy: 'exclusive', deadLetter: DEAD_LETTERS, ...patient },
  // The mail server may be down for a day: retries come soon at first, then about hourly, for more than a
  // day.
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
