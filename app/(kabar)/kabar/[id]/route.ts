import { env } from '@/lib/env'
import { markOwnRead } from '@/lib/kabar/commands'
import { notificationOf } from '@/lib/kabar/queries'
import { targetOf } from '@/lib/kabar/target-labels'
import { db } from '@/lib/platform/db/client'
import { currentViewer, entrance } from '@/lib/platform/session/viewer'

const NO_STORE = { 'cache-control': 'no-store' }

/**
 * Marks a notification as read and redirects to its page. A plain link works in a new tab and without
 * JavaScript; it changes only the reader's own mark, and links on other sites carry no session cookie.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await currentViewer()
  const to = (path: string) => {
    const location = new URL(path, env().APP_URL)
    return new Response(null, {
      status: 303,
      headers: { ...NO_STORE, location: `${location.pathname}${location.search}` },
    })
  }
  if (!viewer) return to(await entrance())
  const item = await notificationOf(db(), viewer, (await params).id)
  if (!item) return new Response(null, { status: 404, headers: NO_STORE })
  if (!item.read) await markOwnRead(db(), viewer, [item.id])
  return to(targetOf(item, viewer.role) ?? '/kabar')
}
