import type { CaseKeys } from '@/lib/aduan/keys/keys'
import { lockToWrite } from '@/lib/aduan/lock'
import { clockNow } from '@/lib/clock'
import { logLine } from '@/lib/log'
import type { Db } from '@/lib/platform/db/client'
import type { LampiranStatus } from '@/lib/platform/db/generated/enums'
import { inTransaction } from '@/lib/platform/db/transaction'
import { hasScanner } from '@/lib/platform/scan/clamav'
import { slots } from './cleaning/slots'
import type { LampiranContext } from './commands'
import { examineLampiran } from './examine'
import { untilQuiet } from './quiet'

const MOST = 20
const UNEXAMINED: readonly LampiranStatus[] = ['DIPERIKSA', 'BELUM_DIPINDAI']
/** Limits concurrent examinations in this process; the queue holds only ids in memory. */
const turn = slots('examine', 2)

/**
 * Examines one file of a case with this viewer's keys. Await it if the next page shows the outcome; otherwise
 * it may be interrupted, because the file's state is stored and examineLeft continues when somebody next
 * opens the case.
 */
export async function examineNow(
  { db, store, viewer, now }: LampiranContext,
  aduanId: string,
  lampiranId: string,
): Promise<void> {
  const keys = await keysOf(db, viewer, aduanId)
  if (keys) await examineLampiran({ db, store, keys, now }, lampiranId)
}

/**
 * Continues unfinished examinations in the background: files whose process died and files that waited for the
 * scanner. Called when somebody opens the case, because only a signed-in person has the keys; with its files,
 * if they are known.
 */
export async function examineLeft(
  context: LampiranContext,
  aduanId: string,
  files?: readonly { status: LampiranStatus }[],
): Promise<void> {
  if (files && !files.some(({ status }) => UNEXAMINED.includes(status))) return
  const { db, now } = context
  const left = await db.lampiran.findMany({
    where: {
      aduanId,
      status: { in: hasScanner() ? ['DIPERIKSA', 'BELUM_DIPINDAI'] : ['DIPERIKSA'] },
      OR: [{ examinedUntil: null }, { examinedUntil: { lt: now } }],
    },
    take: MOST,
    select: { id: true },
  })
  for (const { id } of left) examineSoon(context, aduanId, id)
}

/**
 * Examines a file after the answer was sent, in turn and when no upload is in progress. Nothing acknowledged
 * depends on it.
 */
export function examineSoon(context: LampiranContext, aduanId: string, lampiranId: string): void {
  const quiet = untilQuiet()
  turn(async () => {
    await quiet
    await examineNow({ ...context, now: clockNow() }, aduanId, lampiranId)
  }).catch((error: unknown) => {
    logLine('background work failed', { error })
  })
}

async function keysOf(db: Db, viewer: LampiranContext['viewer'], aduanId: string): Promise<CaseKeys | null> {
  return inTransaction(db, async (tx) => (await lockToWrite(tx, viewer, aduanId))?.keys ?? null)
}
