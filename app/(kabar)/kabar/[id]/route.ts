import { currentViewer, entrance } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { markOwnRead } from '@/lib/notifikasi/commands'
import { notificationOf } from '@/lib/notifikasi/queries'
import { targetOf } from '@/lib/notifikasi/target-labels'

const NO_STORE = { 'cache-control': 'no-store' }

/**
 * Opens a piece of news: it is read now, and leads to its page. A plain link, so that it opens in a new tab and without
 * scripts; all it changes is whether its own reader has read it, and no other site can follow it with their cookies.
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
