import type { AduanStatus } from '@/lib/aduan/lifecycle-states'
import { lockToWrite } from '@/lib/aduan/lock'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { toWitaDate } from '@/lib/waktu/calendar'
import { guardLaterWords } from './later-words'

/** States in which nobody works on a case. */
const OVER: readonly AduanStatus[] = [
  'DRAF',
  'SELESAI',
  'DIARAHKAN',
  'TIDAK_DAPAT_DITINDAKLANJUTI',
  'DICABUT',
]
const BATCH = 50
/**
 * Time limit for one request; remaining cases are compared at the reporter's next text, or when keys are
 * granted.
 */
const LOOKING_MS = 20_000

/**
 * Compares a member of staff whose details changed with the open cases whose key they hold; anybody
 * recognised is excluded at once. Only a session with a case's key can open its content, so this covers the
 * cases that this administrator also holds. Returns nothing, because even a count would reveal something.
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
        const found = await lockToWrite(tx, viewer, id)
        if (found) await guardLaterWords(tx, found.keys, found.aduan, toWitaDate(now))
      })
    }
    const last = cases.at(-1)
    if (!last || cases.length < BATCH) return
    after = last.id
  }
}
