import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { savePage } from '@/lib/lapor/commands/save-page'
import { logLine } from '@/lib/log'
import { db } from '@/lib/platform/db/client'
import { DbUnavailable } from '@/lib/platform/db/errors'
import { MAX_FORM_BYTES, readForm } from '@/lib/platform/http/body'
import { isOwnOrigin } from '@/lib/platform/http/origin'
import { dropSession, leavingViewer } from '@/lib/platform/session/viewer'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'

/** Who has no session has no draft to bring, only the button that was pressed. */
const OF_STRANGERS = { bytes: 1024, ms: 5000 }
const WITH_DRAFT = { bytes: MAX_FORM_BYTES, ms: 20_000 }

/**
 * All ways out. "Keluar" is a plain form, so that the browser discards its pages in memory. "Keluar cepat" is
 * a beacon of a page that is already blank and signed out (LEFT_COOKIE), or the same form without JavaScript.
 * Unsaved text of a draft comes with the beacon and is saved before the session ends.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().APP_URL)) return new Response(null, { status: 403 })
  const viewer = await leavingViewer().catch(() => null)
  // The session ends before the draft arrives; the viewer's seed, in memory, still saves it.
  await dropSession()
  const form = await readForm(request, viewer ? WITH_DRAFT : OF_STRANGERS)
  if (form instanceof Response) return gone(form.status === 400 ? 204 : form.status, { connection: 'close' })
  if (viewer?.role === 'PELAPOR') await save(viewer, form)
  const byCode = viewer?.role === 'PELAPOR' && !viewer.account
  const way = form.get('cara')
  if (way === 'keluar') return gone(303, { location: byCode ? '/lacak?selesai=keluar' : '/masuk' })
  return way === 'cepat' ? gone(303, { location: env().WBS_EXIT_URL }) : gone(204)
}

/** Saves a draft that came along. Never blocks leaving. */
async function save(viewer: PelaporViewer, form: FormData): Promise<void> {
  try {
    const aduanId = String(form.get('aduan') ?? '')
    await savePage({ db: db(), viewer, now: clockNow() }, aduanId, form, { leaving: true })
  } catch (error) {
    if (!(error instanceof DbUnavailable)) logLine('draft lost on leaving', {})
  }
}

/** Does not clear `cookies`, which would affect other sites of the same domain; ours are removed by name. */
function gone(status: number, more: Record<string, string> = {}): Response {
  const headers = { 'cache-control': 'no-store', 'clear-site-data': '"cache", "storage"', ...more }
  return new Response(null, { status, headers })
}
