import type { Prisma } from '@/lib/platform/db/generated/client'
import type { AduanStatus } from '@/lib/platform/db/generated/enums'
import type { WitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn, fromDateColumnOrNull } from '@/lib/waktu/date-columns'
import { NOTHING_DUE } from '../clock-columns'
import type { CaseKeys } from '../keys/keys'
import { LOKASI_LAIN, optionLabel } from '../report/options'
import { type AduanSummary, DAMAGED, listedSummary } from '../report/summary'

/** One row of a staff list. Contains no reporter and no name of a terlapor. */
export interface AduanRow {
  id: string
  nomor: string
  status: AduanStatus
  kategori: string
  kabkota: string
  submittedOn: WitaDate | null
  nextDueOn: WitaDate | null
  files: number
  /** Staff name of the verifying administrator. */
  admin: string | null
  tim: string | null
  summary: AduanSummary
}

/** The columns of a row. */
export const listedColumns = {
  id: true,
  epoch: true,
  epochOver: true,
  nomor: true,
  status: true,
  kategoriId: true,
  kabkotaCode: true,
  submittedOn: true,
  nextDueOn: true,
  sealedSummary: true,
  admin: { select: { staffName: true } },
  tim: { select: { name: true } },
} as const satisfies Prisma.AduanSelect

type ListedColumns = Prisma.AduanGetPayload<{ select: typeof listedColumns }>

/** A case as a row, opened with these keys; null without a key, and for a case that was never sent. */
export async function listedRow(
  keys: CaseKeys | null,
  row: ListedColumns,
  names: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, number>,
): Promise<AduanRow | null> {
  if (!keys || !row.sealedSummary || !row.nomor) return null
  const summary = await listedSummary(keys.content, row.id, row.sealedSummary)
  return { ...inTheClear(row, names, files), summary }
}

/**
 * The row of a case whose key does not open: what is in the clear, and a sentence in place of its summary.
 */
export function damagedRow(
  row: ListedColumns,
  names: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, number>,
): AduanRow {
  return { ...inTheClear(row, names, files), summary: DAMAGED }
}

function inTheClear(
  row: ListedColumns,
  names: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, number>,
): Omit<AduanRow, 'summary'> {
  const due = fromDateColumn(row.nextDueOn)
  return {
    id: row.id,
    nomor: row.nomor ?? '',
    status: row.status,
    kategori: names.get(row.kategoriId ?? '') ?? '–',
    kabkota: names.get(row.kabkotaCode ?? '') ?? optionLabel(LOKASI_LAIN, row.kabkotaCode ?? '–'),
    submittedOn: fromDateColumnOrNull(row.submittedOn),
    nextDueOn: due === NOTHING_DUE ? null : due,
    files: files.get(row.id) ?? 0,
    admin: row.admin?.staffName ?? null,
    tim: row.tim?.name ?? null,
  }
}
