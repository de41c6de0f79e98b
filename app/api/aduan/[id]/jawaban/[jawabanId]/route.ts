import { currentViewer } from '@/lib/auth/viewer'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { pdfName } from '@/lib/pdf/render'
import { letterOf } from '@/lib/telaah/letter'
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
