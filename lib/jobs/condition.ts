import { readdir } from 'node:fs/promises'
import { escrowOf, UntrustedPaperKey } from '@/lib/aduan/keys/paper-keys'
import { DISK_LIMIT } from '@/lib/bukti/rules'
import { proveMasterKeys, WrongMasterKey } from '@/lib/platform/db/canary'
import type { Db } from '@/lib/platform/db/client'
import { DbUnavailable } from '@/lib/platform/db/errors'
import { DEAD_LETTERS } from '@/lib/platform/queue/queues'
import { verifyAccounts } from '@/lib/platform/session/account-seal'
import type { BlobStore } from '@/lib/platform/storage/store'
import { backupsAmong, madeAtOf } from './backup-names'
import { lastRound } from './dead-letters'
import { lastFinding } from './findings'
import { knownJobs } from './known-jobs'

/** What makes the installation refuse its service: nothing may be accepted that cannot be kept. */
export const UNAVAILABLE = ['database-away', 'wrong-key', 'recovery-key', 'storage-away'] as const
/** What breaks a promise without anybody noticing, while the pages still answer. */
export const DEGRADED = [
  'account-changed',
  'clock-wrong',
  'disk-full',
  'files-missing',
  'no-worker',
  'round-late',
  'jobs-failed',
  'mail-late',
  'backup-late',
  'destruction-late',
  'news-broken',
] as const
export type Trouble = (typeof UNAVAILABLE)[number] | (typeof DEGRADED)[number]

const MINUTE_MS = 60_000
/** Rounds begin every five minutes: after three of them, something holds the worker up. */
const ROUND_MS = 15 * MINUTE_MS
/** A mail server may be away for some minutes; its letters are tried again for more than a day. */
const MAIL_MS = 60 * MINUTE_MS
const DESTRUCTION_MS = 60 * MINUTE_MS
/** A backup a day, and half a day for one that failed. */
const BACKUP_MS = 36 * 60 * MINUTE_MS
/** Clocks of two machines may differ by so much before a day of the calendar is at risk. */
const CLOCK_MS = MINUTE_MS
const MOST_JOBS = 100

export interface Installation {
  db: Db
  store: BlobStore
  now: Date
  /** Where `npm run backup` puts its backups, if it does. */
  backupFolder?: string | undefined
}

/**
 * The troubles of this installation, worst first; empty if there is none. Reads a few rows and counts no
 * cases, so that it may be asked every few seconds.
 */
export async function conditionOf(installation: Installation): Promise<Trouble[]> {
  const found: Trouble[] = []
  for (const look of looks) {
    const trouble = await look(installation).catch((error: unknown) => {
      if (error instanceof DbUnavailable) return 'database-away' as const
      throw error
    })
    if (trouble === 'database-away') return [trouble]
    if (trouble) found.push(trouble)
  }
  return found
}

/** Whether the service has to be refused because of one of these. */
export function isUnavailable(troubles: readonly Trouble[]): boolean {
  return troubles.some((trouble) => (UNAVAILABLE as readonly Trouble[]).includes(trouble))
}

type Look = (installation: Installation) => Promise<Trouble | null>

const looks: readonly Look[] = [
  masterKeys,
  recoveryKey,
  storage,
  accounts,
  clock,
  disk,
  missingFiles,
  rounds,
  failedJobs,
  letters,
  backups,
  destructions,
]

async function masterKeys({ db }: Installation): Promise<Trouble | null> {
  try {
    await proveMasterKeys(db)
    return null
  } catch (error) {
    if (error instanceof WrongMasterKey) return 'wrong-key'
    throw error
  }
}

async function recoveryKey({ db }: Installation): Promise<Trouble | null> {
  try {
    await escrowOf(db)
    return null
  } catch (error) {
    if (error instanceof UntrustedPaperKey) return 'recovery-key'
    throw error
  }
}

async function storage({ store }: Installation): Promise<Trouble | null> {
  return store.check().then(
    () => null,
    () => 'storage-away',
  )
}

/** Only staff, who are few and are refused by it: reporters are looked at by verify-chain. */
async function accounts({ db }: Installation): Promise<Trouble | null> {
  return (await verifyAccounts(db, 'staff')).broken.length > 0 ? 'account-changed' : null
}

/** Against the database's clock, and against the newest act: a clock that was set back is behind it. */
async function clock({ db, now }: Installation): Promise<Trouble | null> {
  const [row] = await db.$queryRaw<{ at: Date; newest: Date | null }[]>`
    SELECT clock_timestamp() AS at, (SELECT max(at) FROM jejak_admin) AS newest`
  const apart = Math.abs((row?.at.getTime() ?? 0) - Date.now())
  const behind = (row?.newest?.getTime() ?? 0) - now.getTime()
  return apart > CLOCK_MS || behind > CLOCK_MS ? 'clock-wrong' : null
}

/** A store that is away has no room to measure, and was named by `storage`. */
async function disk({ store }: Installation): Promise<Trouble | null> {
  return ((await store.room().catch(() => null)) ?? 0) >= DISK_LIMIT ? 'disk-full' : null
}

/** What the last nightly comparison of store and rows found (`harian`). */
async function missingFiles({ db }: Installation): Promise<Trouble | null> {
  return ((await lastFinding(db, 'harian', 'missing')) ?? 0) > 0 ? 'files-missing' : null
}

async function rounds({ db }: Installation): Promise<Trouble | null> {
  const last = await lastRound(db)
  if (!last) return 'no-worker'
  return Date.now() - last.getTime() > ROUND_MS ? 'round-late' : null
}

/**
 * Only of jobs that every administrator may know of: `degraded` is read by everybody, and a job of a
 * restricted case would tell that it exists. People who may know of it are notified in the app
 * (dead-letters.ts).
 */
async function failedJobs({ db }: Installation): Promise<Trouble | null> {
  let jobs = await db.$queryRaw<{ data: unknown }[]>`
    SELECT data FROM pgboss.job WHERE name = ${DEAD_LETTERS} AND state = 'created' LIMIT ${MOST_JOBS}`
  if (jobs.length === 0) return null
  for (const id of await administrators(db)) jobs = await knownJobs(db, id, jobs)
  return jobs.length > 0 ? 'jobs-failed' : null
}

async function administrators(db: Db): Promise<string[]> {
  const rows = await db.user.findMany({ where: { role: 'ADMIN', disabled: false }, select: { id: true } })
  return rows.map(({ id }) => id)
}

/** A letter's row is deleted when it was handed over. */
async function letters({ db, now }: Installation): Promise<Trouble | null> {
  const late = await db.surat.findFirst({
    where: { at: { lt: new Date(now.getTime() - MAIL_MS) } },
    select: { id: true },
  })
  return late ? 'mail-late' : null
}

/** Only where backups are made by `npm run backup`, and from the names in their folder. */
async function backups({ backupFolder, now }: Installation): Promise<Trouble | null> {
  if (!backupFolder) return null
  const newest = backupsAmong(await readdir(backupFolder).catch(() => [])).at(-1)
  return newest && now.getTime() - madeAtOf(newest).getTime() < BACKUP_MS ? null : 'backup-late'
}

/** Of records that every administrator may know of, for the same reason. */
async function destructions({ db, now }: Installation): Promise<Trouble | null> {
  const late = await db.beritaAcara.findFirst({
    where: {
      status: 'DISETUJUI',
      approvedAt: { lt: new Date(now.getTime() - DESTRUCTION_MS) },
      items: { every: { holderIds: { hasEvery: await administrators(db) } } },
    },
    select: { id: true },
  })
  return late ? 'destruction-late' : null
}
