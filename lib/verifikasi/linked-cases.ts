import { openCaseKeys } from '@/lib/aduan/keys/keys'
import type { AduanStatus } from '@/lib/aduan/lifecycle'
import { type JawabanBody, openJawaban } from '@/lib/naskah/answer-body'
import type { Db } from '@/lib/platform/db/client'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'

export interface LinkedCase {
  id: string
  nomor: string
  status: AduanStatus
}

/** Cases that are handled together: the main one, and those joined to it. */
export interface LinkedCases {
  /** Null when this is the main case itself, or stands alone. */
  main: (LinkedCase & { answer: JawabanBody | null }) | null
  duplicates: LinkedCase[]
  /** After which case its reporter felt threatened, and what followed when this one's did. */
  origin: LinkedCase | null
  followUps: LinkedCase[]
}

/** Whether there is anything to show. */
export function isLinked({ main, duplicates, origin, followUps }: LinkedCases): boolean {
  return main !== null || origin !== null || duplicates.length + followUps.length > 0
}

/**
 * What a case was joined to, and what was joined to it, among those whose key this person holds. With the newest answer
 * that was issued on the main case: the reporter of a duplicate is owed one too, each on their own case, and it is
 * drafted from there and approved like any other, so that nothing of one report reaches the other unseen.
 */
export async function linkedCases(db: Db, viewer: StaffViewer, aduanId: string): Promise<LinkedCases> {
  const mine = { userId: viewer.userId, compartment: 'content' } as const
  const columns = { id: true, nomor: true, status: true } as const
  const [own, duplicates, followUps] = await Promise.all([
    db.aduan.findFirst({
      where: { id: aduanId, keys: { some: mine } },
      select: { mainAduanId: true, asalAduanId: true },
    }),
    db.aduan.findMany({
      where: { mainAduanId: aduanId, keys: { some: mine } },
      orderBy: { id: 'asc' },
      select: columns,
    }),
    db.aduan.findMany({
      where: { asalAduanId: aduanId, keys: { some: mine } },
      orderBy: { id: 'asc' },
      select: columns,
    }),
  ])
  const origin = own?.asalAduanId
    ? await db.aduan.findFirst({ where: { id: own.asalAduanId, keys: { some: mine } }, select: columns })
    : null
  return {
    main: own?.mainAduanId ? await mainOf(db, viewer, own.mainAduanId) : null,
    duplicates: own ? duplicates.flatMap(named) : [],
    origin: origin ? (named(origin)[0] ?? null) : null,
    followUps: own ? followUps.flatMap(named) : [],
  }
}

async function mainOf(db: Db, viewer: StaffViewer, mainId: string): Promise<LinkedCases['main']> {
  const mine = { userId: viewer.userId, compartment: 'content' } as const
  const row = await db.aduan.findFirst({
    where: { id: mainId, keys: { some: mine } },
    include: {
      keys: { where: mine },
      answers: { where: { status: 'TERBIT' }, orderBy: { round: 'desc' }, take: 1 },
    },
  })
  const keys = row && (await openCaseKeys(viewer, row, row.keys))
  const [found] = row ? named(row) : []
  if (!row || !keys || !found) return null
  const issued = row.answers[0]
  const answer = issued?.sealedIssued
    ? await openJawaban(keys.content, issued.id, 'sealed_issued', issued.sealedIssued)
    : null
  return { ...found, answer }
}

function named({
  id,
  nomor,
  status,
}: {
  id: string
  nomor: string | null
  status: AduanStatus
}): LinkedCase[] {
  return nomor ? [{ id, nomor, status }] : []
}
