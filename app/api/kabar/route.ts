import { processHub } from '@/lib/kabar/live/process-hub'
import { streamFor } from '@/lib/kabar/live/stream'
import { unreadOf } from '@/lib/kabar/unread'
import { db } from '@/lib/platform/db/client'
import { peekViewer } from '@/lib/platform/session/viewer'

const NO_STORE = { 'cache-control': 'no-store' }

/** Unread count; an EventSource gets each change while the session lives. Neither extends the session. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await peekViewer()
  if (!viewer) return new Response(null, { status: 401, headers: NO_STORE })
  if (!request.headers.get('accept')?.includes('text/event-stream')) {
    return Response.json({ jumlah: await unreadOf(db(), viewer) }, { headers: NO_STORE })
  }
  const stream = await streamFor(processHub(), viewer, request.signal)
  if (!stream) return new Response(null, { status: 503, headers: { ...NO_STORE, 'retry-after': '60' } })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // Neither compressed nor buffered on the way, so that each event arrives at once.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
