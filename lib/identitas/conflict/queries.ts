import type { CaseKeys } from '@/lib/aduan/keys/keys'
import { caseSides } from '@/lib/aduan/read/case-sides'
import type { Db } from '@/lib/platform/db/client'
import { isExcluded, openExclusions } from './exclusions'
import { causeWords } from './rules'

export interface ConflictView {
  userId: string
  name: string
  /** Causes of the match, in words. */
  causes: string[]
}

/** The people excluded from a case, for the officers who hold it. */
export async function conflictsOf(db: Db, { content }: CaseKeys, aduanId: string): Promise<ConflictView[]> {
  const row = await caseSides(db, aduanId)
  const people = row ? (await openExclusions(content, row)).people.filter(isExcluded) : []
  if (people.length === 0) return []
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

/**
 * Whether any member of staff can open a case; a case about every administrator can only be opened with
 * ESCROW.
 */
export async function isHeldByStaff(db: Db, aduanId: string): Promise<boolean> {
  const wraps = await db.keyWrap.count({
    where: { aduanId, compartment: 'content', holder: 'STAFF', user: { disabled: false } },
  })
  return wraps > 0
}
