import { clockNow } from '@/lib/clock'
import { takeBundel } from '@/lib/kasus/bundle/take'
import { db } from '@/lib/platform/db/client'
import { currentViewer } from '@/lib/platform/session/viewer'
import { store } from '@/lib/platform/storage/store'
import { notFound, passwordFirst, SANDBOX, toLogin } from '../lampiran/[lampiranId]/handing-out'

interface Place {
  params: Promise<{ id: string }>
}

/** The evidence of a case as one ZIP, for staff of the case, after the password; for its reporter and everybody else the address does not exist. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const viewer = await currentViewer()
  if (!viewer) return toLogin()
  const { id } = await params
  const now = clockNow()
  const page = viewer.role === 'ADMIN' ? `/admin/aduan/${id}` : `/telaah/aduan/${id}/bukti`
  const asked = await passwordFirst(viewer, { aduanId: id, command: 'takeBundel', page }, now)
  if (asked) return asked
  const bundel = await takeBundel({ db: db(), store: store(), viewer, now }, id)
  if (bundel.kind !== 'taken') return notFound()
  return new Response(bundel.stream, {
    headers: {
      ...SANDBOX,
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${bundel.name}"`,
    },
  })
}
