import type { Db, Tx } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import type { StaffCount } from '@/lib/platform/mail/wording'
import type { WitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import { type StaffReader, seenBy } from '../queries'

/**
 * Counts of the cases waiting for a member of staff. Includes only cases whose key they hold (for a reviewer
 * also only of their teams), so that no number reveals a case that they may not see.
 */
export async function staffCounts(db: Db | Tx, reader: StaffReader, today: WitaDate): Promise<StaffCount[]> {
  const mine: Prisma.AduanWhereInput = {
    keys: { some: { userId: reader.userId, compartment: 'content' } },
    ...(reader.role === 'TELAAH' ? { timId: { in: reader.teams.map(({ timId }) => timId) } } : {}),
  }
  const before = dateColumn(today)
  const questions: [string, Prisma.AduanWhereInput][] =
    reader.role === 'ADMIN'
      ? [
          ['menunggu verifikasi', { status: 'MENUNGGU_VERIFIKASI' }],
          [
            'melewati batas waktu verifikasi',
            {
              status: { in: ['MENUNGGU_VERIFIKASI', 'DIVERIFIKASI'] },
              verificationDueOn: { lt: before },
              OR: [{ pausedClock: null }, { pausedClock: { not: 'verification' } }],
            },
          ],
        ]
      : [
          ['menunggu diterima tim', { status: 'DITERUSKAN' }],
          [
            'menunggu persetujuan jawaban',
            {
              status: 'JAWABAN_DISIAPKAN',
              AND: { timId: { in: reader.teams.filter(({ ketua }) => ketua).map(({ timId }) => timId) } },
            },
          ],
          [
            'melewati batas waktu jawaban',
            {
              answerDueOn: { lt: before },
              OR: [{ pausedClock: null }, { pausedClock: { not: 'answer' } }],
            },
          ],
        ]
  const counts: StaffCount[] = []
  for (const [what, where] of questions) {
    counts.push({ what, count: await db.aduan.count({ where: { AND: [mine, where] } }) })
  }
  const unread = await db.notifikasi.groupBy({
    by: ['aduanId'],
    where: { ...seenBy(reader), read: false, aduanId: { not: null } },
  })
  counts.push({ what: 'dengan kabar yang belum dibaca', count: unread.length })
  return counts.filter(({ count }) => count > 0)
}
