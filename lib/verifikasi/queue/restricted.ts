import { caseOpener } from '@/lib/aduan/keys/keys'
import { unlessDamaged } from '@/lib/aduan/read/damaged'
import { openSummary } from '@/lib/aduan/report/summary'
import type { Db } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { selectNewest } from './select'

/** Maximum number of candidates that are opened to find restricted cases. */
const MOST = 500
const KEEP_MS = 60_000
const MOST_VIEWERS = 100

export interface RestrictedCases {
  ids: string[]
  /**
   * More candidates exist than are opened; happens only if every administrator is named for restricted cases.
   */
  cut: boolean
}

/** Ids only, in this process, for a minute: no opened content is kept. */
const kept = new Map<string, { until: number; cases: RestrictedCases }>()

/**
 * The restricted cases of a named officer; none for others. No flag in the clear marks them (decision 0009):
 * a candidate is a case whose key only named officers hold among the administrators, and its own summary
 * tells whether it is restricted.
 */
export async function restrictedCases(db: Db, viewer: AdminViewer, now: Date): Promise<RestrictedCases> {
  if (!viewer.handlesRestricted) return { ids: [], cut: false }
  const known = kept.get(viewer.userId)
  if (known && known.until > now.getTime() && known.until <= now.getTime() + KEEP_MS) return known.cases
  const cases = await findRestricted(db, viewer)
  if (kept.size >= MOST_VIEWERS) kept.clear()
  kept.set(viewer.userId, { until: now.getTime() + KEEP_MS, cases })
  return cases
}

async function findRestricted(db: Db, viewer: AdminViewer): Promise<RestrictedCases> {
  const others = await db.user.findMany({
    where: { role: 'ADMIN', disabled: false, handlesRestricted: false },
    select: { id: true },
  })
  const candidates = await db.$queryRaw<{ id: string }[]>(
    candidatesOf(
      viewer,
      others.map(({ id }) => id),
    ),
  )
  const rows = await db.aduan.findMany({
    where: { id: { in: candidates.slice(0, MOST).map(({ id }) => id) }, sealedSummary: { not: null } },
    select: {
      id: true,
      epoch: true,
      epochOver: true,
      sealedSummary: true,
      keys: { where: { userId: viewer.userId, compartment: 'content' } },
    },
  })
  const open = await caseOpener(viewer)
  const ids: string[] = []
  for (const row of rows) {
    const restricted = await unlessDamaged(
      row.id,
      async () => {
        const keys = await open(row, row.keys)
        if (!keys || !row.sealedSummary) return false
        return (await openSummary(keys.content, row.id, row.sealedSummary)).restricted
      },
      () => false,
    )
    if (restricted) ids.push(row.id)
  }
  return { ids, cut: candidates.length > MOST }
}

/** Both sides of EXCEPT are read from the index of wraps alone. */
function candidatesOf(viewer: AdminViewer, others: readonly string[]): Prisma.Sql {
  if (others.length === 0) return selectNewest(viewer, MOST + 1)
  const mine = Prisma.sql`SELECT aduan_id AS id FROM key_wrap
    WHERE user_id = ${viewer.userId}::uuid AND compartment = 'content'`
  const theirs = others.map(
    (id) => Prisma.sql`SELECT aduan_id FROM key_wrap WHERE user_id = ${id}::uuid AND compartment = 'content'
      EXCEPT SELECT aduan_id FROM bekas_pemegang WHERE user_id = ${id}::uuid`,
  )
  return Prisma.sql`${mine} EXCEPT ${Prisma.join(theirs, ' EXCEPT ')} LIMIT ${MOST + 1}`
}
