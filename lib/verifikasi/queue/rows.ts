import { NOTHING_DUE } from '@/lib/aduan/clock-columns'
import { caseOpener } from '@/lib/aduan/keys/keys'
import { placeNames } from '@/lib/aduan/read/place-names'
import { LOKASI_LAIN, optionLabel } from '@/lib/aduan/report/options'
import { type AduanSummary, listedSummary } from '@/lib/aduan/report/summary'
import { fileCounts } from '@/lib/bukti/counts'
import type { Db } from '@/lib/platform/db/client'
import type { AduanStatus } from '@/lib/platform/db/generated/enums'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import type { WitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn, fromDateColumnOrNull } from '@/lib/waktu/date-columns'
import { openLabels } from './label-field'
import { stillPresent } from './presence'

/** One line of the queue. Nothing in it tells who reported. */
export interface QueueRow {
  id: string
  nomor: string
  /** Rises with each change of the case. */
  version: number
  status: AduanStatus
  kategori: string
  kabkota: string
  submittedOn: WitaDate | null
  nextDueOn: WitaDate | null
  files: number
  /** Staff name of the verifying administrator. */
  admin: string | null
  tim: string | null
  labels: string[]
  /** Colleagues who have the case open now. */
  presentNames: string[]
  summary: AduanSummary
}

/**
 * The cases with these ids as lines of the queue, in this order, each opened with the viewer's own key; an id without
 * a key of theirs is left out. A constant number of statements.
 */
export async function openRows(
  db: Db,
  viewer: AdminViewer,
  ids: readonly string[],
  now: Date,
): Promise<QueueRow[]> {
  const [rows, files, names, open] = await Promise.all([
    readRows(db, viewer, ids, now),
    fileCounts(db, ids),
    placeNames(db),
    caseOpener(viewer),
  ])
  const opened = await Promise.all(
    rows.map(async (row): Promise<QueueRow | null> => {
      // The second key is worth its time only where there is something to open with it.
      const wraps = row.keys.filter((key) => key.compartment === 'content' || row.sealedLabels)
      const keys = await open(row, wraps)
      if (!keys || !row.sealedSummary || !row.nomor) return null
      const due = fromDateColumn(row.nextDueOn)
      return {
        id: row.id,
        nomor: row.nomor,
        version: row.version,
        status: row.status,
        kategori: names.get(row.kategoriId ?? '') ?? '–',
        kabkota: names.get(row.kabkotaCode ?? '') ?? optionLabel(LOKASI_LAIN, row.kabkotaCode ?? '–'),
        submittedOn: fromDateColumnOrNull(row.submittedOn),
        nextDueOn: due === NOTHING_DUE ? null : due,
        files: files.get(row.id) ?? 0,
        admin: row.admin?.staffName ?? null,
        tim: row.tim?.name ?? null,
        labels: await openLabels(keys.internal, row.id, row.sealedLabels),
        presentNames: row.presences.map(({ user }) => user.staffName ?? '').filter((name) => name !== ''),
        summary: await listedSummary(keys.content, row.id, row.sealedSummary),
      }
    }),
  )
  const byId = new Map(opened.filter((row) => row !== null).map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function readRows(db: Db, viewer: AdminViewer, ids: readonly string[], now: Date) {
  const { userId } = viewer
  return db.aduan.findMany({
    where: { id: { in: [...ids] }, keys: { some: { userId, compartment: 'content' } } },
    select: {
      id: true,
      epoch: true,
      version: true,
      nomor: true,
      status: true,
      kategoriId: true,
      kabkotaCode: true,
      submittedOn: true,
      nextDueOn: true,
      sealedSummary: true,
      sealedLabels: true,
      keys: { where: { userId, compartment: { in: ['content', 'internal'] } } },
      admin: { select: { staffName: true } },
      tim: { select: { name: true } },
      presences: {
        where: { userId: { not: userId }, seenAt: { gt: stillPresent(now) } },
        select: { user: { select: { staffName: true } } },
      },
    },
  })
}

/** Labels of kategori and names of kabupaten/kota by what a case stores of them. */
