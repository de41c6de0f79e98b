import { problemSentences, SESSION_ENDED } from '@/lib/bukti/rules'
import { answerTus } from '@/lib/bukti/tus'
import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { logLine } from '@/lib/log'
import { db } from '@/lib/platform/db/client'
import { isOwnOrigin } from '@/lib/platform/http/origin'
import { mayAct } from '@/lib/platform/http/rate-limit'
import { currentViewer } from '@/lib/platform/session/viewer'
import { store } from '@/lib/platform/storage/store'

/**
 * One request of a resumable upload (tus 1.0.0). Outside the middleware, which would cut bodies at 10 MB, so
 * it checks origin and session itself. People without access to the case get the same 404 as for a missing
 * id.
 */
export async function answerUpload(request: Request, aduanId: string): Promise<Response> {
  // Browsers send no Origin with HEAD, which only reads the offset of an upload.
  if (request.method !== 'HEAD' && !isOwnOrigin(request.headers, env().APP_URL))
    return plain(403, 'Permintaan ditolak.')
  const viewer = await currentViewer()
  if (!viewer) return plain(401, SESSION_ENDED)
  if (!mayAct(viewer.userId, request.method === 'POST' ? 'file' : 'part'))
    return plain(429, problemSentences['too-often'])
  try {
    const context = { db: db(), store: store(), viewer, now: clockNow() }
    const response = await answerTus(request, context, aduanId, env().APP_URL)
    response.headers.set('cache-control', 'no-store')
    return response
  } catch (error) {
    logLine('upload failed', { error })
    return plain(503, 'Berkas gagal diunggah. Coba lagi')
  }
}

function plain(status: number, sentence: string): Response {
  return new Response(sentence, {
    status,
    headers: { 'cache-control': 'no-store', 'tus-resumable': '1.0.0' },
  })
}
