import { recordAct } from '@/lib/jejak/record-act'
import { escalatesTo } from '@/lib/kabar/escalation'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'

/** Active staff by name, and the one who is told of promises that stay late. */
export async function escalationSettings(
  db: Db,
): Promise<{ chosen: string | null; people: { id: string; name: string }[] }> {
  const [chosen, rows] = await Promise.all([
    escalatesTo(db),
    db.user.findMany({
      where: { disabled: false, role: { not: 'PELAPOR' } },
      orderBy: [{ staffName: 'asc' }, { username: 'asc' }],
      select: { id: true, staffName: true, username: true },
    }),
  ])
  return { chosen, people: rows.map(({ id, staffName, username }) => ({ id, name: staffName ?? username })) }
}

/** Names the person, or nobody (null). False if there is no active member of staff with this id. */
export async function saveEscalation(
  { db, viewer, now }: { db: Db; viewer: AdminViewer; now: Date },
  userId: string | null,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const person = userId
      ? await tx.user.findFirst({ where: { id: userId, disabled: false, role: { not: 'PELAPOR' } } })
      : null
    if (userId && !person) return false
    await tx.institution.update({ where: { id: 1 }, data: { escalateToId: userId } })
    const detail = person ? (person.staffName ?? person.username) : 'Tidak ada'
    await recordAct(tx, {
      actorId: viewer.userId,
      act: 'escalation',
      subject: 'Penerima eskalasi',
      detail,
      now,
    })
    return true
  })
}
