import { openCaseKeys } from '@/lib/aduan/keys/keys'
import type { AduanStatus } from '@/lib/aduan/lifecycle-states'
import { lockAduan } from '@/lib/aduan/lock'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { toWitaDate } from '@/lib/waktu/calendar'
import { guardLaterWords } from './later-words'

/** Nobody works on a case in these states. */
const OVER: readonly AduanStatus[] = [
  'DRAF',
  'SELESAI',
  'DIARAHKAN',
  'TIDAK_DAPAT_DITINDAKLANJUTI',
  'DICABUT',
]
const BATCH = 50
/** A request waits no longer than this; what is left then is compared at the reporter's next word, or when keys are given. */
const LOOKING_MS = 20_000

/**
 * Compares a member of staff, of whom something new is known, with the running cases whose key they hold: whoever is
 * recognised now is out at once. What a case says opens in a session that holds its key and nowhere else, so these are the
 * cases that this administrator holds too. Says nothing of what it found: a number would tell.
 */
export async function rescanCases(db: Db, viewer: AdminViewer, userId: string, now: Date): Promise<void> {
  const until = performance.now() + LOOKING_MS
  for (let after = ''; performance.now() < until; ) {
    const held = (holder: string) => ({ keys: { some: { userId: holder, compartment: 'content' as const } } })
    const cases = await db.aduan.findMany({
      where: {
        status: { notIn: [...OVER] },
        ...(after ? { id: { gt: after } } : {}),
        AND: [held(viewer.userId), held(userId)],
      },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true },
    })
    for (const { id } of cases) {
      await inTransaction(db, async (tx) => {
        const aduan = await lockAduan(tx, viewer, id)
        const keys = aduan && (await openCaseKeys(viewer, aduan, aduan.keys))
        if (keys) await guardLaterWords(tx, keys, aduan, toWitaDate(now))
      })
    }
    const last = cases.at(-1)
    if (!last || cases.length < BATCH) return
    after = last.id
  }
}
