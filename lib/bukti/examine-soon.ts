import { openCaseKeys, recipientKeyIdFor } from '@/lib/aduan/keys/keys'
import { clockNow } from '@/lib/clock'
import { logLine } from '@/lib/log'
import type { Db } from '@/lib/platform/db/client'
import { hasScanner } from '@/lib/platform/scan/clamav'
import { slots } from './cleaning/slots'
import type { LampiranContext } from './commands'
import { examineLampiran } from './examine'
import { untilQuiet } from './quiet'

const MOST = 20
/** Files examined at once in this process; the others wait in memory as ids only. */
const turn = slots(2)

/**
 * Examines one file of a case with this viewer's keys. Waited for where the next page shows the outcome; otherwise let run: the file's state
 * is stored, and whoever opens the case next goes on where this process stopped.
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
 * Goes on, in the background, with what was left: files that a process died over, and files that waited for the scanner. Called when somebody
 * opens the case, because only a person who is here has the keys.
 */
export async function examineLeft(context: LampiranContext, aduanId: string): Promise<void> {
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

/** Examines a file after the answer was sent, when its turn comes and no upload is under way. Nothing that was promised depends on it. */
export function examineSoon(context: LampiranContext, aduanId: string, lampiranId: string): void {
  const quiet = untilQuiet()
  turn(async () => {
    await quiet
    await examineNow({ ...context, now: clockNow() }, aduanId, lampiranId)
  }).catch((error: unknown) => {
    logLine('error', 'background work failed', { kind: error instanceof Error ? error.name : 'unknown' })
  })
}

async function keysOf(db: Db, viewer: LampiranContext['viewer'], aduanId: string) {
  const recipientKeyId = await recipientKeyIdFor(viewer, aduanId)
  const aduan = await db.aduan.findUnique({
    where: { id: aduanId },
    select: { id: true, epoch: true, keys: { where: { recipientKeyId } } },
  })
  return aduan && openCaseKeys(viewer, aduan, aduan.keys)
}
