import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { Db } from '@/lib/platform/db/client'
import { isExcluded, openExclusions } from './exclusions'
import { causeWords } from './rules'

export interface ConflictView {
  userId: string
  name: string
  /** By what they were recognised, in words. */
  causes: string[]
}

/** Who is kept away from a case, for the officers who hold it. */
export async function conflictsOf(db: Db, { content }: CaseKeys, aduanId: string): Promise<ConflictView[]> {
  const row = await db.aduan.findUnique({
    where: { id: aduanId },
    select: { id: true, sealedExclusions: true },
  })
  if (!row) return []
  const people = (await openExclusions(content, row)).people.filter(isExcluded)
  const users = await db.user.findMany({
    where: { id: { in: people.map(({ userId }) => userId) } },
    select: { id: true, staffName: true, username: true },
  })
  return users.flatMap(({ id, staffName, username }) => {
    const one = people.find(({ userId }) => userId === id)
    if (!one) return []
    const open = one.causes.filter((cause) => !one.released?.includes(cause))
    return [
      {
        userId: id,
        name: staffName ?? username,
        causes: open.map((cause) => causeWords[cause]),
      },
    ]
  })
}

/** Whether any member of staff can open a case; one about every administrator opens for ESCROW alone. */
export async function isHeldByStaff(db: Db, aduanId: string): Promise<boolean> {
  const wraps = await db.keyWrap.count({
    where: { aduanId, compartment: 'content', holder: 'STAFF', user: { disabled: false } },
  })
  return wraps > 0
}
