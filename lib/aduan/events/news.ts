import type { Tx } from '@/lib/platform/db/client'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { pukul, tanggalPendek } from '@/lib/waktu/dates'
import { describeEvent } from './event-labels'
import { openShared } from './events'

/** Events of a case since a page showed it. */
export interface CaseNews {
  /** One line per event for staff: what, who, when. */
  lines: string[]
  /** Whether anybody but this viewer caused any of them. */
  byOthers: boolean
}

/**
 * The events after number `seen`, oldest first, in words for staff. The caller holds the lock on the case, so
 * no event can be missed.
 */
export async function newsSince(
  tx: Tx,
  content: CompartmentKey,
  viewer: Viewer,
  aduanId: string,
  seen: number,
): Promise<CaseNews> {
  const events = await tx.peristiwa.findMany({
    where: { aduanId, seq: { gt: seen } },
    orderBy: { seq: 'asc' },
  })
  const actors = [...new Set(events.flatMap((event) => event.actorId ?? []))]
  const staff = await tx.user.findMany({
    where: { id: { in: actors }, role: { in: ['ADMIN', 'TELAAH'] } },
    select: { id: true, staffName: true, username: true },
  })
  const names = new Map(staff.map((user) => [user.id, user.staffName ?? user.username]))
  const lines = await Promise.all(
    events.map(async (event) => {
      const { at } = await openShared(content, event)
      const moment = at ? new Date(at) : event.at
      const when = [tanggalPendek(fromDateColumn(event.onDate)), moment ? pukul(moment) : '']
      const who = event.actorId ? `${names.get(event.actorId) ?? 'Petugas'}, ` : ''
      const what = describeEvent(event.kind, 'staff', event.actorRole) ?? ''
      return `${what} (${who}${when.filter(Boolean).join(' ')})`
    }),
  )
  return { lines, byOthers: events.some((event) => event.actorId !== viewer.userId) }
}
