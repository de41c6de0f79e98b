import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { savePage } from '@/lib/lapor/commands/save-page'
import { logLine } from '@/lib/log'
import { db } from '@/lib/platform/db/client'
import { DbUnavailable } from '@/lib/platform/db/errors'
import { isOwnOrigin } from '@/lib/platform/http/origin'
import { dropSession, leavingViewer } from '@/lib/platform/session/viewer'

const MAX_BYTES = 1024 * 1024

/**
 * All ways out. "Keluar" is a plain form, so that the browser discards its pages in memory. "Keluar cepat" is
 * a beacon of a page that is already blank and signed out (LEFT_COOKIE), or the same form without JavaScript.
 * Unsaved text of a draft comes with the beacon and is saved before the session ends.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().APP_URL)) return new Response(null, { status: 403 })
  const tooLong = Number(request.headers.get('content-length') ?? 0) > MAX_BYTES
  const form = tooLong ? null : await request.formData().catch(() => null)
  const byCode = await saveAndSee(form)
  await dropSession()
  const way = form?.get('cara')
  if (way === 'keluar') return gone(303, byCode ? '/lacak?selesai=keluar' : '/masuk')
  return way === 'cepat' ? gone(303, env().WBS_EXIT_URL) : gone(204)
}

/** The hidden link without JavaScript. From another site it only redirects and ends no session. */
export async function GET(request: Request): Promise<Response> {
  if (request.headers.get('sec-fetch-site') === 'same-origin') await dropSession()
  return gone(303, env().WBS_EXIT_URL)
}

/** Saves a draft that came along; returns whether the session is of a kode rahasia. Never blocks leaving. */
async function saveAndSee(form: FormData | null): Promise<boolean> {
  try {
    const viewer = await leavingViewer()
    if (viewer?.role !== 'PELAPOR') return false
    if (form)
      await savePage({ db: db(), viewer, now: clockNow() }, String(form.get('aduan') ?? ''), form, {
        leaving: true,
      })
    return !viewer.account
  } catch (error) {
    if (!(error instanceof DbUnavailable)) logLine('error', 'draft lost on leaving', {})
    return false
  }
}

/** Does not clear `cookies`, which would affect other sites of the same domain; ours are removed by name. */
function gone(status: number, to?: string): Response {
  const headers = { 'cache-control': 'no-store', 'clear-site-data': '"cache", "storage"' }
  return new Response(null, { status, headers: to ? { ...headers, location: to } : headers })
}
