import type { CaseKeys } from '@/lib/aduan/keys/keys'
import { openPesan } from '@/lib/pesan/thread'
import type { Db } from '@/lib/platform/db/client'

/** Which issued answers (counted from 0) respond to an objection, and whether one waits for its answer. */
export interface Objections {
  answered: ReadonlySet<number>
  open: boolean
}

/** Reads from the order of events which answer follows an objection. */
export async function objectionsOf(db: Db, aduanId: string): Promise<Objections> {
  const turns = await db.peristiwa.findMany({
    where: { aduanId, kind: { in: ['jawabanIssued', 'jawabanObjected', 'reopened'] } },
    orderBy: { seq: 'asc' },
    select: { kind: true },
  })
  const answered = new Set<number>()
  let [issued, open] = [0, false]
  for (const { kind } of turns) {
    if (kind === 'jawabanIssued') {
      if (open) answered.add(issued)
      issued += 1
    }
    open = kind === 'jawabanObjected'
  }
  return { answered, open }
}

/** The reasons of the objection that waits for a new answer, or null. */
export async function openObjection(
  db: Db,
  { content }: CaseKeys,
  aduanId: string,
): Promise<{ text: string; at: string | null } | null> {
  if (!(await objectionsOf(db, aduanId)).open) return null
  const row = await db.pesan.findFirst({ where: { aduanId, kind: 'KEBERATAN' }, orderBy: { seq: 'desc' } })
  if (!row) return null
  const { text, at } = await openPesan(content, row)
  return { text, at }
}
