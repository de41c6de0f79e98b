import { currentViewer } from '@/lib/auth/viewer'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { takeBundel } from '@/lib/lampiran/bundel/take'
import { store } from '@/lib/storage/store'
import { notFound, SANDBOX, toLogin } from '../lampiran/[lampiranId]/handing-out'

interface Place {
  params: Promise<{ id: string }>
}

/** The evidence of a case as one ZIP, for staff of the case; for its reporter and everybody else the address does not exist. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const viewer = await currentViewer()
  if (!viewer) return toLogin()
  const { id } = await params
  const bundel = await takeBundel({ db: db(), store: store(), viewer, now: clockNow() }, id)
  if (bundel.kind !== 'taken') return notFound()
  return new Response(bundel.stream, {
    headers: {
      ...SANDBOX,
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${bundel.name}"`,
    },
  })
}
