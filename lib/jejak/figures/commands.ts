import { tellAdmins } from '@/lib/kabar/tell'
import { csvOf } from '@/lib/platform/csv'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { toWitaDate } from '@/lib/waktu/calendar'
import { recordAct } from '../record-act'
import { readRekap } from './queries'
import { type RekapInput, rangeWords, readPeriode } from './rules'
import { csvRows, tablesOf } from './tables'

/**
 * One table of the recapitulation as CSV, with the figures hidden that readers outside the team may not see.
 * The export is recorded and all administrators are notified. Null for anybody but an administrator, and for
 * an unknown table.
 */
export async function exportRekap(
  { db, viewer, now }: { db: Db; viewer: Viewer; now: Date },
  { tabel, input }: { tabel: string; input: RekapInput },
): Promise<{ name: string; csv: string } | null> {
  if (viewer.role !== 'ADMIN') return null
  const today = toWitaDate(now)
  const { periode } = readPeriode(input, today)
  const rekap = await readRekap(db, viewer, periode, today)
  const table = tablesOf(rekap, { periode, outside: true }).find(({ key }) => key === tabel)
  if (!table) return null
  await inTransaction(db, async (tx) => {
    const about = await recordAct(tx, {
      actorId: viewer.userId,
      act: 'rekap-export',
      subject: table.title,
      now,
      detail: rangeWords(periode),
    })
    await tellAdmins(tx, { kind: 'dataExported', about, today, now })
  })
  return {
    name: `rekap-${table.key}-${periode.from}-${periode.until}.csv`,
    csv: csvOf(csvRows(table, periode)),
  }
}
