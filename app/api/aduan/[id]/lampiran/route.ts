import { adminTabPath, tabPath } from '@/lib/aduan/tab-rules'
import { addLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import { receiveFiles } from '@/lib/bukti/receive'
import type { LampiranProblem } from '@/lib/bukti/rules'
import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { EVIDENCE_STEP, stepPath } from '@/lib/lapor/form/steps'
import { logLine } from '@/lib/log'
import { db } from '@/lib/platform/db/client'
import { isOwnOrigin } from '@/lib/platform/http/origin'
import { mayAct } from '@/lib/platform/http/rate-limit'
import { currentViewer, entrance } from '@/lib/platform/session/viewer'
import { store } from '@/lib/platform/storage/store'

interface Place {
  params: Promise<{ id: string }>
}

/** Pages with an upload form; the answer redirects to the one that was used. */
const BACK: Record<string, (id: string) => string> = {
  draf: (id) => stepPath(id, EVIDENCE_STEP),
  pelapor: (id) => `/aduan/${id}`,
  admin: (id) => adminTabPath(id, 'bukti'),
  telaah: (id) => tabPath(id, 'bukti'),
}

/**
 * Accepts files from a plain form, with or without JavaScript, and redirects to the page. Outside the
 * middleware, which would cut bodies at 10 MB, so it checks origin and session itself.
 */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().APP_URL)) return new Response(null, { status: 403 })
  const viewer = await currentViewer()
  if (!viewer) return seeOther(await entrance())
  const { id } = await params
  const back =
    (BACK[new URL(request.url).searchParams.get('dari') ?? ''] ?? BACK.pelapor)?.(id) ?? '/dashboard'

  if (!mayAct(viewer.userId, 'file')) return seeOther(`${back}?unggah=too-often#bukti`)
  const problems = new Set<LampiranProblem>()
  let added = 0
  let missing = false
  const context = { db: db(), store: store(), viewer, now: clockNow() }
  try {
    await receiveFiles(request, async (file) => {
      const result = await addLampiran(context, id, file)
      if (result.kind === 'added') {
        added += 1
        // The next page shows the result, also without JavaScript.
        await examineNow(context, id, result.id)
      } else if (result.kind === 'not-found') missing = true
      else problems.add(result.problem)
    })
  } catch (error) {
    logLine('upload failed', { error })
    problems.add('failed')
  }
  if (missing)
    return new Response('Halaman tidak ditemukan.', { status: 404, headers: { 'cache-control': 'no-store' } })
  if (added === 0 && problems.size === 0) problems.add('none-chosen')
  const query = problems.size > 0 ? `?unggah=${[...problems].join('.')}` : '?unggah=ok'
  return seeOther(`${back}${query}#bukti`)
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
