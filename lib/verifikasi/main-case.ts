import { openCaseKeys } from '@/lib/aduan/keys/keys'
import type { AduanStatus } from '@/lib/aduan/lifecycle'
import { openSummary } from '@/lib/aduan/report/summary'
import type { Db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import { equalBytes } from '@/lib/vault/bytes'

/** A candidate for a main case, with the details needed for the choice. */
export interface MainCase {
  id: string
  nomor: string
  status: AduanStatus
  ringkasan: string
  tim: string | null
  berkadarPengawasan: boolean
  /** The same reporter sent both. Shown only for the pair about to be linked (docs/confidentiality.md). */
  sameReporter: boolean
}

/** A case by id, to which `aduanId` may be linked; null unless this viewer holds the keys of both. */
export async function mainCase(
  db: Db,
  viewer: StaffViewer,
  aduanId: string,
  mainId: string,
): Promise<MainCase | null> {
  if (!isId(mainId) || mainId === aduanId) return null
  const mine = { userId: viewer.userId, compartment: 'content' } as const
  const [row, own] = await Promise.all([
    db.aduan.findFirst({
      where: { id: mainId, status: { not: 'DRAF' }, keys: { some: mine } },
      include: { keys: { where: mine }, tim: { select: { name: true } } },
    }),
    db.aduan.findFirst({ where: { id: aduanId, keys: { some: mine } }, select: { ownerTag: true } }),
  ])
  const keys = row && (await openCaseKeys(viewer, row, row.keys))
  if (!keys || !own || !row.nomor || !row.sealedSummary) return null
  const { ringkasan } = await openSummary(keys.content, row.id, row.sealedSummary)
  return {
    id: row.id,
    nomor: row.nomor,
    status: row.status,
    ringkasan,
    tim: row.tim?.name ?? null,
    berkadarPengawasan: row.berkadarPengawasan,
    sameReporter: equalBytes(row.ownerTag, own.ownerTag),
  }
}

/** The id of the case with this number, if this viewer may open it. */
export async function caseIdByNomor(db: Db, viewer: StaffViewer, nomor: string): Promise<string | null> {
  const row = await db.aduan.findFirst({
    where: { nomor, keys: { some: { userId: viewer.userId, compartment: 'content' } } },
    select: { id: true },
  })
  return row?.id ?? null
}
