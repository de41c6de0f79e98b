import { clockNow } from '@/lib/clock'
import { takeHandover } from '@/lib/kasus/hand-over/take'
import { db } from '@/lib/platform/db/client'
import { currentViewer } from '@/lib/platform/session/viewer'
import { store } from '@/lib/platform/storage/store'
import { notFound, passwordFirst, SANDBOX, toLogin } from '../lampiran/[lampiranId]/handing-out'

interface Place {
  params: Promise<{ id: string }>
}

/** The case file for law enforcement, for the one who asked and within a day after another approved, after the password; nobody else finds it. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const viewer = await currentViewer()
  if (!viewer) return toLogin()
  const { id } = await params
  const now = clockNow()
  const page = `/${viewer.role === 'ADMIN' ? 'admin' : 'telaah'}/aduan/${id}/penyerahan`
  const asked = await passwordFirst(viewer, { aduanId: id, command: 'takeHandover', page }, now)
  if (asked) return asked
  const file = await takeHandover({ db: db(), store: store(), viewer, now }, id)
  if (file.kind !== 'taken') return notFound()
  return new Response(file.stream, {
    headers: {
      ...SANDBOX,
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${file.name}"`,
    },
  })
}
