import type { PgBoss } from 'pg-boss'
import { fireDeadlines } from '@/lib/aduan/deadlines/commands'
import { deadlinesDue } from '@/lib/aduan/deadlines/queries'
import { writeMailCode } from '@/lib/akun/commands/mail-reset'
import { carryOutDestruction } from '@/lib/data-pribadi/retention/destroy'
import { sendLetter } from '@/lib/kabar/email/send'
import type { Db } from '@/lib/platform/db/client'
import type { Mailer } from '@/lib/platform/mail/mailer'
import type { Payloads, QueueName } from '@/lib/platform/queue/queues'
import type { BlobStore } from '@/lib/platform/storage/store'
import { tellOfDeadLetters } from './dead-letters'
import { enqueueDeadlines, failedDeadlines, nameOfDeadline } from './deadline-jobs'
import { isRenewing, renewSome } from './retire/renew-some'
import { beforeDeadlines, runDaily, runRound } from './timers'

/** Of a round of five minutes, so that the next one is not late. */
const RENEWING_MS = 150_000

/** What a handler works with; `now` is taken when the job begins. */
export interface JobContext {
  db: Db
  store: BlobStore
  boss: PgBoss
  mailer: Mailer
  now: Date
}

/** What a job found, as numbers; kept in its row. */
export type Finding = Record<string, number> | undefined

type Handlers = { [Q in QueueName]: (context: JobContext, payload: Payloads[Q]) => Promise<Finding> }

/**
 * The handler of each kind of job. Delivery is at least once: every handler must be safe to re-run,
 * concurrently in another process too, and to kill at any point.
 */
export const handlers: Handlers = {
  async putaran({ db, store, boss, now }) {
    await beforeDeadlines(db, now)
    const failed = await failedDeadlines(boss)
    for await (const due of deadlinesDue(db, now))
      await enqueueDeadlines(
        boss,
        due.filter((one) => !failed.has(nameOfDeadline(one))),
      )
    await tellOfDeadLetters(boss, db, now)
    await runRound(db, store, now)
    if (isRenewing()) return { sealedByOlder: await renewSome(db, performance.now() + RENEWING_MS) }
  },
  async harian({ db, store, now }) {
    return { ...(await runDaily(db, store, now)) }
  },
  async tenggat({ db, now }, { aduanId, deadline }) {
    await fireDeadlines(db, [aduanId], now, deadline)
  },
  async surat({ db, mailer, now }, { suratId }) {
    await writeMailCode(db, suratId, now)
    await sendLetter(db, mailer, suratId, now)
  },
  async pemusnahan({ db, store, now }, { beritaAcaraId }) {
    await carryOutDestruction(db, store, beritaAcaraId, now)
  },
}
