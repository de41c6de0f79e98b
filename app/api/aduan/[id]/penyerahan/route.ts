import { currentViewer } from '@/lib/auth/viewer'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { takeHandover } from '@/lib/penyerahan/take'
import { store } from '@/lib/storage/store'
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
