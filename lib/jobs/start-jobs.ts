import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { logLine } from '@/lib/log'
import { db } from '@/lib/platform/db/client'
import { mailer } from '@/lib/platform/mail/mailer'
import { store } from '@/lib/platform/storage/store'
import { startWork } from './work'

const AGAIN_MS = 30_000
const kept = globalThis as { wbsWork?: true }

/** Starts working through the queues in this process, retrying while the database is unavailable. */
export function startJobs(): void {
  if (kept.wbsWork) return
  kept.wbsWork = true
  const begin = () => {
    startWork({ url: env().DATABASE_URL, db: db(), store: store(), mailer: mailer(), now: clockNow }).catch(
      (error: unknown) => {
        logLine('jobs did not start', { error })
        setTimeout(begin, AGAIN_MS)
      },
    )
  }
  begin()
}
