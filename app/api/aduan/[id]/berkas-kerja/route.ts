import { tabPath } from '@/lib/aduan/tab-rules'
import { receiveFiles } from '@/lib/bukti/receive'
import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { logLine } from '@/lib/log'
import { db } from '@/lib/platform/db/client'
import { isOwnOrigin } from '@/lib/platform/http/origin'
import { currentViewer, entrance } from '@/lib/platform/session/viewer'
import { store } from '@/lib/platform/storage/store'
import { addBerkas } from '@/lib/telaah/berkas'
import { notFound } from '../lampiran/[lampiranId]/handing-out'

interface Place {
  params: Promise<{ id: string }>
}

/**
 * Accepts a working file from a plain form and redirects to the tab. Outside the middleware, which would cut
 * bodies at 10 MB, so it checks origin and session itself.
 */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().APP_URL)) return new Response(null, { status: 403 })
  const viewer = await currentViewer()
  if (!viewer) return seeOther(await entrance())
  const { id } = await params
  let outcome = 'none-chosen'
  let missing = false
  try {
    await receiveFiles(request, async (file) => {
      const result = await addBerkas({ db: db(), store: store(), viewer, now: clockNow() }, id, file)
      if (result.kind === 'not-found') missing = true
      else outcome = result.kind === 'problem' ? result.problem : result.kind === 'added' ? 'ok' : 'failed'
    })
  } catch (error) {
    logLine('upload failed', { error })
    outcome = 'failed'
  }
  return missing ? notFound() : seeOther(`${tabPath(id, 'lapangan')}?unggah=${outcome}#berkas-kerja`)
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
