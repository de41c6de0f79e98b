import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { AduanStatus } from '@/lib/aduan/lifecycle-states'
import { caseSides } from '@/lib/aduan/read/case-sides'
import { kategoriOf } from '@/lib/aduan/read/kategori'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { AlasanMusnah, BeritaAcaraStatus } from '@/lib/platform/db/generated/enums'
import { isId } from '@/lib/platform/db/id'
import { staffNameMap } from '@/lib/platform/session/staff-names'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { openHold } from './hold'
import { destroyableFrom, hasEnded, mayDestroy } from './rules'

/** Facts about a case that could be destroyed, read without opening anything. */
export interface Destroyable {
  id: string
  nomor: string
  kategoriId: string | null
  closedOn: WitaDate
  reason: AlasanMusnah
  events: number
  files: number
  lastHash: Uint8Array<ArrayBuffer> | null
  holderIds: string[]
}

interface Row {
  id: string
  nomor: string
  kategoriId: string | null
  status: AduanStatus
  closedOn: Date | null
  years: number | null
  granted: boolean
  held: boolean
  proposed: boolean
  events: number
  files: number
  lastHash: Uint8Array<ArrayBuffer> | null
  holderIds: string[]
}

/**
 * The closed cases among these (or all) whose key this administrator holds, with the facts that decide about
 * their destruction. Closing day is the day of the last event that changed the state. One statement.
 */
async function closedCases(db: Db | Tx, viewerId: string | null, only: string | null): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT a.id, a.nomor, a.kategori_id AS "kategoriId", a.status::text AS status, k.retention_years AS years,
           (SELECT max(p.on_date) FROM peristiwa p
             WHERE p.aduan_id = a.id AND p.from_status <> p.to_status) AS "closedOn",
           EXISTS (SELECT 1 FROM permintaan_data r
                    WHERE r.aduan_id = a.id AND r.kind = 'HAPUS' AND r.status = 'DIKABULKAN') AS granted,
           EXISTS (SELECT 1 FROM penangguhan h WHERE h.aduan_id = a.id AND h.lifted_at IS NULL) AS held,
           EXISTS (SELECT 1 FROM berita_acara_item i JOIN berita_acara b ON b.id = i.berita_acara_id
                    WHERE i.aduan_id = a.id AND b.status IN ('DIUSULKAN', 'DISETUJUI')) AS proposed,
           a.chain_length AS events,
           (SELECT count(*)::int FROM lampiran l WHERE l.aduan_id = a.id) AS files,
           (SELECT p.hash FROM peristiwa p WHERE p.aduan_id = a.id ORDER BY p.seq DESC LIMIT 1) AS "lastHash",
           ARRAY(SELECT DISTINCT w.user_id FROM key_wrap w JOIN app_user u ON u.id = w.user_id
                  WHERE w.aduan_id = a.id AND w.compartment = 'content' AND u.role = 'ADMIN') AS "holderIds"
      FROM aduan a LEFT JOIN kategori k ON k.id = a.kategori_id
     WHERE a.nomor IS NOT NULL
       AND a.status IN ('SELESAI', 'DIARAHKAN', 'TIDAK_DAPAT_DITINDAKLANJUTI', 'DITUTUP_SEMENTARA', 'DICABUT')
       AND (${only}::uuid IS NULL OR a.id = ${only}::uuid)
       AND (${viewerId}::uuid IS NULL OR EXISTS (
             SELECT 1 FROM key_wrap w WHERE w.aduan_id = a.id AND w.user_id = ${viewerId}::uuid AND w.compartment = 'content'))
     ORDER BY a.nomor`
}

function destroyable(row: Row, today: WitaDate): Destroyable | null {
  if (!row.closedOn) return null
  const closedOn = fromDateColumn(row.closedOn)
  const reason = mayDestroy({ ...row, closedOn, erasureGranted: row.granted, today })
  return reason ? { ...row, closedOn, reason } : null
}

/** This administrator's cases that may be destroyed now and are not yet proposed. */
export async function destroyableCases(db: Db | Tx, viewer: AdminViewer, now: Date): Promise<Destroyable[]> {
  const rows = await closedCases(db, viewer.userId, null)
  return rows.filter((row) => !row.proposed).flatMap((row) => destroyable(row, toWitaDate(now)) ?? [])
}

/** This administrator's cases that could be destroyed now if they were not on hold. */
export async function heldCases(db: Db | Tx, viewer: AdminViewer, now: Date): Promise<Destroyable[]> {
  const rows = await closedCases(db, viewer.userId, null)
  const held = rows.filter((row) => row.held && !row.proposed)
  return held.flatMap((row) => destroyable({ ...row, held: false }, toWitaDate(now)) ?? [])
}

/** One case at the moment of destruction; null when it may no longer be destroyed. */
export async function stillDestroyable(tx: Tx, aduanId: string, now: Date): Promise<Destroyable | null> {
  const [row] = await closedCases(tx, null, aduanId)
  return row ? destroyable(row, toWitaDate(now)) : null
}

export interface RetentionView {
  ended: boolean
  years: number | null
  source: string | null
  /** The day from which it may be destroyed; null for an open case or one without a term. */
  from: WitaDate | null
  holds: {
    id: string
    by: string
    at: Date
    reason: string
    lifted: { by: string; at: Date; reason: string } | null
  }[]
}

/** Retention term and holds of one case, for its administrators. */
export async function retentionOf(
  db: Db,
  aduan: { id: string; status: AduanStatus },
  keys: CaseKeys,
): Promise<RetentionView> {
  const ended = hasEnded(aduan.status)
  const [sides, kategori, [row]] = await Promise.all([
    caseSides(db, aduan.id),
    kategoriOf(db, aduan.id),
    ended ? closedCases(db, null, aduan.id) : [],
  ])
  const holds = sides?.holds ?? []
  const names = await staffNameMap(
    db,
    holds.flatMap(({ byId, liftedById }) => [byId, liftedById ?? '']),
  )
  const years = kategori?.retentionYears ?? null
  return {
    ended,
    years,
    source: kategori?.retentionSource ?? null,
    from: row?.closedOn ? destroyableFrom(fromDateColumn(row.closedOn), years) : null,
    holds: await Promise.all(
      holds.map(async (hold) => {
        const { reason, lifted } = await openHold(keys.internal, hold)
        return {
          id: hold.id,
          by: names.get(hold.byId) ?? 'Administrator',
          at: hold.at,
          reason,
          lifted: hold.liftedAt
            ? { by: names.get(hold.liftedById ?? '') ?? 'Administrator', at: hold.liftedAt, reason: lifted }
            : null,
        }
      }),
    ),
  }
}

export interface BeritaAcaraView {
  id: string
  nomor: string
  status: BeritaAcaraStatus
  basis: string
  proposedBy: string
  proposedAt: Date
  approvedBy: string | null
  approvedAt: Date | null
  doneAt: Date | null
  mine: boolean
  items: {
    aduanId: string
    nomor: string
    kategori: string
    closedOn: WitaDate
    reason: AlasanMusnah
    events: number
    files: number
    lastHash: string
    destroyedAt: Date | null
    spared: boolean
    /** On hold now, so that it will be spared. */
    held: boolean
  }[]
}

/**
 * The records of destruction, limited to cases whose keys this administrator held; a record without any such
 * case does not exist for them.
 */
export async function beritaAcara(
  db: Db,
  viewer: AdminViewer,
  which: { id?: string; open?: boolean } = {},
): Promise<BeritaAcaraView[]> {
  if (which.id !== undefined && !isId(which.id)) return []
  const rows = await db.beritaAcara.findMany({
    where: {
      ...(which.id ? { id: which.id } : {}),
      items: { some: { holderIds: { has: viewer.userId } } },
    },
    orderBy: { proposedAt: 'desc' },
    take: 100,
    include: { items: { where: { holderIds: { has: viewer.userId } }, orderBy: { nomor: 'asc' } } },
  })
  const [names, kategori, holds] = await Promise.all([
    staffNameMap(
      db,
      rows.flatMap((row) => [row.proposedById, row.approvedById ?? '']),
    ),
    db.kategori.findMany({ select: { id: true, label: true } }),
    db.penangguhan.findMany({
      where: {
        aduanId: { in: rows.flatMap(({ items }) => items.map(({ aduanId }) => aduanId)) },
        liftedAt: null,
      },
      select: { aduanId: true },
    }),
  ])
  const held = new Set(holds.map(({ aduanId }) => aduanId))
  const labels = new Map(kategori.map(({ id, label }) => [id, label]))
  return rows.map(({ items, proposedById, approvedById, ...row }) => ({
    ...row,
    proposedBy: names.get(proposedById) ?? 'Administrator',
    approvedBy: approvedById ? (names.get(approvedById) ?? 'Administrator') : null,
    mine: proposedById === viewer.userId,
    items: items.map(({ kategoriId, closedOn, lastHash, ...item }) => ({
      ...item,
      held: held.has(item.aduanId),
      kategori: labels.get(kategoriId ?? '') ?? '–',
      closedOn: fromDateColumn(closedOn),
      lastHash: Buffer.from(lastHash ?? []).toString('hex'),
    })),
  }))
}
