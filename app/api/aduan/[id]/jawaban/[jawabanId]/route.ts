import { clockNow } from '@/lib/clock'
import { letterOf } from '@/lib/naskah/letter/view'
import { pdfName } from '@/lib/naskah/pdf/render'
import { db } from '@/lib/platform/db/client'
import { currentViewer } from '@/lib/platform/session/viewer'
import { notFound, SANDBOX, toLogin } from '../../lampiran/[lampiranId]/handing-out'

interface Place {
  params: Promise<{ id: string; jawabanId: string }>
}

/** The letter of an issued answer, for its reporter and for staff of the case; for everybody else there is none. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const viewer = await currentViewer()
  if (!viewer) return toLogin()
  const { id, jawabanId } = await params
  const now = clockNow()
  const letter = await letterOf(db(), viewer, id, jawabanId, now)
  if (!letter) return notFound()
  return new Response(letter, {
    headers: {
      ...SANDBOX,
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${pdfName(now)}"`,
    },
  })
}
