import { clockNow } from '@/lib/clock'
import { exportRekap } from '@/lib/jejak/figures/commands'
import { REKAP_FIELDS, type RekapInput } from '@/lib/jejak/figures/rules'
import { db } from '@/lib/platform/db/client'
import { currentViewer } from '@/lib/platform/session/viewer'
import { notFound, SANDBOX, toLogin } from '../aduan/[id]/lampiran/[lampiranId]/handing-out'

/** One table of the recapitulation as CSV, for administrators; for everybody else the address does not exist. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer()
  if (!viewer) return toLogin()
  const params = new URL(request.url).searchParams
  const input = Object.fromEntries(REKAP_FIELDS.map((name) => [name, params.get(name) ?? ''])) as RekapInput
  const file = await exportRekap(
    { db: db(), viewer, now: clockNow() },
    { tabel: params.get('tabel') ?? '', input },
  )
  if (!file) return notFound()
  return new Response(file.csv, {
    headers: {
      ...SANDBOX,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${file.name}"`,
    },
  })
}
