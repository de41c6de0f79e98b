import { clockNow } from '@/lib/clock'
import { pdfName } from '@/lib/naskah/pdf/render'
import { db } from '@/lib/platform/db/client'
import { currentViewer } from '@/lib/platform/session/viewer'
import { takeDokumen } from '@/lib/terlapor/dokumen-commands'
import { notFound, SANDBOX, toLogin } from '../../lampiran/[lampiranId]/handing-out'

interface Place {
  params: Promise<{ id: string; dokumenId: string }>
}

/** An approved document for the terlapor, for the team of the case; for everybody else there is none. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const viewer = await currentViewer()
  if (!viewer) return toLogin()
  const { id, dokumenId } = await params
  const now = clockNow()
  const taken = await takeDokumen({ db: db(), viewer, now }, { aduanId: id, dokumenId })
  if (taken.kind !== 'taken') return notFound()
  return new Response(taken.pdf, {
    headers: {
      ...SANDBOX,
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${pdfName(now)}"`,
    },
  })
}
