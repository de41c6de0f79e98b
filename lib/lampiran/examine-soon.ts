import { openCaseKeys, recipientKeyIdFor } from '@/lib/aduan/keys'
import type { Db } from '@/lib/db/client'
import { logLine } from '@/lib/log'
import { hasScanner } from '@/lib/scan/clamav'
import type { LampiranContext } from './commands'
import { examineLampiran } from './examine'

const MOST = 20

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
  for (const { id } of left) inBackground(() => examineNow(context, aduanId, id))
}

/** Runs on after the answer was sent; nothing that was promised depends on it. */
export function inBackground(work: () => Promise<void>): void {
  work().catch((error: unknown) => {
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
