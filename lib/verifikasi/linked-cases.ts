import { openCaseKeys } from '@/lib/aduan/keys/keys'
import type { AduanStatus } from '@/lib/aduan/lifecycle'
import { caseSides } from '@/lib/aduan/read/case-sides'
import { type JawabanBody, openJawaban } from '@/lib/naskah/answer-body'
import type { Db } from '@/lib/platform/db/client'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'

export interface LinkedCase {
  id: string
  nomor: string
  status: AduanStatus
}

/** Cases handled together: the main one and those linked to it. */
export interface LinkedCases {
  /** Null if this is the main case itself or a case of its own. */
  main: (LinkedCase & { answer: JawabanBody | null }) | null
  duplicates: LinkedCase[]
  /** The case after which its reporter felt threatened; `followUps` are the cases that followed this one. */
  origin: LinkedCase | null
  followUps: LinkedCase[]
}

/** Whether there is anything to show. */
export function isLinked({ main, duplicates, origin, followUps }: LinkedCases): boolean {
  return main !== null || origin !== null || duplicates.length + followUps.length > 0
}

/**
 * The cases linked with a case in either direction, among those whose key this person holds. Includes the
 * newest issued answer of the main case: the reporter of a duplicate gets their own answer in their own case,
 * drafted from that one and approved like any other, so that nothing of one report reaches the other unseen.
 */
export async function linkedCases(db: Db, viewer: StaffViewer, aduanId: string): Promise<LinkedCases> {
  const mine = { userId: viewer.userId, compartment: 'content' } as const
  const columns = { id: true, nomor: true, status: true } as const
  const [sides, rows] = await Promise.all([
    caseSides(db, aduanId),
    db.aduan.findMany({
      where: { OR: [{ mainAduanId: aduanId }, { asalAduanId: aduanId }], keys: { some: mine } },
      orderBy: { id: 'asc' },
      select: { ...columns, mainAduanId: true, asalAduanId: true },
    }),
  ])
  const own = sides?.keys.some(({ user }) => user?.id === viewer.userId) ? sides : null
  const origin = own?.asalAduanId
    ? await db.aduan.findFirst({ where: { id: own.asalAduanId, keys: { some: mine } }, select: columns })
    : null
  return {
    main: own?.mainAduanId ? await mainOf(db, viewer, own.mainAduanId) : null,
    duplicates: own ? rows.filter((row) => row.mainAduanId === aduanId).flatMap(named) : [],
    origin: origin ? (named(origin)[0] ?? null) : null,
    followUps: own ? rows.filter((row) => row.asalAduanId === aduanId).flatMap(named) : [],
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
