import { Gauge, Registry } from 'prom-client'
import { Prisma } from '@/lib/platform/db/generated/client'
import type { QueueName } from '@/lib/platform/queue/queues'
import { kdfCrowd } from '@/lib/vault/kdf-queue'
import { addDays, toWitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import type { PromiseClock } from '@/lib/waktu/deadline-steps'
import { type Check, lastCheck } from './checks'
import { conditionOf, DEGRADED, type Installation, UNAVAILABLE } from './condition'
import { lastRound } from './dead-letters'
import { lastFinding } from './findings'
import { isRenewing } from './retire/renew-some'

/** Our own promises; the other clocks are the reporter's time. */
const PROMISES: readonly PromiseClock[] = ['verification', 'firstMessage', 'answer', 'progress', 'safety']
/** A job of the other queues names a case, and one that waits would tell that a restricted case exists. */
const ABOUT_NO_CASE: readonly QueueName[] = ['putaran', 'harian', 'surat']
const WHEN = ['broken', 'today', 'tomorrow'] as const

/**
 * The state of the installation as Prometheus reads it (exposition format 0.0.4). No name, no number of a
 * case, and only cases that every administrator may know of: a figure must not tell that a restricted one
 * exists.
 */
export async function metricsOf(installation: Installation): Promise<string> {
  const registry = new Registry()
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `wbs_${name}`, help, labelNames, registers: [registry] })

  const found = await conditionOf(installation)
  const trouble = gauge('trouble', '1 while the installation has it (docs/deployment.md).', ['trouble'])
  for (const one of [...UNAVAILABLE, ...DEGRADED]) trouble.set({ trouble: one }, found.includes(one) ? 1 : 0)
  gauge('password_checks', 'Password checks that run or wait; ten are the most.').set(kdfCrowd())
  if (!found.includes('database-away')) await readDatabase(installation, gauge)
  const room = await installation.store.room().catch(() => null)
  if (room !== null) gauge('disk_used_ratio', 'Used share of the disk with the files.').set(room)
  return registry.metrics()
}

type MakeGauge = (name: string, help: string, labelNames?: string[]) => Gauge

async function readDatabase({ db, now }: Installation, gauge: MakeGauge): Promise<void> {
  const promises = gauge('promises', 'Cases whose promise is broken, or due today or tomorrow.', [
    'promise',
    'when',
  ])
  for (const promise of PROMISES) for (const when of WHEN) promises.set({ promise, when }, 0)
  for (const { promise, due, cases } of await promisesDue({ db, now }))
    promises.set({ promise, when: due }, cases)

  const [jobs, oldest] = [
    gauge('jobs_waiting', 'Jobs that wait, by queue; without those about a case.', ['queue']),
    gauge('jobs_oldest_seconds', 'How long the oldest of them has been due.', ['queue']),
  ]
  const rows = await db.$queryRaw<{ name: string; waiting: number; age: number }[]>`
    SELECT name, count(*)::int AS waiting,
           greatest(extract(epoch FROM clock_timestamp() - min(start_after)), 0)::float8 AS age
      FROM pgboss.job WHERE state IN ('created', 'retry') GROUP BY name`
  for (const name of ABOUT_NO_CASE) {
    const row = rows.find((one) => one.name === name)
    jobs.set({ queue: name }, row?.waiting ?? 0)
    oldest.set({ queue: name }, row?.age ?? 0)
  }
  const round = await lastRound(db)
  if (round) gauge('round_timestamp_seconds', 'End of the last round of the jobs.').set(seconds(round))

  const [histories, stored] = [await lastCheck(db, 'histories'), await lastCheck(db, 'files')]
  // 0: never, so that a check that never ran raises the alarm of a late one.
  const checked = (one: Check | null) => (one ? seconds(one.at) : 0)
  gauge('chain_checked_timestamp_seconds', 'Last run of verify-chain.').set(checked(histories))
  gauge('chains_broken', 'Histories that it found broken.').set(histories?.broken ?? 0)
  gauge('files_checked_timestamp_seconds', 'Last run of verify-files.').set(checked(stored))
  gauge('blobs_missing', 'Stored files that it did not find.').set(stored?.missing ?? 0)
  gauge('blobs_damaged', 'Stored files that did not match the hash of their row.').set(stored?.broken ?? 0)

  const unarchived = gauge(
    'cases_not_archived',
    'Closed cases whose keys could not shrink in the last night.',
  )
  unarchived.set((await lastFinding(db, 'harian', 'unarchived')) ?? 0)

  const older = gauge('sealed_by_older_keys', 'Stored values that a master key to be retired still seals.')
  if (isRenewing()) older.set((await lastFinding(db, 'putaran', 'sealedByOlder')) ?? 0)

  const [counted] = await db.$queryRaw<
    { letters: number; letter: Date | null; sessions: number; files: number }[]
  >`
    SELECT (SELECT count(*) FROM surat)::int AS letters, (SELECT min(at) FROM surat) AS letter,
           (SELECT count(*) FROM session WHERE expires_at > ${now})::int AS sessions,
           (SELECT count(*) FROM lampiran l JOIN aduan a ON a.id = l.aduan_id
             WHERE l.status = 'DIPERIKSA' AND a.status <> 'DRAF' AND ${knownToAll(Prisma.sql`a.id`)})::int AS files`
  gauge('mail_waiting', 'Letters that wait for the mail server.').set(counted?.letters ?? 0)
  const age = counted?.letter ? Math.max(0, (now.getTime() - counted.letter.getTime()) / 1000) : 0
  gauge('mail_oldest_seconds', 'How long the oldest letter has waited.').set(age)
  gauge('sessions', 'Live sessions of everybody.').set(counted?.sessions ?? 0)
  const files = gauge('files_waiting', 'Files that wait to be examined, without those of drafts.')
  files.set(counted?.files ?? 0)
}

interface Due {
  promise: string
  due: (typeof WHEN)[number]
  cases: number
}

function promisesDue({ db, now }: Pick<Installation, 'db' | 'now'>): Promise<Due[]> {
  const today = toWitaDate(now)
  const [day, next] = [dateColumn(today), dateColumn(addDays(today, 1))]
  return db.$queryRaw<Due[]>`
    SELECT d.promise, count(*)::int AS cases,
           CASE WHEN d.due_on < ${day}::date THEN 'broken' WHEN d.due_on = ${day}::date THEN 'today' ELSE 'tomorrow' END AS due
      FROM aduan a
     CROSS JOIN LATERAL (VALUES ('verification', a.verification_due_on), ('firstMessage', a.first_message_due_on),
           ('answer', a.answer_due_on), ('progress', a.progress_due_on), ('safety', a.safety_due_on)) AS d(promise, due_on)
     WHERE a.next_due_on <= ${next}::date AND a.status <> 'DRAF' AND d.due_on <= ${next}::date
       AND a.paused_clock IS DISTINCT FROM d.promise
       AND ${knownToAll(Prisma.sql`a.id`)}
     GROUP BY 1, 3`
}

/** No administrator with certified keys lacks the case, but for its rest in the archive. */
function knownToAll(aduanId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (
    SELECT 1 FROM app_user u
     WHERE u.role = 'ADMIN' AND NOT u.disabled AND u.certificate IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM key_wrap k
                        WHERE k.user_id = u.id AND k.aduan_id = ${aduanId} AND k.compartment = 'content')
       AND NOT EXISTS (SELECT 1 FROM bekas_pemegang b WHERE b.user_id = u.id AND b.aduan_id = ${aduanId}))`
}

const seconds = (at: Date) => at.getTime() / 1000
