import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import { queuePage } from '@/lib/verifikasi/queue/queries'
import type { QueueRow } from '@/lib/verifikasi/queue/rows'
import { readQuery } from '@/lib/verifikasi/queue/rules'
import type { ViewKey } from '@/lib/verifikasi/queue/views'
import { sent } from '../../../world/steps'
import { MONDAY, type World } from '../../../world/world'

/** Every row of a view for this person, page by page; with `backwards` from the end. */
export async function wholeView(
  { db }: World,
  viewer: StaffViewer,
  view: ViewKey,
  more: Record<string, string> = {},
  now = MONDAY,
): Promise<QueueRow[]> {
  const rows: QueueRow[] = []
  const start = readQuery({ tampilan: view, ...more }, viewer)
  for (let query = start; ; ) {
    const page = await queuePage(db, viewer, query, now)
    rows.push(...page.rows)
    if (!page.next) return rows
    query = { ...start, after: page.next, before: null }
  }
}

/** A sent aduan about the Inspektorat: only named officers may know of it. */
export function sentRestricted(world: World): Promise<string> {
  return sent(world, world.pelapor1, {
    instansi: 'Inspektorat Daerah',
    jalur_terbatas_dibaca: 'ya',
  })
}
