import { clockNow } from '@/lib/clock'
import { exportRekap } from '@/lib/jejak/figures/commands'
import { REKAP_FIELDS, type RekapInput } from '@/lib/jejak/figures/rules'
import { db } from '@/lib/platform/db/client'
import { download, forViewer, notFound } from '../aduan/[id]/lampiran/[lampiranId]/handing-out'

/** One table of the figures as CSV, for administrators; 404 for all others. */
export const GET = forViewer(async (viewer, _params, request) => {
  const params = new URL(request.url).searchParams
  const input = Object.fromEntries(REKAP_FIELDS.map((name) => [name, params.get(name) ?? ''])) as RekapInput
  const file = await exportRekap(
    { db: db(), viewer, now: clockNow() },
    { tabel: params.get('tabel') ?? '', input },
  )
  if (!file) return notFound()
  return download(file.csv, 'text/csv; charset=utf-8', file.name)
})
