import { currentViewer } from '@/lib/auth/viewer'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { takeHandover } from '@/lib/penyerahan/take'
import { store } from '@/lib/storage/store'
import { notFound, SANDBOX, toLogin } from '../lampiran/[lampiranId]/handing-out'

interface Place {
  params: Promise<{ id: string }>
}

/** The case file for law enforcement, for the one who asked and within a day after another approved; nobody else finds it. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const viewer = await currentViewer()
  if (!viewer) return toLogin()
  const { id } = await params
  const file = await takeHandover({ db: db(), store: store(), viewer, now: clockNow() }, id)
  if (file.kind !== 'taken') return notFound()
  return new Response(file.stream, {
    headers: {
      ...SANDBOX,
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${file.name}"`,
    },
  })
}
